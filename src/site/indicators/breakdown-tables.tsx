import type { VNode } from 'preact'
import { scrollingTable } from '#design'
import {
  type Breakdown,
  breakdownLimit,
  dimensions,
  type Indicator,
  type PublicCount,
  percentageOf,
  type Smallest,
} from '#indicators'
import { figureInWords } from '../told/figure.ts'
import { sayMonth } from '../told/month-words.ts'
import type { ToldRegion } from '../told/read-told.ts'
import { figure } from '../told/say-change.ts'

/** The breakdowns of a month, and below which counts they are withheld. */
export type BreakdownsTold = {
  readonly indicator: Indicator
  readonly breakdowns: readonly Breakdown[]
  readonly smallest: Smallest
}

/** An indicator's headline by gender, nationality and age, place by place; small numbers withheld. */
export function breakdownTables(
  told: ToldRegion,
  { indicator, breakdowns, smallest }: BreakdownsTold,
): VNode {
  const own = breakdowns.filter((one) => one.figure === indicator.headline)
  const broken = dimensions.filter(({ code }) => own.some((one) => one.dimension.code === code))
  return (
    <section id="breakdowns">
      <h2 class="govuk-heading-l">Who they are</h2>
      <p class="govuk-body">
        The {indicator.many}, in {sayMonth(told.months.month)}. {whatIsWithheld(smallest)}
      </p>
      {broken.map((dimension) =>
        scrollingTable({
          id: `by-${dimension.code}`,
          caption: `By ${dimension.label.toLowerCase()}, ${sayMonth(told.months.month)}`,
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [
            { text: 'Place' },
            ...dimension.categories.map(({ label }) => ({
              text: label,
              format: 'numeric' as const,
            })),
            { text: 'All', format: 'numeric' },
          ],
          rows: told.scopes.map(({ scope, name }) =>
            rowOf(
              name,
              own.find((one) => one.scope === scope && one.dimension.code === dimension.code),
            ),
          ),
        }),
      )}
    </section>
  )
}

function whatIsWithheld(smallest: Smallest): string {
  const limit = breakdownLimit(smallest)
  if (limit < 2) return ''
  const row = `Where a table would show a count from 1 to ${limit - 1}, or let one be worked out, the place’s whole row is withheld and only its total stands`
  return smallest.headline < 2 ? `${row}.` : `${row}, unless that is withheld too.`
}

function rowOf(name: string, breakdown: Breakdown | undefined) {
  const total = breakdown?.total ?? 0
  const cells = (breakdown?.dimension.categories ?? []).map(({ code }) => ({
    text: inWords(breakdown?.counts?.[code], total),
    format: 'numeric' as const,
  }))
  return [{ text: name }, ...cells, { text: figureInWords(total), format: 'numeric' as const }]
}

function inWords(count: number | undefined, total: PublicCount): string {
  if (count === undefined || total === 'withheld') return figureInWords('withheld')
  const share = percentageOf(count, total)
  return share === undefined ? figure(count) : `${figure(count)} (${share}%)`
}
