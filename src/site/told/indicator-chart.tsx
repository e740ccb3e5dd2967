import type { VNode } from 'preact'
import { chartWithTable, type Point, type Series } from '#design'
import type { Indicator } from '#indicators'
import { pathOfIndicator } from '../paths.ts'
import { gapsInWords, type ToldFigure } from './figure.ts'
import { sayMonth, sayMonthShortly } from './month-words.ts'
import { figure } from './say-change.ts'
import { figureAt, type Told } from './told-scope.ts'

/** A place whose figures a chart draws. */
export type Place = { readonly scope: string; readonly name: string }

/** The months of an indicator in one place as lines, with their table. Four lines at most: the headline's, then others. */
export function indicatorChart(told: Told, place: Place, indicator: Indicator): VNode {
  const lines = linesOf(told, place, indicator)
  const series = lines.map(asSeries)
  return chartWithTable({
    kind: 'line',
    id: `chart-${indicator.code}`,
    title: `${indicator.title}, ${place.name}, by month`,
    description: series
      .map((one) => `${series.length > 1 ? `${one.name}: ` : ''}${describeLine(one, figure)}`)
      .join(' '),
    series,
    yLabel: 'People',
    format: figure,
    missing: gapsInWords(lines.flatMap(({ points }) => points.map(({ value }) => value))),
    source: (
      <>
        Source: the region’s shared record.{' '}
        <a class="govuk-link" href={pathOfIndicator(indicator.code)}>
          How “{indicator.title}” is defined
        </a>
      </>
    ),
  })
}

/** A line in words, for those who do not see it: how it begins and ends, and its lowest and highest. */
export function describeLine({ points }: Series, inWords: (value: number) => string): string {
  const known = points.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return 'no figures.'
  const lowest = known.reduce((low, point) => (point.value < low.value ? point : low))
  const highest = known.reduce((high, point) => (point.value > high.value ? point : high))
  return (
    `${inWords(first.value)} in ${first.label} and ${inWords(last.value)} in ${last.label}; ` +
    `fewest ${inWords(lowest.value)} in ${lowest.label}, most ${inWords(highest.value)} in ${highest.label}.`
  )
}

type Line = {
  readonly name: string
  readonly points: readonly (Omit<Point, 'value'> & { readonly value: ToldFigure })[]
}

/** The line as it is drawn: a gap where a figure is withheld or there is none. */
function asSeries({ name, points }: Line): Series {
  return {
    name,
    points: points.map((point) => ({
      ...point,
      value: point.value === 'withheld' ? null : point.value,
    })),
  }
}

/** At most four cells, because more lines cannot be told apart; the tables of a page have them all. */
function linesOf(told: Told, { scope }: Place, indicator: Indicator): readonly Line[] {
  const isMany = indicator.cells.length > 4
  const cells = isMany
    ? indicator.cells.filter(({ cell }) => cell === indicator.headline)
    : indicator.cells
  return cells.map(({ cell, label }) => ({
    name: label,
    points: told.months.charted.map((month) => ({
      label: sayMonth(month),
      axisLabel: sayMonthShortly(month),
      value: figureAt(told, scope, month, cell),
    })),
  }))
}
