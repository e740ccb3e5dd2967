import type { VNode } from 'preact'
import { textarea } from '#design'
import { textOf } from '../../room/places/place.ts'
import { commentKinds } from '../events/assess-events.ts'
import type { Comment } from '../state/commitment.ts'
import { aboutInWords } from './about-in-words.ts'
import { commitmentForm } from './commitment-form.tsx'
import { type CommitmentPlace, errorAt, typedFor } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** What assessors said, of each part and of the whole, with the answers; nothing while nobody has said anything. */
export function commentsPart(place: CommitmentPlace): VNode | null {
  const { comments, snapshots } = place.commitment
  if (comments.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{`What the assessor says (${comments.length})`}</h2>
      <ul class="govuk-list">
        {comments.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`} class="waymark-room__entry">
            <p class="waymark-room__words">
              <strong>
                {`${commentKinds.find(({ code }) => code === comment.weight)?.label}, ${aboutInWords(place.commitment, comment)}: `}
              </strong>
              {comment.words}
            </p>
            {snapshots.length > 1 && (
              <p class="waymark-room__about">{`On version ${comment.snapshot}`}</p>
            )}
            {comment.response && <p class="govuk-body">{`Answer: ${comment.response}`}</p>}
            {answerForm(place, comment)}
            {commitmentForm(place, {
              act: 'withdraw-comment',
              press: 'Withdraw the comment',
              classes: 'govuk-button--secondary',
              about: { comment_id: comment.id },
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function answerForm(place: CommitmentPlace, comment: Comment): VNode | null {
  const about = { comment_id: comment.id }
  return commitmentForm(place, {
    act: 'respond',
    press: 'Answer',
    classes: 'govuk-button--secondary',
    about,
    children: textarea({
      name: 'words',
      id: idOf(place, 'respond', 'words', about),
      rows: 2,
      value: textOf(typedFor(place, 'respond', about), 'words') ?? comment.response,
      label: { text: 'Your answer' },
      errorMessage: errorAt(place, 'respond', 'words', about),
    }),
  })
}
