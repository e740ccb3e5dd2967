import type { VNode } from 'preact'
import { summaryList } from '#design'
import { breakdownLimit, disclosures, type LocalIndicator, type Smallest } from '#indicators'
import { strands } from '#vocabulary'
import { paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { sayMonth } from '../told/month-words.ts'
import type { ToldNothing, ToldRegion } from '../told/read-told.ts'
import { type LocalTold, localFigures } from './local-figures-told.tsx'

type Props = {
  readonly indicator: LocalIndicator
  readonly told: ToldRegion | ToldNothing
  /** Its figures, where the record counts it and there are any. */
  readonly figures: LocalTold | undefined
  readonly smallest: Smallest
  readonly isDemonstration: boolean
}

/** An indicator this region defined for itself: its figures where the record has them, what it counts and cannot tell. */
export function LocalIndicatorPage({ indicator, told, figures, ...props }: Props): VNode {
  const past = told.months && !told.months.month.equals(told.months.last)
  const title = `${indicator.title}${past ? `, ${sayMonth(told.months.month)}` : ''}`
  return (
    <PublicPage
      title={title}
      section="indicators"
      isDemonstration={props.isDemonstration}
      above={[{ text: 'Indicators', href: paths.indicators }]}
    >
      <span class="govuk-caption-xl">Local indicator {indicator.code.toUpperCase()}</span>
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">
        This region defined this indicator for itself. It is no national one, and another region may
        count otherwise.
      </p>
      {figures ? localFigures(indicator, figures) : whyNoFigures(indicator)}
      {definitionOf(indicator, props.smallest)}
      <h2 class="govuk-heading-l">What this does not tell you</h2>
      <ul class="govuk-list govuk-list--bullet">
        {indicator.doesNotTell.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-l">What it does not prove</h2>
      <p class="govuk-body">{indicator.doesNotProve}</p>
    </PublicPage>
  )
}

function whyNoFigures({ origin }: LocalIndicator): VNode {
  return (
    <p class="govuk-body">
      {origin === 'observed'
        ? 'The record counts nothing of this. Where an action plan is measured by it, whoever answers for the action tells what they observed, with the days and the source, and the plan shows it.'
        : 'There are no figures yet.'}
    </p>
  )
}

function definitionOf(indicator: LocalIndicator, smallest: Smallest): VNode {
  const strand = strands.find(({ code }) => code === indicator.strand)
  const isShare = indicator.denominator !== undefined
  const rows = [
    ['Speaks to', strand?.label ?? 'None of the four strands'],
    ['Unit', isShare ? 'How many of every hundred' : 'People'],
    ['Better', { fewer: 'Fewer', more: 'More', same: 'The same' }[indicator.better]],
    ['How many', indicator.numerator],
    ['Of how many', indicator.denominator ?? ''],
    ['How often', 'Every month'],
    [
      'Counted from',
      indicator.origin === 'record' ? 'The region’s shared record' : 'What is observed',
    ],
    ['Small numbers', limitInWords(indicator, smallest)],
    ['Version of the definition', indicator.version],
    ['Defined by', 'This region'],
  ]
  return (
    <>
      <h2 class="govuk-heading-l" id="definition">
        What it counts
      </h2>
      {indicator.counts.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
      {summaryList({
        rows: rows
          .filter(([, value]) => value)
          .map(([key, value]) => ({ key: { text: key ?? '' }, value: { text: value ?? '' } })),
      })}
    </>
  )
}

function limitInWords({ disclosure }: LocalIndicator, smallest: Smallest): string {
  const limit = breakdownLimit(smallest)
  const numbers =
    limit < 2 ? 'In this region none is small.' : `Here, counts from 1 to ${limit - 1} are small.`
  return `${disclosures[disclosure]} ${numbers}`
}
