import type { VNode } from 'preact'
import { awardPart } from './award-part.tsx'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, mayHere, whyNotHere } from './commitment-place.ts'
import { lineOf, linesOf } from './lines-of.tsx'

/** What an assessor may decide now: of a commitment that is reviewed, or of an award; nothing where there is nothing to decide. */
export function decisionPart(place: CommitmentPlace): VNode | null {
  if (place.commitment.award) return awardPart(place)
  const parts = [
    commitmentForm(place, {
      act: 'request-changes',
      press: `Ask for changes, within ${place.scheme.resubmitDays} days`,
    }),
    commitmentForm(place, {
      act: 'extend',
      press: 'Give more time, once',
      classes: 'govuk-button--secondary',
      children: (
        <>
          {lineOf(place, 'extend', 'days', 'How many days?')}
          {lineOf(place, 'extend', 'reason', 'Why?')}
        </>
      ),
    }),
    commitmentForm(place, {
      act: 'propose-award',
      press: 'Propose to award it',
      children: linesOf(place, 'propose-award', 'words', 'Advice that goes with the award'),
    }),
    stillOpenPart(place),
    approvePart(place),
    commitmentForm(place, {
      act: 'refuse',
      press: 'Do not award it',
      classes: 'govuk-button--warning',
      children: linesOf(place, 'refuse', 'reasons', 'Why not?'),
    }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">Decide</h2>
      {parts}
    </section>
  )
}

/** Why no award can be proposed, where it would be the time for it. */
function stillOpenPart(place: CommitmentPlace): VNode | null {
  if (place.commitment.state !== 'in_review') return null
  const why = whyNotHere(place, 'propose-award')
  if (why === 'has-significant') {
    return <p class="govuk-body">No award can be proposed while something must be put right.</p>
  }
  return why === 'still-unanswered' ? (
    <p class="govuk-body">
      No award can be proposed while what had to be put right has neither an answer nor a change.
    </p>
  ) : null
}

/** The house itself completes an approval, so its form goes to an address of its own. */
function approvePart(place: CommitmentPlace): VNode | null {
  const { commitment, base, id, formToken, freshId } = place
  if (!commitment.proposedBy || commitment.state !== 'in_review') return null
  if (whyNotHere(place, 'approve-award') === 'another-must') {
    return (
      <p class="govuk-body">
        The award is proposed. Somebody else than whoever reviewed it and proposed it approves it.
      </p>
    )
  }
  return !mayHere(place, 'approve-award') ? null : (
    <form method="post" action={`${base}/${id}/award`} class="waymark-room__form">
      <input type="hidden" name="form_token" value={formToken} />
      <input type="hidden" name="command_id" value={freshId()} />
      <p class="govuk-body">The award is proposed.</p>
      <button type="submit" class="govuk-button">
        Approve the award
      </button>
    </form>
  )
}
