import type { VNode } from 'preact'
import { input, select } from '#design'
import { momentInWords } from '#vocabulary'
import { lifeInWords } from '../../action-status/life.ts'
import { textOf } from '../../room/places/place.ts'
import { revocationReasons } from '../events/award-events.ts'
import { type Award, standingActions } from '../state/commitment.ts'
import { isReviewDue, reviewDueFrom } from '../state/review-due.ts'
import { awardInWords } from './award-in-words.ts'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { concernsPart } from './concerns-part.tsx'
import { idOf, linesOf } from './lines-of.tsx'
import { publishPart, reportsPart } from './read-before-part.tsx'

/** An award as an assessor sees it: its term, its reports, and everything that may be decided of it. */
export function awardPart(place: CommitmentPlace): VNode | null {
  const { award } = place.commitment
  if (!award) return null
  return (
    <section>
      <h2 class="govuk-heading-m">The award</h2>
      <p class="govuk-body">{awardInWords(place.commitment, place.now)}</p>
      {award.reason && <p class="govuk-body">{`Reason: ${award.reason}`}</p>}
      {award.reply && <p class="govuk-body">{`The holder says: ${award.reply}`}</p>}
      {publishPart(place)}
      {reportsPart(place)}
      {evidencePart(place)}
      {renewPart(place, award)}
      {standingPart(place)}
      {supersedePart(place)}
      {concernsPart(place)}
      {commitmentForm(place, {
        act: 'unpublish',
        press: 'Take it out of the register',
        classes: 'govuk-button--warning',
        children: linesOf(place, 'unpublish', 'reason', 'Why?'),
      })}
    </section>
  )
}

/** Renewing, in the last 90 days of a term; before them, from when on. */
function renewPart(place: CommitmentPlace, { state, until }: Award): VNode | null {
  if (isReviewDue(until, place.now)) {
    return commitmentForm(place, { act: 'renew', press: 'Renew the award for another term' })
  }
  return state === 'active' ? (
    <p class="govuk-body">{`It can be renewed from ${momentInWords(reviewDueFrom(until))}.`}</p>
  ) : null
}

/** Suspending, ending a suspension, and taking away. */
function standingPart(place: CommitmentPlace): VNode {
  return (
    <>
      {commitmentForm(place, {
        act: 'suspend',
        press: 'Suspend the award',
        classes: 'govuk-button--warning',
        children: linesOf(place, 'suspend', 'reason', 'Why? It stands in the register'),
      })}
      {commitmentForm(place, {
        act: 'restore',
        press: 'End the suspension',
        children: linesOf(place, 'restore', 'words', 'What was put right?'),
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
              errorMessage: errorAt(place, 'revoke', 'code'),
              items: [
                { value: '', text: 'Choose a reason' },
                ...revocationReasons.map(({ code, label }) => ({ value: code, text: label })),
              ],
            })}
            {linesOf(place, 'revoke', 'words', 'What happened? It stands in the register')}
          </>
        ),
      })}
    </>
  )
}

/** Where organisations were renamed or merged, another commitment takes the place of this one. */
function supersedePart(place: CommitmentPlace): VNode | null {
  if (place.others.length === 0) return null
  return commitmentForm(place, {
    act: 'supersede',
    press: 'Let the other take its place',
    classes: 'govuk-button--warning',
    children: (
      <>
        {select({
          name: 'by',
          value: textOf(typedFor(place, 'supersede'), 'by'),
          label: { text: 'Which commitment takes its place?' },
          errorMessage: errorAt(place, 'supersede', 'by'),
          items: [
            { value: '', text: 'Choose a commitment' },
            ...place.others.map(({ id, reference, title }) => ({
              value: id,
              text: `${reference}: ${title}`,
            })),
          ],
        })}
        {linesOf(
          place,
          'supersede',
          'reason',
          'Why? For instance because two organisations are one',
        )}
      </>
    ),
  })
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
              id: idOf(place, 'accept-evidence', 'words', { action_id: action.id }),
              label: { text: 'What shows it?' },
              errorMessage: errorAt(place, 'accept-evidence', 'words', { action_id: action.id }),
            })}
          </>
        ),
      }),
    )
}
