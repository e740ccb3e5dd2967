import type { SignedInFrame } from '#access'
import {
  answer,
  apartIn,
  backLink,
  button,
  errorSummary,
  insetText,
  Page,
  type Problems,
  problemList,
  radios,
  stackingTable,
  textarea,
} from '#design'
import { verdictOf } from '../../matching/explain.ts'
import { personPaths } from '../../page/paths.ts'
import { verdicts } from '../decision.ts'
import type { AnswerForm } from './answer-task.form.ts'
import { type ComparedLine, type SideWords, strengthOf } from './side.ts'
import type { ReviewTask } from './task.store.ts'

type Props = SignedInFrame & {
  /** Where the answer is sent. */
  readonly action: string
  readonly task: Pick<ReviewTask, 'parts' | 'weight'>
  readonly one: SideWords
  readonly other: SideWords
  readonly lines: readonly ComparedLine[]
  /** Who said “same” first and why; whoever reads this confirms it or does not. */
  readonly proposed: { readonly by: string; readonly reason: string } | undefined
  readonly isLeasedElsewhere: boolean
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<AnswerForm>
}

/** One question: two records side by side, what speaks for and against, and four answers. */
export function ReviewPage(props: Props) {
  const { task, typed, problems } = props
  const list = problemList(problems)
  return (
    <Page
      {...props.frame}
      title="Are these one person?"
      section="matches"
      problem={list.length > 0}
      before={backLink({ text: 'Who may be one person', href: '/matches' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      {props.isLeasedElsewhere &&
        insetText({
          text: 'Somebody else is looking at this just now. They may answer before you.',
        })}
      <h1 class="govuk-heading-l">Are these one person?</h1>
      {bothRecords(props)}
      {waterfall(task)}
      {props.proposed &&
        insetText({
          text: `${props.proposed.by} has said that they are the same person${props.proposed.reason && `: ${props.proposed.reason}`}. If you say so too, their records are joined.`,
        })}
      <form method="post" action={props.action} novalidate>
        <input type="hidden" name="form_token" value={props.formToken} />
        {radios({
          name: 'verdict',
          ...answer(typed, problems, 'verdict'),
          fieldset: {
            legend: { text: 'What do you say?', classes: 'govuk-fieldset__legend--m' },
          },
          items: verdicts.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {textarea({
          name: 'reason',
          ...answer(typed, problems, 'reason'),
          label: { text: 'Why (optional if the records speak for it)' },
          rows: 3,
        })}
        {button({ text: 'Give this answer', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function bothRecords({ one, other, lines }: Props) {
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {[one, other].map((side) => (
          <li>
            <a class="govuk-link" href={personPaths.person(side.id)}>
              {apartIn(named(side), [side.name])}
            </a>
            {side.agencies && apartIn(`, written down by ${side.agencies}`, [side.agencies])}
          </li>
        ))}
      </ul>
      {stackingTable({
        id: 'records',
        caption: 'The two records',
        captionClasses: 'govuk-table__caption--m',
        firstCellIsHeader: true,
        head: [{ text: 'What' }, namedCell(one), namedCell(other), { text: 'Same?' }],
        rows: lines.map((line) => [
          { text: line.label },
          { text: line.one },
          { text: line.other },
          { html: line.differs ? <strong>Differs</strong> : 'Fits or not known' },
        ]),
      })}
    </>
  )
}

function namedCell(side: SideWords) {
  return { text: named(side), html: <>{apartIn(named(side), [side.name])}</> }
}

function named({ name, reference }: SideWords): string {
  return `${name} (${reference})`
}

function waterfall({ parts, weight }: Props['task']) {
  if (parts.length === 0) return undefined
  return (
    <>
      <h2 class="govuk-heading-m">Why it is asked</h2>
      <p class="govuk-body">
        Two records taken at random are very probably of two people. From there:
      </p>
      <ol class="govuk-list govuk-list--number">
        {parts.map(({ words, bits }) => (
          <li>
            {words}: {strengthOf(bits)}
          </li>
        ))}
      </ol>
      <p class="govuk-body">
        All in all: <strong>{verdictOf(weight)}</strong>.
      </p>
    </>
  )
}
