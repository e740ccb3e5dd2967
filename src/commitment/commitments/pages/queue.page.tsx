import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import type { SignedInFrame } from '#access'
import { Page } from '#design'
import type { ListedCommitment } from '../commitment.store.ts'
import { commitmentTable, lateReport } from './our-commitments.page.tsx'

/** What waits for those who assess, whether to be reviewed or for a report or a concern, one that is late among them, and what was decided. */
export function QueuePage(
  props: SignedInFrame & {
    readonly listed: readonly ListedCommitment[]
    /** The day it is. */
    readonly today: Temporal.PlainDate
    /** Those of the reader’s own organisation, which others assess. */
    readonly own: readonly ListedCommitment[]
  },
): VNode {
  const waits = ['submitted', 'in_review', 'changes_requested']
  const isWaiting = (one: ListedCommitment) =>
    waits.includes(one.state) ||
    one.concernsWaiting + one.reportsWaiting > 0 ||
    lateReport(one, props.today) !== undefined
  const waiting = props.listed.filter(isWaiting)
  const decided = props.listed.filter((one) => !isWaiting(one))
  return (
    <Page {...props.frame} title="To assess" section="assessing">
      <h1 class="govuk-heading-xl">To assess</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/assessing/scheme">
          The scheme: its terms, its mark and its keys
        </a>
      </p>
      <h2 class="govuk-heading-m">{`Waiting (${waiting.length})`}</h2>
      {commitmentTable(waiting, '/assessing', props.today)}
      <h2 class="govuk-heading-m">{`Decided (${decided.length})`}</h2>
      {commitmentTable(decided, '/assessing', props.today)}
      {props.own.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{`Of your own organisation (${props.own.length})`}</h2>
          <p class="govuk-body">Others assess these, and you cannot open them here.</p>
          <ul class="govuk-list govuk-list--bullet">
            {props.own.map(({ id, reference, title }) => (
              <li key={id}>{`${reference}: ${title}`}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}
