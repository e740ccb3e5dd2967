import type { VNode } from 'preact'
import { radios, select, textarea } from '#design'
import { textOf } from '../../room/places/place.ts'
import { commentKinds } from '../events/assess-events.ts'
import { standing, standingActions } from '../state/commitment.ts'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** Where an assessor says something of a commitment, or of a part of it. */
export function commentForm(place: CommitmentPlace): VNode | null {
  const typed = typedFor(place, 'comment')
  return commitmentForm(place, {
    act: 'comment',
    press: 'Add the comment',
    classes: 'govuk-button--secondary',
    about: { comment_id: place.freshId() },
    children: (
      <>
        <h2 class="govuk-heading-m">Say something of it</h2>
        {aboutField(place)}
        {radios({
          name: 'weight',
          idPrefix: idOf(place, 'comment', 'weight'),
          classes: 'govuk-radios--small',
          value: textOf(typed, 'weight'),
          errorMessage: errorAt(place, 'comment', 'weight'),
          fieldset: {
            legend: { text: 'What kind of comment is it?', classes: 'govuk-fieldset__legend--s' },
          },
          items: commentKinds.map(({ code, label }) => ({ value: code, text: label })),
        })}
        {textarea({
          name: 'words',
          id: idOf(place, 'comment', 'words'),
          rows: 3,
          value: textOf(typed, 'words'),
          label: { text: 'Your comment' },
          errorMessage: errorAt(place, 'comment', 'words'),
        })}
      </>
    ),
  })
}

/** What is commented on: the whole, a pledge or an action. */
function aboutField(place: CommitmentPlace): VNode {
  const { commitment } = place
  return select({
    name: 'about',
    id: idOf(place, 'comment', 'about'),
    value: textOf(typedFor(place, 'comment'), 'about'),
    label: { text: 'Of what?' },
    items: [
      { value: 'whole', text: 'The whole' },
      ...standing(commitment).map(({ id, code, words }) => ({
        value: id as string,
        text: `${code}: ${words}`,
      })),
      ...standingActions(commitment).map(({ id, number, words }) => ({
        value: id as string,
        text: `Action ${number}: ${words}`,
      })),
    ],
  })
}
