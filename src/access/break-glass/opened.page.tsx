import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import {
  answer,
  button,
  errorSummary,
  notificationBanner,
  Page,
  type Problems,
  problemList,
  radios,
  summaryList,
  tag,
  textarea,
} from '#design'
import { momentInWords, shortRefOf } from '#vocabulary'
import type { SignedInFrame } from '../frame/signed-in-frame.ts'
import type { ReviewForm } from './break-glass.form.ts'
import type { Grant, Notice } from './grant.store.ts'

type Props = SignedInFrame & {
  readonly grants: readonly Grant[]
  readonly notices: readonly Notice[]
  readonly done: string | undefined
  /** A review that was sent with something missing: of which grant, and what is wrong. */
  readonly wrong?:
    | {
        readonly id: string
        readonly typed: Readonly<Record<string, string | undefined>>
        readonly problems: Problems<ReviewForm>
      }
    | undefined
}

/** The records that were opened beyond agreements and seals: a member’s own, an organisation’s, or for an auditor all. */
export function OpenedPage(props: Props): VNode {
  const { member, grants, notices, done, wrong } = props
  const list = wrong ? problemList(wrong.problems) : []
  return (
    <Page {...props.frame} title="Records opened" section="opened" problem={list.length > 0}>
      {done && notificationBanner({ type: 'success', text: done })}
      {list.length > 0 && errorSummary({ titleText: 'There is a problem', errorList: list })}
      <h1 class="govuk-heading-l">Records opened</h1>
      {noticesTold(notices, props.formToken)}
      {member.role !== 'auditor' && (
        <ul class="govuk-list">
          <li>
            <a class="govuk-link" href="/opened/break-glass">
              Open a closed record because somebody may come to harm
            </a>
          </li>
          {member.role === 'coordinator' && (
            <li>
              <a class="govuk-link" href="/opened/colleague">
                Open a sealed record to a colleague
              </a>
            </li>
          )}
        </ul>
      )}
      {grants.length === 0 && <p class="govuk-body">No record has been opened like this.</p>}
      {grants.map((grant) => grantTold(grant, props))}
    </Page>
  )
}

function noticesTold(notices: readonly Notice[], formToken: string): VNode | undefined {
  const unseen = notices.filter(({ isNew }) => isNew)
  if (unseen.length === 0) return undefined
  return (
    <>
      <h2 class="govuk-heading-m">You are told</h2>
      <ul class="govuk-list govuk-list--bullet">
        {unseen.map(({ personId, toldAt }) => (
          <li>
            The record with the reference {shortRefOf(personId)} was opened at {said(toldAt)}
          </li>
        ))}
      </ul>
      <form method="post" action="/opened/seen">
        <input type="hidden" name="form_token" value={formToken} />
        {button({ text: 'I have seen this', classes: 'govuk-button--secondary' })}
      </form>
    </>
  )
}

function grantTold(grant: Grant, props: Props): VNode {
  const address = `/opened/${grant.personId}/${grant.id}`
  const mayEnd = grant.isRunning && (grant.isOwn || props.member.role === 'coordinator')
  const row = (text: string, value: VNode | string) => ({
    key: { text },
    value: { html: <>{value}</> },
  })
  return (
    <section>
      <h2 class="govuk-heading-m">
        <bdi>{grant.memberName}</bdi>, <bdi>{grant.agencyName}</bdi>
      </h2>
      {summaryList({
        rows: [
          row('Person', personTold(grant)),
          row('How', grant.isBreakGlass ? 'Broke the glass' : 'Opened by a coordinator'),
          row('Why', grant.reason),
          row('From', said(grant.grantedAt)),
          row('Until', said(grant.endedAt ?? grant.untilAt)),
          row('Now', grant.isRunning ? tag({ text: 'Open', classes: 'govuk-tag--red' }) : 'Closed'),
          ...grant.reviews.map(({ verdict, note }) =>
            row(verdict === 'proper' ? 'Found proper' : 'Found not proper', note),
          ),
        ],
      })}
      {mayEnd && (
        <form method="post" action={`${address}/end`}>
          <input type="hidden" name="form_token" value={props.formToken} />
          {button({ text: 'Close it now', classes: 'govuk-button--secondary' })}
        </form>
      )}
      {props.member.role === 'auditor' && reviewQuestions(grant, props)}
    </section>
  )
}

/** By reference, for auditors read no names; whoever the record is open to now is led there. */
function personTold({ personId, isOwn, isRunning }: Grant): VNode | string {
  const reference = `Reference ${shortRefOf(personId)}`
  if (!(isOwn && isRunning)) return reference
  return (
    <a class="govuk-link" href={`/people/${personId}`}>
      {reference}
    </a>
  )
}

function reviewQuestions(grant: Grant, { wrong, formToken }: Props): VNode {
  const sent = wrong?.id === grant.id ? wrong : { typed: {}, problems: {} }
  return (
    <form method="post" action={`/opened/${grant.personId}/${grant.id}/review`} novalidate>
      <input type="hidden" name="form_token" value={formToken} />
      {radios({
        name: 'verdict',
        idPrefix: wrong?.id === grant.id ? 'verdict' : `verdict-${grant.id}`,
        ...answer(sent.typed, sent.problems, 'verdict'),
        classes: 'govuk-radios--inline',
        fieldset: {
          legend: {
            text: `What you found of ${grant.memberName} at ${said(grant.grantedAt)}`,
            classes: 'govuk-fieldset__legend--s',
          },
        },
        items: [
          { value: 'proper', text: 'Proper' },
          { value: 'not_proper', text: 'Not proper' },
        ],
      })}
      {textarea({
        name: 'note',
        rows: 2,
        ...answer(sent.typed, sent.problems, 'note'),
        id: wrong?.id === grant.id ? 'note' : `note-${grant.id}`,
        label: { text: 'Why' },
      })}
      {button({ text: 'Write this down', classes: 'govuk-button--secondary' })}
    </form>
  )
}

function said(moment: string): string {
  return momentInWords(Temporal.Instant.from(moment.replace(' ', 'T')))
}
