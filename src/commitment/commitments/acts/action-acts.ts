import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { id, lead, line, lines, neededLine, ofNobody } from '../../room/acts/fields.ts'
import {
  actionTypes,
  type Criterion,
  criteria,
  type Verdict,
  verdicts,
} from '../events/plan-events.ts'
import { act } from './act.ts'
import { isThere } from './is-there.ts'

const reason = neededLine(500, {
  missing: 'Say why',
  tooLong: 'The reason must be 500 characters or fewer',
})
const actionId = id<'action'>('Choose an action')

const actionForm = z
  .object({
    action_id: actionId,
    pledge_id: id<'pledge'>('Select the pledge this belongs to'),
    words: neededLine(500, {
      missing: 'Enter what will be done',
      tooLong: 'An action must be 500 characters or fewer',
    }),
    type: z.enum(
      actionTypes.map(({ code }) => code) as ['prevention', 'intervention', 'recovery'],
      'Select a type',
    ),
    lead,
    partners: ofNobody(300, 'Partners must be 300 characters or fewer'),
    due: line(80, 'By when must be 80 characters or fewer'),
    tracked: lines(500, 'How it is tracked must be 500 characters or fewer'),
    success: lines(500, 'What success looks like must be 500 characters or fewer'),
    evaluation: lines(300, 'The question must be 300 characters or fewer'),
    evaluate_on: line(40, 'The day must be 40 characters or fewer'),
    review_every: line(80, 'How often must be 80 characters or fewer'),
  })
  .transform(
    ({
      action_id: action,
      pledge_id: pledge,
      evaluate_on: evaluateOn,
      review_every: reviewEvery,
      ...told
    }) => ({
      ...told,
      ...{ action, pledge, evaluateOn, reviewEvery },
    }),
  )

/** What will be done. */
export const actionActs = {
  'add-action': act('add-action', actionForm, (commitment, told) => {
    if (commitment.actions.has(told.action)) return refused('already-there')
    return isThere(commitment, told.pledge)
      ? done([{ kind: 'action-added', number: commitment.actions.size + 1, ...told }])
      : refused('no-such-part')
  }),
  'change-action': act('change-action', actionForm, (commitment, told) =>
    commitment.actions.has(told.action) && isThere(commitment, told.pledge)
      ? done([{ kind: 'action-changed', ...told }])
      : refused('no-such-part'),
  ),
  'drop-action': act(
    'drop-action',
    z.object({ action_id: actionId, reason }),
    (commitment, form) =>
      commitment.actions.has(form.action_id)
        ? done([{ kind: 'action-dropped', action: form.action_id, reason: form.reason }])
        : refused('no-such-part'),
  ),
  judge: act(
    'judge',
    z.object({
      action_id: actionId,
      criterion: z.enum(criteria.map(({ code }) => code) as [Criterion, ...Criterion[]]),
      verdict: z.enum(
        verdicts.map(({ code }) => code) as [Verdict, ...Verdict[]],
        'Select how it stands',
      ),
      note: line(300, 'The note must be 300 characters or fewer'),
    }),
    (commitment, { action_id: action, criterion, verdict, note }) =>
      commitment.actions.has(action)
        ? done([{ kind: 'judged', action, criterion, verdict, note }])
        : refused('no-such-part'),
  ),
  'tell-progress': act(
    'tell-progress',
    z.object({
      action_id: actionId,
      life: z.enum(
        ['not_started', 'in_progress', 'complete', 'business_as_usual', 'paused', 'withdrawn'],
        'Select how far it is',
      ),
      confidence: z.enum(['on_track', 'some_risk', 'off_track'], 'Select how sure you are of it'),
      words: lines(1000, 'What happened must be 1,000 characters or fewer'),
      reason: lines(500, 'The reason must be 500 characters or fewer'),
    }),
    (commitment, { action_id: action, life, confidence, words, reason: why }) => {
      const before = commitment.actions.get(action)
      if (!before || before.dropped !== undefined) return refused('no-such-part')
      if (confidence !== 'on_track' && why === '') return refused('reason-needed')
      const { due, tracked } = before
      return done([
        { kind: 'progress-told', action, life, confidence, words, reason: why, due, tracked },
      ])
    },
  ),
}
