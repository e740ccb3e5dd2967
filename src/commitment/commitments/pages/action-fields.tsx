import type { VNode } from 'preact'
import { input, select, textarea } from '#design'
import { type Typed, textOf } from '../../room/places/place.ts'
import type { ActName } from '../acts/may.ts'
import { actionTypes } from '../events/plan-events.ts'
import { standing } from '../state/commitment.ts'
import { type CommitmentPlace, errorAt } from './commitment-place.ts'
import { idOf } from './lines-of.tsx'

/** The fields of an action, in the order a plan has them. */
export function actionFields(
  place: CommitmentPlace,
  act: ActName,
  typed: Typed | undefined,
): VNode {
  const line = (name: string, text: string, hint?: string) =>
    input({
      name,
      id: idOf(place, act, name),
      value: textOf(typed, name),
      label: { text },
      errorMessage: errorAt(place, act, name),
      ...(hint ? { hint: { text: hint } } : {}),
    })
  return (
    <>
      {whatFields(place, act, typed)}
      {line('lead', 'Who leads?', 'A post and its organisation, not a person’s name.')}
      {line('partners', 'Who else takes part?')}
      {line('due', 'By when?', 'As people say it: April 2027, 31 March 2027, every six months.')}
      {line('tracked', 'How is it tracked?')}
      {line('success', 'What does success look like?')}
      {line('evaluation', 'Which question tells what it changed?')}
      {line('evaluate_on', 'When is that question answered?')}
      {line(
        'review_every',
        'How often is it looked at again?',
        'For instance: every three months, at the panel.',
      )}
    </>
  )
}

function whatFields(place: CommitmentPlace, act: ActName, typed: Typed | undefined): VNode {
  const chosen = (
    name: string,
    text: string,
    choices: readonly { value: string; text: string }[],
  ) =>
    select({
      name,
      id: idOf(place, act, name),
      items: choices,
      value: textOf(typed, name),
      label: { text },
      errorMessage: errorAt(place, act, name),
    })
  return (
    <>
      {chosen(
        'pledge_id',
        'Which pledge does it serve?',
        standing(place.commitment).map(({ id, code, words }) => ({
          value: id,
          text: `${code}: ${words}`,
        })),
      )}
      {textarea({
        name: 'words',
        id: idOf(place, act, 'words'),
        rows: 2,
        value: textOf(typed, 'words'),
        label: { text: 'What will be done?' },
        errorMessage: errorAt(place, act, 'words'),
      })}
      {chosen(
        'type',
        'What type of action is it?',
        actionTypes.map(({ code, label }) => ({ value: code, text: label })),
      )}
    </>
  )
}
