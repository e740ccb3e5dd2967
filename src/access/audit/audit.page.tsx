import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import {
  apartIn,
  button,
  errorSummary,
  input,
  Page,
  problemList,
  select,
  stackingTable,
} from '#design'
import { momentInWords } from '#vocabulary'
import { purposes } from '../acting/acting-needs.ts'
import { categories } from '../agreements/categories.ts'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { AuditLine } from './audit-line.store.ts'
import type { TracedAction } from './leave-trace.store.ts'

/** Each act that leaves a trace, in words. */
export const actionWords: Readonly<Record<TracedAction, string>> = {
  read: 'Read',
  search: 'Searched',
  create: 'Recorded',
  change: 'Changed',
  export: 'Took out',
  link: 'Linked',
  seal: 'Sealed',
  break_glass: 'Broke the glass',
  erase: 'Erased',
}

type Typed = Readonly<Record<string, string | undefined>>

type Props = SignedInFrame & {
  readonly lines: readonly AuditLine[]
  readonly page: number
  readonly hasMore: 'more' | 'no-more'
  readonly typed: Typed
  readonly problems: Readonly<Record<string, string>>
  readonly members: readonly {
    readonly id: string
    readonly name: string
    readonly agency: string
  }[]
  readonly seal: { readonly seal: string; readonly sealedAt: string } | undefined
}

/** The audit for an auditor: who did what with whose record, by member, by person, by day, by act. */
export function AuditPage(props: Props): VNode {
  const { typed, problems, seal } = props
  const list = problemList(problems)
  return (
    <Page {...props.frame} title="Audit" section="audit" problem={list.length > 0}>
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Who did what with whose record</h1>
      <p class="govuk-body">
        Every line stands in a chain that shows any change of it. Whoever runs this Waymark checks
        the chains with “waymark audit verify”.
        {seal && ` The last seal was made at ${said(seal.sealedAt)}: ${seal.seal}`}
      </p>
      <form method="get" action="/audit" novalidate>
        {select({
          name: 'member',
          id: 'member',
          value: typed['member'] ?? '',
          errorMessage: problems['member'] ? { text: problems['member'] } : undefined,
          label: { text: 'Member' },
          items: [
            { value: '', text: 'Anybody' },
            ...props.members.map(({ id, name, agency }) => ({
              value: id,
              text: `${name}, ${agency}`,
            })),
          ],
        })}
        {field(props, 'person', 'Person (reference, such as 1E470D)')}
        {input({
          name: 'day',
          id: 'day',
          type: 'date',
          value: typed['day'],
          errorMessage: problems['day'] ? { text: problems['day'] } : undefined,
          label: { text: 'Day' },
          classes: 'govuk-input--width-10',
        })}
        {select({
          name: 'action',
          id: 'action',
          value: typed['action'] ?? '',
          errorMessage: problems['action'] ? { text: problems['action'] } : undefined,
          label: { text: 'What was done' },
          items: [
            { value: '', text: 'Anything' },
            ...Object.entries(actionWords).map(([value, text]) => ({ value, text })),
          ],
        })}
        {button({ text: 'Show these lines' })}
      </form>
      {linesTold(props.lines)}
      {moreLink('/audit', props)}
    </Page>
  )
}

function field({ typed, problems }: Props, name: string, text: string): VNode {
  return input({
    name,
    id: name,
    value: typed[name],
    errorMessage: problems[name] ? { text: problems[name] } : undefined,
    label: { text },
    autocomplete: 'off',
    spellcheck: false,
  })
}

type OwnProps = SignedInFrame & Pick<Props, 'lines' | 'page' | 'hasMore' | 'typed'>

/** A member’s own lines. */
export function OwnAuditPage(props: OwnProps): VNode {
  return (
    <Page {...props.frame} title="What you looked at">
      <h1 class="govuk-heading-l">What you looked at and did</h1>
      <p class="govuk-body">
        Everything you open, look for, record and change leaves a line. Auditors see all of them,
        and a person can be told who looked at their record.
      </p>
      {linesTold(props.lines)}
      {moreLink('/audit/mine', props)}
    </Page>
  )
}

function linesTold(lines: readonly AuditLine[]): VNode {
  if (lines.length === 0) return <p class="govuk-body">There is no such line.</p>
  return stackingTable({
    id: 'lines',
    caption: 'Lines, the latest first',
    captionClasses: 'govuk-table__caption--m',
    head: [
      ...['When', 'Who', 'What', 'Whose record', 'Kinds of data', 'For'].map((text) => ({ text })),
    ],
    rows: lines.map((line) => [
      { text: said(line.happenedAt) },
      {
        html: line.memberName
          ? apartIn(`${line.memberName}, ${line.agencyName ?? ''}`, [
              line.memberName,
              line.agencyName,
            ])
          : 'The house itself',
      },
      { text: `${actionWords[line.action]}: ${line.detail}` },
      { text: peopleInWords(line.people) },
      { text: labels(categories, line.categories) },
      { text: labels(purposes, line.purpose ? [line.purpose] : []) },
    ]),
  })
}

const named = 3

function peopleInWords(people: readonly string[]): string {
  if (people.length === 0) return 'Nobody’s'
  const rest = people.length - named
  return `${people.slice(0, named).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

function labels(
  all: readonly { readonly code: string; readonly label: string }[],
  codes: readonly string[],
): string {
  return all
    .filter(({ code }) => codes.includes(code))
    .map(({ label }) => label)
    .join(', ')
}

function moreLink(address: string, { hasMore, page, typed }: OwnProps): VNode | undefined {
  if (hasMore === 'no-more') return undefined
  const kept = Object.entries(typed).flatMap(([name, value]) => (value ? [[name, value]] : []))
  const query = new URLSearchParams([...kept, ['page', String(page + 1)]])
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`${address}?${query}`}>
        Earlier lines
      </a>
    </p>
  )
}

function said(moment: string): string {
  return momentInWords(Temporal.Instant.from(moment.replace(' ', 'T')))
}
