import type { VNode } from 'preact'
import { input, select, textarea } from '#design'
import { momentInWords } from '#vocabulary'
import { stateInWords } from '../../register/shown.ts'
import { textOf } from '../../room/places/place.ts'
import type { ActName } from '../acts/may.ts'
import { revocationReasons } from '../events/award-events.ts'
import { standingActions } from '../state/commitment.ts'
import { lifeInWords } from './actions.page.tsx'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'

/** What an assessor may decide now: of a commitment that is reviewed, and of an award. */
export function decisionPart(place: CommitmentPlace): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Decide</h2>
      {commitmentForm(place, {
        act: 'request-changes',
        press: `Ask for changes, within ${place.scheme.resubmitDays} days`,
      })}
      {commitmentForm(place, {
        act: 'extend',
        press: 'Give more time, once',
        classes: 'govuk-button--secondary',
        children: (
          <>
            {line(place, 'extend', 'days', 'How many days?')}
            {line(place, 'extend', 'reason', 'Why?')}
          </>
        ),
      })}
      {commitmentForm(place, {
        act: 'propose-award',
        press: 'Propose to award it',
        children: several(place, 'propose-award', 'words', 'Advice that goes with the award'),
      })}
      {place.commitment.proposedBy && place.commitment.state === 'in_review' && (
        <form method="post" action={`${place.base}/${place.id}/award`} class="waymark-room__form">
          <input type="hidden" name="form_token" value={place.formToken} />
          <input type="hidden" name="command_id" value={place.freshId()} />
          <p class="govuk-body">
            {place.scheme.approval === 'two_people'
              ? 'The award is proposed. Somebody else than whoever reviewed it approves it.'
              : 'The award is proposed.'}
          </p>
          <button type="submit" class="govuk-button">
            Approve the award
          </button>
        </form>
      )}
      {commitmentForm(place, {
        act: 'refuse',
        press: 'Do not award it',
        classes: 'govuk-button--warning',
        children: several(place, 'refuse', 'reasons', 'Why not?'),
      })}
      {awardPart(place)}
    </section>
  )
}

function awardPart(place: CommitmentPlace): VNode | null {
  const { commitment, concerns } = place
  const { award, reports } = commitment
  if (!award) return null
  const waiting = reports.filter(({ acceptedAt }) => !acceptedAt)
  return (
    <>
      <h3 class="govuk-heading-s">The award</h3>
      <p class="govuk-body">
        {`${stateInWords(award.state)}, from ${momentInWords(award.from)} until ${momentInWords(award.until)}. Next report due on ${award.nextReportOn}.`}
      </p>
      {award.reply && <p class="govuk-body">{`The holder says: ${award.reply}`}</p>}
      {commitmentForm(place, {
        act: 'publish',
        press: 'Publish it in the register',
        children: (
          <div class="govuk-form-group">
            <label class="govuk-label" for="checked">
              <input type="checkbox" id="checked" name="checked" value="yes" />
              {' I have read all of it, and nobody can be recognised'}
            </label>
          </div>
        ),
      })}
      {waiting.map((report) => (
        <section key={report.id} class="waymark-room__entry">
          <p class="govuk-body">{`Report of ${momentInWords(report.filedAt)}: ${report.words}`}</p>
          {commitmentForm(place, {
            act: 'accept-report',
            press: 'Accept the report',
            about: { report_id: report.id },
          })}
        </section>
      ))}
      {evidencePart(place)}
      {commitmentForm(place, { act: 'renew', press: 'Renew the award for another term' })}
      {commitmentForm(place, {
        act: 'suspend',
        press: 'Suspend the award',
        classes: 'govuk-button--warning',
        children: several(place, 'suspend', 'reason', 'Why? It stands in the register'),
      })}
      {commitmentForm(place, {
        act: 'restore',
        press: 'End the suspension',
        children: several(place, 'restore', 'words', 'What was put right?'),
      })}
      {commitmentForm(place, {
        act: 'revoke',
        press: 'Take the award away',
        classes: 'govuk-button--warning',
        children: (
          <>
            {select({
              name: 'code',
              value: textOf(typedFor(place, 'revoke'), 'code'),
              label: { text: 'For what reason?' },
              items: revocationReasons.map(({ code, label }) => ({ value: code, text: label })),
            })}
            {several(place, 'revoke', 'words', 'What happened? It stands in the register')}
          </>
        ),
      })}
      {concerns.map(({ id, words, raisedAt }) => (
        <section key={id} class="waymark-room__entry">
          <p class="govuk-body">{`A concern of ${raisedAt.slice(0, 10)}: ${words}`}</p>
          {commitmentForm(place, {
            act: 'uphold-concern',
            press: 'Uphold the concern',
            classes: 'govuk-button--secondary',
            about: { concern_id: id },
          })}
        </section>
      ))}
      {commitmentForm(place, {
        act: 'unpublish',
        press: 'Take it out of the register',
        classes: 'govuk-button--warning',
        children: several(place, 'unpublish', 'reason', 'Why?'),
      })}
    </>
  )
}

function evidencePart(place: CommitmentPlace): readonly (VNode | null)[] {
  return standingActions(place.commitment)
    .filter(
      ({ progress, evidenceAccepted }) => progress.at(-1)?.life === 'complete' && !evidenceAccepted,
    )
    .map((action) =>
      commitmentForm(place, {
        act: 'accept-evidence',
        press: `Accept the evidence of action ${action.number}`,
        classes: 'govuk-button--secondary',
        about: { action_id: action.id },
        children: (
          <>
            <p class="govuk-body">{`${action.words}: ${lifeInWords('complete')}. ${action.progress.at(-1)?.words ?? ''}`}</p>
            {input({
              name: 'words',
              id: `evidence-${action.id}`,
              label: { text: 'What shows it?' },
            })}
          </>
        ),
      }),
    )
}

function line(place: CommitmentPlace, act: ActName, name: string, text: string): VNode {
  return input({
    name,
    id: `${act}-${name}`,
    value: textOf(typedFor(place, act), name),
    label: { text },
    errorMessage: errorAt(place, act, name),
  })
}

function several(place: CommitmentPlace, act: ActName, name: string, text: string): VNode {
  return textarea({
    name,
    id: `${act}-${name}`,
    rows: 3,
    value: textOf(typedFor(place, act), name),
    label: { text },
    errorMessage: errorAt(place, act, name),
  })
}
