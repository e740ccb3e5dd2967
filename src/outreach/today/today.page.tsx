import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { button, Page, pagination, scrollingTable, stackingTable } from '#design'
import { contactTypes, monthInWords } from '#vocabulary'
import type { CouncilChoice } from '../contacts/meeting-fields.tsx'
import { momentInWords } from '../contacts/moment.ts'
import type { NamedWeather } from '../shifts/severe-weather.store.ts'
import { severeWeatherBanner } from '../shifts/severe-weather-banner.tsx'
import type { RecentContact } from './today.store.ts'

/** What a council's figures say of a month so far. */
export type RunningFigure = {
  readonly areaCode: string
  readonly seen: number
  readonly firstSeen: number
}

/** A contact of the last days, and with whom. */
type RecentLine = RecentContact & { readonly who: string }

/** A page of the contacts of the last days: how many there are in all, how many come before it, and its own. */
export type RecentLines = {
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly lines: readonly RecentLine[]
}

type Props = SignedInFrame & {
  readonly month: Temporal.PlainYearMonth
  readonly councils: readonly CouncilChoice[]
  readonly figures: readonly RunningFigure[]
  readonly recent: RecentLines
  readonly scripts: readonly string[]
  readonly severeWeather: readonly NamedWeather[]
}

/** What a member sees first: the month so far in their councils, and who was met in the last days. */
export function TodayPage(props: Props) {
  return (
    <Page {...props.frame} title="Today" section="today" scripts={props.scripts}>
      {severeWeatherBanner(props.severeWeather)}
      <h1 class="govuk-heading-l">Today</h1>
      {props.member.role !== 'analyst' &&
        button({ text: 'Record a contact', href: '/contacts/new' })}
      <div id="running-figures" data-live="">
        {runningFigures(props)}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          See the public pages
        </a>
      </p>
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
      { text: 'Sleeping rough', format: 'numeric' },
      { text: 'New', format: 'numeric' },
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

function recentContacts({ recent, councils }: Props) {
  if (recent.total === 0) {
    return <p class="govuk-body">Nobody has been recorded as met in your councils.</p>
  }
  return (
    <>
      {recent.pages > 1 && <p class="govuk-body">{whichInWords(recent)}</p>}
      {contactsTable(recent, councils)}
      {recent.pages > 1 && pagination(neighboursOf(recent))}
    </>
  )
}

function whichInWords({ page, from, lines, total }: RecentLines): string {
  if (page === 1) return `The latest ${lines.length} of ${total} contacts.`
  return `Contacts ${from + 1} to ${from + lines.length} of ${total}, the latest first.`
}

function neighboursOf({ page, pages }: RecentLines) {
  const neighbour = (number: number) => ({
    href: `/today?page=${number}`,
    labelText: `${number} of ${pages}`,
  })
  return {
    landmarkLabel: 'Contacts of the last 7 days',
    ...(page > 1 ? { previous: neighbour(page - 1) } : {}),
    ...(page < pages ? { next: neighbour(page + 1) } : {}),
  }
}

function contactsTable({ lines }: RecentLines, councils: readonly CouncilChoice[]) {
  return stackingTable({
    id: 'recent',
    caption: 'Contacts in your councils, the latest first',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [{ text: 'Who' }, { text: 'How met' }, { text: 'Council' }, { text: 'When' }],
    rows: lines.map((contact) => [
      contact.isIdentified ? { html: personLink(contact) } : { text: contact.who },
      { text: contactTypes.find(({ code }) => code === contact.contactType)?.label ?? '' },
      { text: councils.find(({ code }) => code === contact.areaCode)?.name ?? '' },
      { html: contactLink(contact) },
    ]),
  })
}

function personLink({ personId, who }: RecentLine) {
  return (
    <a class="govuk-link" href={`/people/${personId}`}>
      {who}
    </a>
  )
}

function contactLink({ personId, id, contactedAt, who }: RecentLine) {
  return (
    <a class="govuk-link" href={`/contacts/${personId}/${id}`}>
      <span class="govuk-visually-hidden">Contact with {who}, </span>
      {momentInWords(contactedAt)}
    </a>
  )
}
