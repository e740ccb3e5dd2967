import type { VNode } from 'preact'
import { chartWithTable, headlineFigure, scrollingTable } from '#design'
import { regionScope } from '#directory'
import type { LocalIndicator, PublicLocalFigures, Trend } from '#indicators'
import { pathOfIndicator } from '../paths.ts'
import { figureInWords } from '../told/figure.ts'
import { describeLine } from '../told/indicator-chart.tsx'
import { sayMonth, sayMonthShortly } from '../told/month-words.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { countInWords, inUnit, trendMonthInWords } from '../told/trend-told.ts'

/** What is told of a local indicator that the record counts: its trend in every place, and its parts in the month. */
export type LocalTold = {
  readonly told: ToldRegion
  readonly trend: Trend
  readonly parts: PublicLocalFigures
}

/** The figure of the region, its months as a chart, and the month place by place. */
export function localFigures(indicator: LocalIndicator, about: LocalTold): VNode {
  const { told, trend } = about
  const { month } = told.months
  const now = trend.get(regionScope)?.at(-1)
  return (
    <>
      {headlineFigure({
        value: trendMonthInWords(now, indicator.unit),
        label: `${now?.state === 'told' && now.value === 1 ? indicator.one : indicator.many}, ${sayMonth(month)}`,
        note:
          now?.state === 'told' && now.denominator !== undefined
            ? `${now.numerator} of ${now.denominator}.`
            : undefined,
      })}
      <p class="govuk-body">
        {betterInWords[indicator.better]} The record begins in {sayMonth(told.months.first)}.
      </p>
      {chartOf(indicator, about)}
      {placeByPlace(indicator, about)}
      {indicator.parts.length > 0 && partsByPlace(indicator, about)}
      <p class="govuk-body">
        Someone who counts in two councils counts once in the region, so the councils do not add up
        to it. Months are never added together either.
      </p>
    </>
  )
}

const betterInWords = {
  fewer: 'Fewer is better.',
  more: 'More is better.',
  same: 'Staying the same is better.',
} as const

function chartOf(indicator: LocalIndicator, { told, trend }: LocalTold): VNode {
  const name = told.scopes[0]?.name ?? 'The region'
  const series = {
    name: indicator.title,
    points: (trend.get(regionScope) ?? []).map((one) => ({
      label: sayMonth(one.month),
      axisLabel: sayMonthShortly(one.month),
      value: one.state === 'told' ? one.value : null,
    })),
  }
  return chartWithTable({
    kind: 'line',
    id: `chart-${indicator.code}`,
    title: `${indicator.title}, ${name}, by month`,
    description: describeLine(series, inUnit(indicator.unit)),
    series: [series],
    yLabel: indicator.unit === 'per_cent' ? 'Per cent' : 'People',
    format: inUnit(indicator.unit),
    missing: 'Withheld, or nobody to count',
    source: (
      <>
        Source: the region’s shared record.{' '}
        <a class="govuk-link" href={`${pathOfIndicator(indicator.code)}#definition`}>
          How “{indicator.title}” is defined
        </a>
      </>
    ),
  })
}

/** The month in every place: the figure, and for a share both counts of it. */
function placeByPlace(indicator: LocalIndicator, { told, trend }: LocalTold): VNode {
  const isShare = indicator.denominator !== undefined
  const heads = isShare ? ['Of how many', 'How many', 'Share'] : ['People']
  return scrollingTable({
    id: 'by-council',
    caption: `${indicator.title} in ${sayMonth(told.months.month)}, by council`,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Place' }, ...heads.map(numeric)],
    rows: told.scopes.map(({ scope, name }) => {
      const month = trend.get(scope)?.at(-1)
      const counts = isShare
        ? [countInWords(month, 'denominator'), countInWords(month, 'numerator')]
        : []
      return [{ text: name }, ...[...counts, trendMonthInWords(month, indicator.unit)].map(numeric)]
    }),
  })
}

function partsByPlace(indicator: LocalIndicator, { told, parts }: LocalTold): VNode {
  const { month } = told.months
  return scrollingTable({
    id: 'by-kind',
    caption: `By kind of place, ${sayMonth(month)}`,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Place' }, ...indicator.parts.map(({ label }) => numeric(label))],
    rows: told.scopes.map(({ scope, name }) => [
      { text: name },
      ...indicator.parts.map(({ cell }) =>
        numeric(figureInWords(parts.get(scope)?.get(String(month))?.[cell] ?? 0)),
      ),
    ]),
  })
}

function numeric(text: string) {
  return { text, format: 'numeric' as const }
}
