import { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { type Cell, notificationBanner, Page, scrollingTable } from '#design'
import { monthInWords } from '#vocabulary'
import type { CouncilChoice } from '../contacts/meeting-fields.tsx'
import type { DeclaredNight } from './single-night.store.ts'
import { nightMethods } from './single-night.ts'

type Props = SignedInFrame & {
  readonly councils: readonly CouncilChoice[]
  readonly months: readonly Temporal.PlainYearMonth[]
  readonly nights: readonly DeclaredNight[]
  readonly mayDeclare: boolean
  readonly done: boolean
}

/** Which night each of the member's councils declared, month by month. */
export function SingleNightsPage(props: Props) {
  const { councils, months, mayDeclare, done } = props
  return (
    <Page {...props.frame} title="Single nights" section="nights">
      {done &&
        notificationBanner({
          type: 'success',
          text: 'The night is declared, and the figures have moved with it',
        })}
      <h1 class="govuk-heading-l">Single nights</h1>
      <p class="govuk-body">
        Each council chooses one night of each month. The people seen there on that night are its
        single-night figure; without a night there is none.
      </p>
      {!mayDeclare && <p class="govuk-body">A coordinator or an analyst declares the night.</p>}
      {scrollingTable({
        id: 'nights',
        caption: 'Nights declared in your councils',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'Council' }, ...months.map((month) => ({ text: monthInWords(month) }))],
        rows: councils.map((council) => [
          { text: council.name },
          ...months.map((month) => nightCell(council, month, props)),
        ]),
      })}
    </Page>
  )
}

function nightCell(
  { code, name }: CouncilChoice,
  month: Temporal.PlainYearMonth,
  { nights, mayDeclare }: Props,
): Cell {
  const declared = nights.find((one) => one.areaCode === code && one.month === month.toString())
  const method = nightMethods.find((one) => one.code === declared?.method)
  const day = declared && Temporal.PlainDate.from(declared.night)
  const words = day
    ? day.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
    : 'Not declared'
  const act = declared ? 'Change' : 'Declare'
  return {
    html: (
      <>
        {words}
        {method && method.code !== 'not_stated' && (
          <span class="govuk-hint govuk-!-margin-bottom-1">{method.label}</span>
        )}
        {mayDeclare && (
          <>
            <br />
            {/* Words hidden from sight would stand beside the table and widen the page. */}
            <a
              class="govuk-link"
              href={`/single-nights/${code}/${month}`}
              aria-label={`${act} the night of ${name} in ${monthInWords(month)}`}
            >
              {act}
            </a>
          </>
        )}
      </>
    ),
  }
}
