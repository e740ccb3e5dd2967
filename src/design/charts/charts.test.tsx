import { load } from 'cheerio'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { chartWithTable } from './chart-with-table.tsx'
import { lineChart } from './line-chart.tsx'
import type { Point } from './series.ts'

const captions = {
  id: 'seen',
  title: 'People seen',
  description: 'More in winter.',
  yLabel: 'People',
}

function months(...values: readonly (number | null)[]): readonly Point[] {
  return values.map((value, index) => ({ label: `Month ${index + 1}`, value }))
}

test('someone who does not see a chart hears its name and what it shows', () => {
  const read = load(
    renderToString(lineChart({ ...captions, series: [{ name: 'Seen', points: months(1, 2) }] })),
  )
  for (const svg of read('svg').toArray()) {
    const ids = read(svg).attr('aria-labelledby')?.split(' ') ?? []
    expect(read(svg).attr('role')).toBe('img')
    expect(ids.map((id) => read(`#${id}`).text())).toEqual(['People seen', 'More in winter.'])
  }
  const ids = read('[id]')
    .toArray()
    .map((named) => read(named).attr('id'))
  expect(new Set(ids).size).toBe(ids.length)
})

test('a month without a figure is a gap in the line and never a nought', () => {
  const read = load(
    renderToString(
      lineChart({ ...captions, series: [{ name: 'Seen', points: months(4, 5, null, 6, 7) }] }),
    ),
  )
  const path = read('.waymark-drawing__sheet--wide .waymark-line').attr('d') ?? ''
  expect(path.match(/M/g)).toHaveLength(2)
  expect(path.match(/L/g)).toHaveLength(2)
})

test('a month alone between two gaps is marked, since no line can show it', () => {
  const read = load(
    renderToString(
      lineChart({ ...captions, series: [{ name: 'Seen', points: months(null, 5, null, 6, 7) }] }),
    ),
  )
  expect(read('.waymark-drawing__sheet--wide .waymark-mark')).toHaveLength(2)
})

test('lines are told apart by dashes and names, so that nobody needs to see colours', () => {
  const series = ['Seen', 'New', 'Back', 'Long term'].map((name) => ({
    name,
    points: months(1, 2),
  }))
  const read = load(renderToString(lineChart({ ...captions, series })))
  const lines = read('.waymark-drawing__sheet--wide path.waymark-line').toArray()
  expect(new Set(lines.map((line) => read(line).attr('stroke-dasharray'))).size).toBe(4)
  const names = read('.waymark-drawing__sheet--wide .waymark-name').toArray()
  expect(names.map((name) => read(name).text())).toEqual(series.map(({ name }) => name))
})

test('every figure of a chart can be read in the table beneath it', () => {
  const read = load(
    renderToString(
      chartWithTable({
        kind: 'line',
        ...captions,
        missing: 'Withheld',
        series: [
          { name: 'Seen', points: months(1200, null) },
          { name: 'New', points: months(3) },
        ],
      }),
    ),
  )
  const rows = read('tbody tr').toArray()
  const cells = rows.map((row) =>
    read(row)
      .children()
      .toArray()
      .map((cell) => read(cell).text()),
  )
  expect(cells).toEqual([
    ['Month 1', '1,200', '3'],
    ['Month 2', 'Withheld', 'Withheld'],
  ])
  expect(read('details summary').text()).toBe('Show this chart as a table')
})

test('a council whose figure is withheld has words in place of a bar of nothing', () => {
  const read = load(
    renderToString(
      chartWithTable({
        kind: 'bars',
        ...captions,
        xLabel: 'Council',
        missing: 'Withheld',
        bars: [
          { label: 'Northfield', value: 12 },
          { label: 'Westfield', value: null },
        ],
      }),
    ),
  )
  const sheet = read('.waymark-drawing__sheet--narrow')
  expect(
    sheet
      .find('.waymark-name')
      .toArray()
      .map((name) => read(name).text()),
  ).toEqual(['12', 'Withheld'])
  expect(sheet.find('rect')).toHaveLength(1)
})

test('the same figures always give the same chart', () => {
  const draw = () =>
    renderToString(lineChart({ ...captions, series: [{ name: 'Seen', points: months(1, 3, 2) }] }))
  expect(draw()).toBe(draw())
})
