import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { button, Page, scrollingTable } from '#design'
import { contactTypes, monthInWords } from '#vocabulary'
import type { CouncilChoice } from '../contacts/meeting-fields.tsx'
import { momentInWords } from '../contacts/moment.ts'
import type { RecentContact } from './today.store.ts'

/** What a council's figures say of a month so far. */
export type RunningFigure = {
  readonly areaCode: string
  readonly seen: number
  readonly firstSeen: number
}

export type RecentLine = RecentContact & { readonly who: string }

type Props = SignedInFrame & {
  readonly month: Temporal.PlainYearMonth
  readonly councils: readonly CouncilChoice[]
  readonly figures: readonly RunningFigure[]
  readonly contacts: readonly RecentLine[]
  readonly scripts: readonly string[]
}

/** What a member sees first: the month so far in their councils, and who was met in the last days. */
export function TodayPage(props: Props) {
  return (
    <Page {...props.frame} title="Today" section="today" scripts={props.scripts}>
      <h1 class="govuk-heading-l">Today</h1>
      {button({ text: 'Record a contact', href: '/contacts/new' })}
      <div id="running-figures" data-live="">
        {runningFigures(props)}
      </div>
      <h2 class="govuk-heading-m">Met in the last 7 days</h2>
      <div id="recent-contacts" data-live="">
        {recentContacts(props)}
      </div>
    </Page>
  )
}

function runningFigures({ month, councils, figures }: Props) {
  return scrollingTable({
    id: 'running',
    caption: `${monthInWords(month)} so far`,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Council' },
      { text: 'People sleeping rough', format: 'numeric' },
      { text: 'Of them new', format: 'numeric' },
    ],
    rows: councils.map(({ code, name }) => {
      const figure = figures.find(({ areaCode }) => areaCode === code)
      return [
        {
          html: (
            <a href={`/figures?scope=${code}&month=${month}`} class="govuk-link">
              {name}
            </a>
          ),
        },
        { text: figure?.seen ?? 0, format: 'numeric' },
        { text: figure?.firstSeen ?? 0, format: 'numeric' },
      ]
    }),
  })
}

function recentContacts({ contacts, councils }: Props) {
  if (contacts.length === 0) {
    return <p class="govuk-body">Nobody has been recorded as met in your councils.</p>
  }
  return scrollingTable({
    id: 'recent',
    caption: 'The latest contacts in your councils',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Who' }, { text: 'How met' }, { text: 'Council' }, { text: 'When' }],
    rows: contacts.map((contact) => [
      {
        html: (
          <a class="govuk-link" href={`/contacts/${contact.personId}/${contact.id}`}>
            {contact.who}
          </a>
        ),
      },
      { text: contactTypes.find(({ code }) => code === contact.contactType)?.label ?? '' },
      { text: councils.find(({ code }) => code === contact.areaCode)?.name ?? '' },
      { text: momentInWords(contact.contactedAt) },
    ]),
  })
}
