import type { SignedInFrame } from '#access'
import { Page, pagination, stackingTable, tag } from '#design'
import { sayDay } from '../day-words.ts'
import type { Coverage } from './coverage.ts'
import { coveragePart } from './coverage-part.tsx'
import { daysBetween } from './days.ts'
import { type Line, type Narrowing, type ShownLine, type Want, wants, wantsOf } from './line.ts'
import { filters } from './list-filters.tsx'
import { listStates, stateInWords } from './list-state.ts'

/** A council a list may be narrowed to. */
export type Council = { readonly code: string; readonly name: string }

export type ListPageProps = SignedInFrame & {
  readonly today: string
  readonly councils: readonly Council[]
  readonly narrowing: Narrowing
  /** `off` where a wall shows the page: references stand instead of names. */
  readonly names: 'on' | 'off'
  readonly counts: { readonly all: number; readonly shown: number }
  readonly byState: ReadonlyMap<string, number>
  /** What the lines rest on: who looked, and how often. */
  readonly coverage: Coverage
  readonly page: number
  readonly pages: number
  readonly lines: readonly ShownLine[]
}

/** The by-name list: everyone sleeping rough or at risk now, those first for whom something is to be done. */
export function ListPage(props: ListPageProps) {
  const { counts, lines } = props
  return (
    <Page {...props.frame} title="By-name list" section="list">
      <h1 class="govuk-heading-l">By-name list</h1>
      <p class="govuk-body">{howMany(props)}</p>
      {coveragePart(props.coverage)}
      {otherPages()}
      {filters(props)}
      <h2 class="govuk-heading-m">
        {counts.shown === 1 ? '1 person' : `${counts.shown} people`}
        {props.pages > 1 && `, page ${props.page} of ${props.pages}`}
      </h2>
      {lines.length === 0 ? <p class="govuk-body">Nobody here.</p> : listTable(props)}
      {props.pages > 1 && pagination(neighboursOf(props))}
    </Page>
  )
}

function howMany({ counts, byState }: ListPageProps): string {
  const parts = listStates
    .filter(({ isOn }) => isOn)
    .map(({ code, label }) => `${byState.get(code) ?? 0} ${label.toLowerCase()}`)
  return `${counts.all} on the list today: ${parts.join(', ')}.`
}

function otherPages() {
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/by-name-list/why">
          Why is somebody not on the list?
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/by-name-list/flow">
          Coming and going each month, and the wider count
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/panels">
          Panel meetings
        </a>
      </li>
    </ul>
  )
}

function listTable(props: ListPageProps) {
  return stackingTable({
    id: 'list',
    caption: 'People on the list, those first for whom something is to be done',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'Who, and why' },
      { text: 'State' },
      { text: 'Nights of 180', format: 'numeric' },
      { text: 'Last met' },
      { text: 'Lead worker' },
      { text: 'Next action' },
      { text: 'To be done' },
    ],
    rows: props.lines.map((line) => [
      { html: whoAndWhy(line) },
      { html: stateOf(line, props.today) },
      { text: line.nights, format: 'numeric' },
      { text: lastMet(line, props) },
      { text: line.lead ? `${line.lead.name}, ${line.lead.agencyName}` : 'Nobody' },
      { text: nextAction(line) },
      { html: wantTags(wantsOf(line, props.today)) },
    ]),
  })
}

function whoAndWhy(line: ShownLine) {
  return (
    <>
      <a class="govuk-link" href={`/by-name-list/${line.personId}`}>
        {line.who}
      </a>
      <p class="govuk-body-s govuk-!-margin-bottom-0">{line.why.join(' ')}</p>
    </>
  )
}

function stateOf(line: Line, today: string) {
  return (
    <>
      {tag({ text: stateInWords(line.state), classes: tagOf[line.state] ?? '' })}
      <br />
      {daysInWords(daysBetween(line.joinedOn, today) + 1)} on the list
    </>
  )
}

const tagOf: Readonly<Record<string, string>> = {
  sleeping_rough: 'govuk-tag--red',
  at_risk: 'govuk-tag--yellow',
  unknown: 'govuk-tag--grey',
}

function lastMet({ metOn, metAreaCode }: Line, { councils }: ListPageProps): string {
  if (!metOn) return 'Never'
  const name = councils.find(({ code }) => code === metAreaCode)?.name
  return `${sayDay(metOn)}, ${name ?? 'another council'}`
}

function nextAction({ nextTask }: Line): string {
  if (!nextTask) return 'None'
  return `${nextTask.what} – ${nextTask.owner}, by ${sayDay(nextTask.dueOn)}`
}

function wantTags(wanted: readonly Want[]) {
  if (wanted.length === 0) return 'Nothing'
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {wanted.map((code) => (
        <li>{wants.find((want) => want.code === code)?.label}</li>
      ))}
    </ul>
  )
}

function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

function neighboursOf({ page, pages, narrowing, names }: ListPageProps) {
  const neighbour = (number: number) => {
    const query = new URLSearchParams({
      council: narrowing.areaCode ?? '',
      state: narrowing.state ?? '',
      show: narrowing.show ?? '',
      names,
      page: String(number),
    })
    return { href: `/by-name-list?${query}`, labelText: `${number} of ${pages}` }
  }
  return {
    landmarkLabel: 'Pages of the list',
    ...(page > 1 ? { previous: neighbour(page - 1) } : {}),
    ...(page < pages ? { next: neighbour(page + 1) } : {}),
  }
}
