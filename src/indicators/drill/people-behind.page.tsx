import { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { backLink, Page, pagination, stackingTable } from '#design'
import { dayInWords, monthInWords } from '#vocabulary'
import type { NamedScope } from '../needs.ts'
import { type CellColumn, cellWords } from './cell-words.ts'
import { bandInWords, isNamed, type PersonBehind, reasonsFor } from './person-behind.ts'

/** A person behind a figure with what the page calls them. */
export type NamedPerson = PersonBehind & {
  readonly name: string
  /** Where their page is, where the member may open it. */
  readonly href: string | undefined
}

type Props = SignedInFrame & {
  readonly scope: NamedScope
  readonly month: Temporal.PlainYearMonth
  readonly column: CellColumn
  readonly people: number
  readonly page: number
  readonly pages: number
  readonly shown: readonly NamedPerson[]
  readonly scripts: readonly string[]
}

/** The people behind one figure, and why each of them counts. */
export function PeopleBehindPage(props: Props) {
  const { scope, month, column, people, page, pages } = props
  const words = cellWords[column]
  return (
    <Page
      {...props.frame}
      title={words}
      section="figures"
      scripts={props.scripts}
      before={backLink({
        text: `All figures of ${monthInWords(month)}`,
        href: `/figures?scope=${scope.scope}&month=${month}`,
      })}
    >
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">
          {scope.name}, {monthInWords(month)}
        </span>
        {words}
      </h1>
      <div id="people-behind" data-live="">
        <p class="govuk-body">{countInWords(people, column)}</p>
        {people > 0 && peopleTable(props)}
      </div>
      {pages > 1 && pagination(pagesOf(props, page, pages))}
      {props.shown.some(isNamed) && (
        <p class="govuk-body">That you looked at the people named here is noted in their record.</p>
      )}
    </Page>
  )
}

function peopleTable({ shown, column }: Props) {
  return stackingTable({
    id: 'people',
    caption: 'People, in the order they were first seen in the month',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [
      { text: 'Person' },
      { text: 'First night' },
      { text: 'Nights in the month', format: 'numeric' },
      { text: 'Nights in 180 days' },
      { text: 'Why they count' },
    ],
    rows: shown.map((person) => [
      { html: nameOf(person) },
      { text: person.firstNight ? dayInWords(Temporal.PlainDate.from(person.firstNight)) : 'None' },
      { text: person.nightsInMonth, format: 'numeric' },
      { text: bandInWords(person.nightsBand) || 'Cannot be known' },
      { text: `${reasonsFor(column, person).join('. ')}.` },
    ]),
  })
}

function nameOf({ name, href }: NamedPerson) {
  return href ? (
    <a class="govuk-link" href={href}>
      {name}
    </a>
  ) : (
    name
  )
}

function countInWords(people: number, column: CellColumn): string {
  const things = column === 'not_linkable' ? ['sighting', 'sightings'] : ['person', 'people']
  return `${people} ${people === 1 ? things[0] : things[1]}.`
}

function pagesOf({ scope, month, column }: Props, page: number, pages: number) {
  const address = (number: number) => `/figures/${scope.scope}/${month}/${column}?page=${number}`
  return {
    ...(page > 1 ? { previous: { href: address(page - 1) } } : {}),
    ...(page < pages ? { next: { href: address(page + 1) } } : {}),
    items: Array.from({ length: pages }, (_, index) => ({
      number: index + 1,
      href: address(index + 1),
      current: index + 1 === page,
    })),
  }
}
