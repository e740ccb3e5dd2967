import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import {
  answer,
  button,
  errorSummary,
  input,
  Page,
  type Problems,
  problemList,
  radios,
  stackingTable,
} from '#design'
import { dayInWords } from '#vocabulary'
import { dayOf, stateInWords } from '../../register/shown.ts'
import type { ListedCommitment } from '../commitment.store.ts'
import { applicantKinds } from '../events/plan-events.ts'
import { submissionInWords } from './state-words.ts'

export type NewCommitmentForm = { readonly title: string; readonly applicant: string }

type Props = SignedInFrame & {
  readonly listed: readonly ListedCommitment[]
  /** The day it is. */
  readonly today: Temporal.PlainDate
  readonly typed: Readonly<Record<string, string | undefined>>
  readonly problems: Problems<NewCommitmentForm>
}

/** The commitments of an organisation, and a new one. */
export function CommitmentsPage(props: Props): VNode {
  const { listed, today, typed, problems, formToken } = props
  const list = problemList(problems)
  return (
    <Page
      {...props.frame}
      title="Our commitments"
      section="our-commitments"
      problem={list.length > 0}
    >
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-xl">Our commitments</h1>
      {commitmentTable(listed, '/our-commitments', today)}
      <form method="post" action="/our-commitments" novalidate>
        <h2 class="govuk-heading-m">Begin one</h2>
        <input type="hidden" name="form_token" value={formToken} />
        <input type="hidden" name="commitment_id" value={typed['commitment_id']} />
        {input({
          name: 'title',
          ...answer(typed, problems, 'title'),
          label: { text: 'What is it called?' },
        })}
        {radios({
          name: 'applicant',
          classes: 'govuk-radios--small',
          value: typed['applicant'] ?? 'organisation',
          errorMessage: problems.applicant ? { text: problems.applicant } : undefined,
          fieldset: { legend: { text: 'Who commits?', classes: 'govuk-fieldset__legend--s' } },
          items: applicantKinds.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {button({ text: 'Begin', preventDoubleClick: true })}
      </form>
    </Page>
  )
}

/** Commitments as a table, for those who make them and those who assess them. */
export function commitmentTable(
  listed: readonly ListedCommitment[],
  base: string,
  today: Temporal.PlainDate,
): VNode {
  if (listed.length === 0) return <p class="govuk-body">None yet.</p>
  return stackingTable({
    id: 'commitments',
    caption: 'Commitments',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'Title' },
      { text: 'Reference' },
      { text: 'Who' },
      { text: 'State' },
      { text: 'Handed in' },
    ],
    rows: listed.map((one) => [
      {
        html: (
          <a class="govuk-link" href={`${base}/${one.id}`}>
            {one.title}
          </a>
        ),
      },
      { text: one.reference },
      { text: one.applicants || one.agencyName },
      { text: stateOf(one, today) },
      { text: one.submittedAt ? dayOf(one.submittedAt) : 'Not yet' },
    ]),
  })
}

/** The day a report was due that is late by today, and does not lie there to be accepted; nothing where none is. */
export function lateReport(
  { reportDueOn, reportsWaiting }: ListedCommitment,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (!reportDueOn || reportsWaiting > 0) return undefined
  const due = Temporal.PlainDate.from(reportDueOn)
  return Temporal.PlainDate.compare(today, due) > 0 ? due : undefined
}

/** Where a commitment is, and what waits of it; of an award, how it stands. */
function stateOf(listed: ListedCommitment, today: Temporal.PlainDate): string {
  const { state, awardState, concernsWaiting, reportsWaiting } = listed
  const late = lateReport(listed, today)
  const waits = [
    ...(late ? [`A report was due on ${dayInWords(late)}, and is late`] : []),
    ...(reportsWaiting > 0 ? [reportsWaiting === 1 ? 'A report waits' : 'Reports wait'] : []),
    ...(concernsWaiting > 0 ? [concernsWaiting === 1 ? 'A concern waits' : 'Concerns wait'] : []),
  ]
  const award = awardState && awardState !== 'active' ? stateInWords(awardState) : undefined
  return [award ?? submissionInWords(state), ...waits].join('. ')
}
