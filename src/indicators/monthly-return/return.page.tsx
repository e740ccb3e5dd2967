import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import {
  backLink,
  button,
  errorSummary,
  insetText,
  notificationBanner,
  Page,
  scrollingTable,
  textarea,
} from '#design'
import { monthInWords } from '#vocabulary'
import type { NamedScope } from '../needs.ts'
import { returnCells, valueInWords } from './return-cells.ts'
import { editionsList } from './return-editions.tsx'
import type { WorkingReturn } from './working-return.ts'

type ReturnPageProps = SignedInFrame & {
  readonly council: NamedScope
  readonly month: Temporal.PlainYearMonth
  readonly working: WorkingReturn
  readonly maySign: boolean
  readonly notes: string
  readonly problem: string | undefined
  readonly done: boolean
}

/** A council's return of a month: what it says, what it must answer for, what is new, and its editions. */
export function ReturnPage(props: ReturnPageProps) {
  const { council, month, working, problem } = props
  return (
    <Page
      {...props.frame}
      title="Monthly return"
      section="returns"
      problem={problem !== undefined}
      before={backLink({ text: 'All returns', href: '/returns' })}
    >
      {problem &&
        errorSummary({
          titleText: 'There is a problem',
          errorList: [{ text: problem, href: '#notes' }],
        })}
      {props.done &&
        notificationBanner({ type: 'success', text: 'The return is signed off and kept' })}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Monthly return</span>
        {council.name}, {monthInWords(month)}
      </h1>
      {findingsList(working)}
      {changesTable(working)}
      {figuresTable(working)}
      <p class="govuk-body">
        <a class="govuk-link" href={`/returns/${council.scope}/${month}/working.csv`}>
          Download the working figures (CSV)
        </a>
      </p>
      {props.maySign && signOffForm(props)}
      {editionsList(props, working.editions)}
    </Page>
  )
}

function findingsList({ findings }: WorkingReturn) {
  if (findings.length === 0) {
    return insetText({
      text: 'All checks are passed: the parts add up, and nothing changed suddenly.',
    })
  }
  const stopping = findings.filter(({ weight }) => weight === 'stops')
  const asking = findings.filter(({ weight }) => weight === 'asks')
  return (
    <>
      {stopping.length > 0 && wordList('Before it can be signed off', stopping)}
      {asking.length > 0 && wordList('To explain in the notes, or put right', asking)}
    </>
  )
}

function wordList(title: string, findings: WorkingReturn['findings']) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map(({ words }) => (
          <li>{words}</li>
        ))}
      </ul>
    </>
  )
}

function changesTable({ editions, changes }: WorkingReturn) {
  const last = editions[0]
  if (!last) return undefined
  if (changes.length === 0) {
    return <p class="govuk-body">Nothing has changed since edition {last.edition}.</p>
  }
  return scrollingTable({
    id: 'changes',
    caption: `What has changed since edition ${last.edition}`,
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'Cell' }, { text: `Edition ${last.edition}` }, { text: 'Now' }],
    rows: changes.map(({ code, before, now }) => [
      { text: returnCells.find((cell) => cell.code === code)?.words },
      { text: valueInWords(before) },
      { text: valueInWords(now) },
    ]),
  })
}

function figuresTable({ figures }: WorkingReturn) {
  return scrollingTable({
    id: 'figures',
    caption: 'The return, as the record now tells it',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'What' }, { text: 'Name in the file' }, { text: 'Value', format: 'numeric' }],
    rows: returnCells.map(({ code, words }) => [
      { text: words },
      { html: <code>{code}</code> },
      { text: valueInWords(figures[code]), format: 'numeric' },
    ]),
  })
}

function signOffForm({ council, month, formToken, working, notes, problem }: ReturnPageProps) {
  return (
    <form method="post" action={`/returns/${council.scope}/${month}/sign-off`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="digest" value={working.digest} />
      {textarea({
        name: 'notes',
        value: notes,
        errorMessage: problem ? { text: problem } : undefined,
        label: { text: 'Notes', classes: 'govuk-label--m' },
        hint: {
          text: 'Explain whatever the checks ask about. The notes are kept with the edition.',
        },
      })}
      {button({ text: 'Sign off this return', preventDoubleClick: true })}
    </form>
  )
}
