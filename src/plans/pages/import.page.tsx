import type { VNode } from 'preact'
import type { SignedInFrame } from '#access'
import { backLink, button, errorSummary, insetText, Page, problemList, summaryList } from '#design'
import { dayInWords, readDay } from '#vocabulary'
import type { FormProblems, Typed as Sent } from '../changing/typed-fields.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { type QuestionPage, questionsOf } from '../importing/questions.ts'
import { typeInWords } from '../plan/type-in-words.ts'
import { questionsPart } from './import-issues.tsx'
import { answersForm, readRowsPart } from './import-rows.tsx'

type Props = SignedInFrame & {
  readonly id: string
  readonly name: string
  readonly document: PlanDocument
  /** Which page of its rows. */
  readonly page: number
  readonly questions: QuestionPage
  /** The answers that were given, where some of them were not read; and why, by field. */
  readonly typed: Sent
  readonly problems: FormProblems
  /** Tells what it asks from what it asked before an answer. */
  readonly stamp: string
  /** Whether an answer came to what had changed meanwhile. */
  readonly isMoved: boolean
}

/** What was read of a file beside what stands there, what it asks, and taking it in. */
export function ImportPage(props: Props): VNode {
  const { frame, formToken, id, name, document, page, questions, stamp, isMoved } = props
  const { typed, problems } = props
  const list = problemList(problems)
  const asks = questionsOf(document).filter(({ kind }) => kind === 'asked').length
  return (
    <Page
      {...frame}
      title="What was read"
      section="our-plans"
      problem={list.length > 0}
      before={backLink({ text: 'Back to the plans', href: '/our-plans' })}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <span class="govuk-caption-l">
        <bdi>{name}</bdi>
      </span>
      <h1 class="govuk-heading-l">What was read</h1>
      {summaryPart(document)}
      {asks > 0
        ? insetText({
            text: `${asks === 1 ? 'One thing needs' : `${asks} things need`} somebody to say what was meant. What you leave open is taken in as it is written, and stands in the list of what needs attention.`,
          })
        : insetText({ text: 'Nothing is left to ask.' })}
      {isMoved &&
        insetText({
          text: 'What it asks has changed since that page was opened, so nothing was answered. Look at it again.',
        })}
      <form id={answersForm} method="post" action={`/our-plans/imports/${id}`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="stamp" value={stamp} />
        <input type="hidden" name="from" value={questions.from} />
        <input type="hidden" name="page" value={page} />
        {questionsPart(document, questions, { typed, problems })}
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={`/our-plans/imports/${id}/compare`}>
          Compare it with another reading of the same plan
        </a>
      </p>
      {readRowsPart(props)}
      <form method="post" action={`/our-plans/imports/${id}/take`} novalidate>
        <input type="hidden" name="form_token" value={formToken} />
        {button({ text: 'Take it in as a plan', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

function summaryPart({ plan, sections, actions, references, duplicates }: PlanDocument): VNode {
  const types = new Map<string, number>()
  for (const { type } of actions) {
    const pillar = type ? typeInWords(type) : 'None'
    types.set(pillar, (types.get(pillar) ?? 0) + 1)
  }
  const rows = [
    ['Title', plan.title],
    ['Period', periodInWords(plan.period)],
    ['Sections', `${sections.length}`],
    ['Actions', `${actions.length}`],
    ['By pillar', [...types].map(([type, count]) => `${type}: ${count}`).join(', ')],
    [
      'References',
      `${counted(references.length, 'pair')}, ${references.filter(({ declaredBy }) => declaredBy === 'both').length} from both sides`,
    ],
    ['Nearly the same', counted(duplicates.length, 'pair')],
    [
      'Without evidence',
      counted(actions.filter(({ evidence }) => evidence.length === 0).length, 'action'),
    ],
  ] as const
  return summaryList({
    rows: rows.map(([key, text]) => ({ key: { text: key }, value: { html: <bdi>{text}</bdi> } })),
  })
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}

/** From its first until its last day; a document says the day after that. */
function periodInWords(period: PlanDocument['plan']['period']): string {
  const [from, to] = [readDay(period?.from ?? ''), readDay(period?.to ?? '')]
  if (!from || !to) return 'None is written'
  return `From ${dayInWords(from)} to ${dayInWords(to.subtract({ days: 1 }))}`
}
