import type { VNode } from 'preact'
import { scrollingTable } from '#design'
import { regionScope, type Scope } from '#directory'
import { indicators } from '#indicators'
import { pathOfIndicator, paths } from '../paths.ts'
import { PublicPage } from '../public-page.tsx'
import { figureInWords, rateOf } from '../told/figure.ts'
import { sayMonth } from '../told/month-words.ts'
import { isTold, type ToldNothing, type ToldRegion } from '../told/read-told.ts'
import { monthSoFar, strandsAtAGlance, strandsAtLength } from '../told/strands-told.tsx'
import { figureAt } from '../told/told-scope.ts'

type Props = {
  readonly told: ToldRegion | ToldNothing
  readonly council: Scope
  readonly isDemonstration: boolean
}

/** A council: the four strands, then every indicator beside the region's. */
export function CouncilPage({ told, council, isDemonstration }: Props): VNode {
  const past = told.months && !told.months.month.equals(told.months.last)
  const title = `Rough sleeping in ${council.name}${past ? `, ${sayMonth(told.months.month)}` : ''}`
  return (
    <PublicPage
      title={title}
      isDemonstration={isDemonstration}
      above={[{ text: 'Councils', href: paths.councils }]}
    >
      <h1 class="govuk-heading-xl">{title}</h1>
      {isTold(told) ? (
        <>
          <p class="govuk-body-l">
            Figures for {sayMonth(told.months.month)}
            {past ? '' : ', the last complete month'}. New, long term and returning are judged by
            what was seen in {council.name} alone.
          </p>
          {strandsAtAGlance(told, council)}
          {monthSoFar(told, council)}
          {strandsAtLength(told, council)}
          <h2 class="govuk-heading-l">Every indicator</h2>
          {everyIndicator(told, council)}
        </>
      ) : (
        <p class="govuk-body-l">There are no figures yet.</p>
      )}
    </PublicPage>
  )
}

function everyIndicator(told: ToldRegion, council: Scope): VNode {
  const { month } = told.months
  const seen = figureAt(told, council.scope, month, 'r1_month')
  return (
    <>
      {scrollingTable({
        id: 'indicators',
        caption: `Every indicator in ${sayMonth(month)}: ${council.name} and the region`,
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [
          { text: 'Indicator' },
          { text: council.name, format: 'numeric' },
          { text: 'The region', format: 'numeric' },
        ],
        rows: indicators.flatMap(({ code, title, cells }) =>
          cells.map(({ cell, label }) => [
            {
              html: (
                <>
                  <a class="govuk-link" href={pathOfIndicator(code)}>
                    {title}
                  </a>
                  {cells.length > 1 && `: ${label}`}
                </>
              ),
            },
            ...[council.scope, regionScope].map((scope) => ({
              text: figureInWords(figureAt(told, scope, month, cell)),
              format: 'numeric' as const,
            })),
          ]),
        ),
      })}
      <p class="govuk-body">
        {rateOf(seen, council.population) ?? 'An unknown number of'} people were seen for every
        100,000 residents of {council.name}. The region counts each person once, so it is not the
        sum of its councils.
      </p>
      <p class="govuk-body-s">Residents: {told.populations.join(' ')}</p>
    </>
  )
}
