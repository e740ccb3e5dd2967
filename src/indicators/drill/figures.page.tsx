import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { button, Page, scrollingTable, select } from '#design'
import { monthInWords } from '#vocabulary'
import { countedColumns, type MonthCounts } from '../fact/cells.ts'
import type { NamedScope } from '../needs.ts'
import { percentageOf } from '../publication/arithmetic.ts'
import { type CellColumn, cellGroups, cellWords } from './cell-words.ts'

type Props = SignedInFrame & {
  readonly scopes: readonly NamedScope[]
  readonly chosen: NamedScope
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly month: Temporal.PlainYearMonth
  readonly counts: MonthCounts
  /** Whether the member may see who stands behind the figures of this scope. */
  readonly mayOpen: boolean
  readonly scripts: readonly string[]
}

/** Every figure of a scope's month, each with a way to the people behind it. */
export function FiguresPage(props: Props) {
  const { scopes, chosen, months, month } = props
  return (
    <Page {...props.frame} title="Figures" section="figures" scripts={props.scripts}>
      <h1 class="govuk-heading-l">
        {chosen.name}, {monthInWords(month)}
      </h1>
      <form method="get" action="/figures">
        {select({
          name: 'scope',
          value: chosen.scope,
          label: { text: 'Area' },
          items: scopes.map(({ scope, name }) => ({ value: scope, text: name })),
        })}
        {select({
          name: 'month',
          value: month.toString(),
          label: { text: 'Month' },
          items: months.map((one) => ({ value: one.toString(), text: monthInWords(one) })),
        })}
        {button({ text: 'Show', classes: 'govuk-button--secondary' })}
      </form>
      {!props.mayOpen && (
        <p class="govuk-body">You do not work in this council, so you see its counts alone.</p>
      )}
      <div id="figures" data-live="">
        {cellGroups.map(({ title, columns }, index) =>
          scrollingTable({
            id: `strand-${index + 1}`,
            caption: title,
            captionClasses: 'govuk-table__caption--m',
            firstCellIsHeader: true,
            head: [{ text: 'Figure' }, { text: 'People', format: 'numeric' }],
            rows: columns.map((column) => figureRow(column, props)),
          }),
        )}
        {tooLittleKnown(props.counts)}
      </div>
      <p class="govuk-body">
        Only the people sleeping rough in the month are a total. The other figures are parts of it
        that overlap: do not add them up.
      </p>
    </Page>
  )
}

/** What share of those counted cannot be called new or returning, whoever they are. */
function tooLittleKnown({ r1_month, too_little_identity, not_linkable }: MonthCounts) {
  const unknown = too_little_identity + not_linkable
  if (unknown === 0) return undefined
  return (
    <p class="govuk-body">
      Too little is known of {percentageOf(unknown, r1_month)}% of those counted ({unknown} of{' '}
      {r1_month}) to say whether they are new or returning. A full name with a whole date of birth,
      or a National Insurance number, on one agency’s record is enough.
    </p>
  )
}

function figureRow(column: CellColumn, { chosen, month, counts, mayOpen }: Props) {
  const people = countOf(counts, column)
  const address = `/figures/${chosen.scope}/${month}/${column}`
  return [
    { text: cellWords[column] },
    {
      format: 'numeric' as const,
      html:
        people > 0 && mayOpen ? (
          <a class="govuk-link" href={address}>
            {people}
            <span class="govuk-visually-hidden"> – who: {cellWords[column]}</span>
          </a>
        ) : (
          String(people)
        ),
    },
  ]
}

/** The count of a month under the column of a figure. */
function countOf(counts: MonthCounts, column: CellColumn): number {
  const cell = countedColumns.find((one) => one.column === column)
  return cell ? counts[cell.code] : 0
}
