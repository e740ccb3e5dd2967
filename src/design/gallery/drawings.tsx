import { chartWithTable } from '../charts/chart-with-table.tsx'
import type { Point, Series } from '../charts/series.ts'
import { qrCode } from '../qr-code.tsx'
import { type Specimen, statesOf } from './specimen.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const seen: Series = { name: 'Seen sleeping rough', points: pointsFrom(40, 7, 24) }
const newcomers: Series = { name: 'New to rough sleeping', points: pointsFrom(14, 5, 24) }
const returned: Series = {
  name: 'Back after six months away or more',
  points: pointsFrom(12, 4, 24).map((point, index) =>
    index > 8 && index < 12 ? { ...point, value: null } : point,
  ),
}
const longTerm: Series = { name: 'Long term', points: pointsFrom(22, 3, 24) }

const captions = {
  title: 'People seen sleeping rough, by month',
  description: 'Invented figures that rise and fall between summer and winter.',
  yLabel: 'People',
}

/** Charts in their states. */
export const drawings: readonly Specimen[] = [
  ...statesOf('code for cameras', {
    'with its address in words': () => (
      <>
        {qrCode(
          'https://waymark.example.org/join/KBRTWL',
          'A code that leads to the door of a room',
        )}
        <p class="govuk-body">waymark.example.org/join/KBRTWL</p>
      </>
    ),
  }),
  ...statesOf('line chart', {
    'one line': () =>
      chartWithTable({
        kind: 'line',
        id: 'seen',
        ...captions,
        series: [seen],
        source: 'Invented figures.',
      }),
    'four lines, one with a gap': () =>
      chartWithTable({
        kind: 'line',
        id: 'kinds',
        ...captions,
        series: [seen, newcomers, returned, longTerm],
      }),
    'a share in per cent': () =>
      chartWithTable({
        kind: 'line',
        id: 'share',
        ...captions,
        yLabel: 'Share',
        format: (figure) => `${Math.round(figure * 100)}%`,
        series: [
          {
            name: 'Seen once',
            points: seen.points.map((point) => ({ ...point, value: (point.value ?? 0) / 60 })),
          },
        ],
      }),
    'one month': () =>
      chartWithTable({
        kind: 'line',
        id: 'single',
        ...captions,
        series: [{ name: 'Seen', points: pointsFrom(4, 1, 1) }],
      }),
    'no figures': () =>
      chartWithTable({
        kind: 'line',
        id: 'none',
        ...captions,
        missing: 'Withheld',
        series: [{ name: 'Seen', points: seen.points.map((point) => ({ ...point, value: null })) }],
      }),
  }),
  ...statesOf('bar chart', {
    'councils, one withheld': () =>
      chartWithTable({
        kind: 'bars',
        id: 'councils',
        title: 'People seen sleeping rough in June 2024, by council',
        description: 'Invented figures: most people were seen in Southfield.',
        xLabel: 'Council',
        yLabel: 'People',
        missing: 'Withheld',
        bars: [
          { label: 'Northfield', value: 12 },
          { label: 'Southfield', value: 1025 },
          { label: 'The Royal Borough of Eastfield upon the Water', value: 0 },
          { label: 'Westfield', value: null },
        ],
      }),
  }),
]

function pointsFrom(level: number, swing: number, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, index) => {
    const month = months[index % 12] ?? ''
    const year = 2023 + Math.floor(index / 12)
    return {
      label: `${month} ${year}`,
      axisLabel: `${month} ${year % 100}`,
      value: level + Math.round(swing * Math.cos((index * Math.PI) / 6)) + (index % 3),
    }
  })
}
