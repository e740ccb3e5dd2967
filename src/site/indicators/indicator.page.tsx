import type { VNode } from 'preact'
import { headlineFigure } from '#design'
import { regionScope } from '#directory'
import type { Reading } from '#indicators'
import { paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { indicatorChart } from '../told/indicator-chart.tsx'
import { sayMonth } from '../told/month-words.ts'
import { isTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { figure } from '../told/say-change.ts'
import { changeInWords, headlineOf } from '../told/told-scope.ts'
import { tooLittleKnown } from '../told/too-little-known.tsx'
import { type BreakdownsTold, breakdownTables } from './breakdown-tables.tsx'
import { definitionOf } from './definition-told.tsx'
import { byCouncil } from './indicator-by-council.tsx'

type IndicatorProps = BreakdownsTold & {
  readonly told: ToldRegion | ToldNothing
  readonly reading: Reading
  readonly isDemonstration: boolean
}

/** An indicator: its figures, what it counts, its breakdowns, and what it cannot tell. */
export function IndicatorPage(props: IndicatorProps): VNode {
  const { told, indicator, isDemonstration } = props
  const past = told.months && !told.months.month.equals(told.months.last)
  const title = `${indicator.title}${past ? `, ${sayMonth(told.months.month)}` : ''}`
  return (
    <PublicPage
      title={title}
      section="indicators"
      isDemonstration={isDemonstration}
      above={[{ text: 'Indicators', href: paths.indicators }]}
    >
      <span class="govuk-caption-xl">Indicator {indicator.code.toUpperCase()}</span>
      <h1 class="govuk-heading-xl">{title}</h1>
      {isTold(told) ? figures(told, props) : <p class="govuk-body-l">There are no figures yet.</p>}
      {definitionOf(indicator, props.reading)}
      {isTold(told) && breakdownTables(told, props)}
      <h2 class="govuk-heading-l">What this does not tell you</h2>
      <ul class="govuk-list govuk-list--bullet">
        {indicator.doesNotTell.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      {downloads()}
    </PublicPage>
  )
}

function figures(told: ToldRegion, { indicator }: IndicatorProps): VNode {
  const name = told.scopes[0]?.name ?? 'The region'
  return (
    <>
      {headlineFigure({
        ...headlineOf(told, regionScope, indicator),
        note: changeInWords(told, regionScope, indicator),
      })}
      {tooLittleKnown(told, { scope: regionScope, name }, indicator)}
      <p class="govuk-body">
        {indicator.better === 'fewer' ? 'Fewer is better.' : 'More is better.'} The record begins in{' '}
        {sayMonth(told.months.first)}.
      </p>
      {indicatorChart(told, { scope: regionScope, name }, indicator)}
      {byCouncil(told, indicator)}
      {indicator.code === 'r1' && notLinkable(told)}
    </>
  )
}

/** How many of the region's figure are meetings with people nobody could name. */
function notLinkable({ figures, months }: ToldRegion): VNode | undefined {
  const counts = figures.get(regionScope)?.get(String(months.month))
  const meetings = counts?.not_linkable ?? 0
  if (meetings === 'withheld') return undefined
  return (
    <p class="govuk-body">
      The region’s figure for {sayMonth(months.month)} includes {figure(meetings)}{' '}
      {meetings === 1 ? 'meeting' : 'meetings'} with people nobody could name. They cannot be linked
      to anybody, so each counts once.
    </p>
  )
}

function downloads(): VNode {
  return (
    <>
      <h2 class="govuk-heading-l">Download</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={paths.figuresFile}>
            Every indicator, place and month (CSV)
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.breakdownsFile}>
            Breakdowns by gender, nationality and age (CSV)
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.tablesFile}>
            Every indicator as tables (ODS spreadsheet)
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.downloads}>
            What is in each file
          </a>
        </li>
      </ul>
    </>
  )
}
