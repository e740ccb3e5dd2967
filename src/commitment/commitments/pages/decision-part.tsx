import type { VNode } from 'preact'
import { awardPart } from './award-part.tsx'
import { commitmentForm } from './commitment-form.tsx'
import type { CommitmentPlace } from './commitment-place.ts'
import { lineOf, linesOf } from './lines-of.tsx'

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
            {lineOf(place, 'extend', 'days', 'How many days?')}
            {lineOf(place, 'extend', 'reason', 'Why?')}
          </>
        ),
      })}
      {commitmentForm(place, {
        act: 'propose-award',
        press: 'Propose to award it',
        children: linesOf(place, 'propose-award', 'words', 'Advice that goes with the award'),
      })}
      {approvePart(place)}
      {commitmentForm(place, {
        act: 'refuse',
        press: 'Do not award it',
        classes: 'govuk-button--warning',
        children: linesOf(place, 'refuse', 'reasons', 'Why not?'),
      })}
      {awardPart(place)}
    </section>
  )
}

/** The house itself completes an approval, so its form goes to an address of its own. */
function approvePart({ commitment, base, id, formToken, freshId, scheme }: CommitmentPlace) {
  if (!commitment.proposedBy || commitment.state !== 'in_review') return null
  return (
    <form method="post" action={`${base}/${id}/award`} class="waymark-room__form">
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="command_id" value={freshId()} />
      <p class="govuk-body">
        {scheme.approval === 'two_people'
          ? 'The award is proposed. Somebody else than whoever reviewed it approves it.'
          : 'The award is proposed.'}
      </p>
      <button type="submit" class="govuk-button">
        Approve the award
      </button>
    </form>
  )
}
