import type { VNode } from 'preact'
import { scrollingTable } from '#design'
import { regionScope, type Scope } from '#directory'
import { type CellCode, type IndicatorCode, indicatorOf } from '#indicators'
import { pathOfIndicator, pathOfScope } from '../paths.ts'
import { figureInWords, rateInWords } from '../told/figure.ts'
import { sayMonth } from '../told/month-words.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { figureAt } from '../told/told-scope.ts'

const columns: readonly {
  readonly cell: CellCode
  readonly code: IndicatorCode
  readonly text: string
}[] = [
  { cell: 'r1_month', code: 'r1', text: 'Seen in the month' },
  { cell: 'r1_night', code: 'r1', text: 'Seen on a single night' },
  { cell: 'p1_month', code: 'p1', text: 'New' },
  { cell: 'b1', code: 'b1', text: 'Long term' },
  { cell: 'nr1', code: 'nr1', text: 'Returning' },
]

/** The region and each council side by side in one month, with the rate by population. */
export function councilsTable(told: ToldRegion): VNode {
  return (
    <>
      {scrollingTable({
        id: 'councils',
        caption: `People sleeping rough in ${sayMonth(told.months.month)}, by council`,
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [
          { text: 'Place' },
          ...columns.map(({ code, text }) => ({
            html: (
              <a class="govuk-link" href={pathOfIndicator(code)} title={indicatorOf(code).title}>
                {text}
              </a>
            ),
            format: 'numeric' as const,
          })),
          { text: 'Seen in the month for every 100,000 residents', format: 'numeric' },
        ],
        rows: told.scopes.map((scope) => rowOf(told, scope)),
      })}
      <p class="govuk-body">
        A person seen in two councils counts in both, so the councils do not add up to the region.
        Differences between councils also come from how often outreach goes out.
      </p>
      <p class="govuk-body-s">Residents: {told.populations.join(' ')}</p>
    </>
  )
}

function rowOf(told: ToldRegion, { scope, name, population }: Scope) {
  const { month } = told.months
  const seen = figureAt(told, scope, month, 'r1_month')
  const words = scope === regionScope ? `${name}, each person once` : name
  return [
    {
      html: (
        <a class="govuk-link" href={pathOfScope(scope)}>
          {words}
        </a>
      ),
    },
    ...columns.map(({ cell }) => ({
      text: figureInWords(figureAt(told, scope, month, cell)),
      format: 'numeric' as const,
    })),
    { text: rateInWords(seen, population), format: 'numeric' as const },
  ]
}
