import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { Page, scrollingTable } from '#design'
import { monthInWords } from '#vocabulary'
import type { NamedScope } from '../needs.ts'

type Props = SignedInFrame & {
  readonly councils: readonly NamedScope[]
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly editions: ReadonlyMap<string, number>
}

/** The monthly returns of the member's councils, and how far each has come. */
export function ReturnsPage({ frame, councils, months, editions }: Props) {
  return (
    <Page {...frame} title="Monthly return" section="returns">
      <h1 class="govuk-heading-l">Monthly return</h1>
      <p class="govuk-body">
        Each council tells its figures of a month in the month after. They are computed from the
        record; signing off keeps them as an edition that nothing changes.
      </p>
      {months.length === 0 && (
        <p class="govuk-body">There is no return yet: no month of the record is over.</p>
      )}
      {months.length > 0 &&
        scrollingTable({
          id: 'returns',
          caption: 'Returns of your councils',
          captionClasses: 'govuk-table__caption--m',
          firstCellIsHeader: true,
          head: [{ text: 'Council' }, ...months.map((month) => ({ text: monthInWords(month) }))],
          rows: councils.map(({ scope, name }) => [
            { text: name },
            ...months.map((month) => {
              const state = stateOf(editions.get(`${scope} ${month}`))
              return {
                html: (
                  // Words hidden from sight would stand beside the table and widen the page.
                  <a
                    class="govuk-link"
                    href={`/returns/${scope}/${month}`}
                    aria-label={`${state}: ${name}, ${monthInWords(month)}`}
                  >
                    {state}
                  </a>
                ),
              }
            }),
          ]),
        })}
    </Page>
  )
}

function stateOf(editions: number | undefined): string {
  return editions === undefined ? 'Not signed off' : `Edition ${editions}`
}
