import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { act } from './act.ts'
import { id, lead, line, lines, neededLine, refusalAt } from './fields.ts'
import { isOpenForAnswers } from './work-acts.ts'

const actionForm = z
  .object({
    action_id: id<'action'>(),
    pledge_id: id<'pledge'>('Select the pledge this belongs to'),
    words: neededLine(300, {
      missing: 'Enter what will be done',
      tooLong: 'An action must be 300 characters or fewer',
    }),
    lead,
    due: line(80, 'By when must be 80 characters or fewer'),
    tracked: lines(300, 'How it is tracked must be 300 characters or fewer'),
  })
  .transform(({ action_id: action, pledge_id: pledge, ...told }) => ({ ...told, action, pledge }))

/** First actions, and reasons for what has none. */
export const actionActs = {
  'draft-action': act('draft-action', actionForm, (room, told) => {
    const there = room.actions.get(told.action)
    if (there) return refused(refusalAt([there.words], told.words))
    return isOpenForAnswers(room, told.pledge)
      ? done([{ kind: 'action-drafted', ...told }])
      : refused('no-such-entry')
  }),
  'change-action': act('change-action', actionForm, (room, told) =>
    room.actions.has(told.action) && isOpenForAnswers(room, told.pledge)
      ? done([{ kind: 'action-changed', ...told }])
      : refused('no-such-entry'),
  ),
  'drop-action': act(
    'drop-action',
    z.object({ action_id: id<'action'>() }),
    (room, { action_id: action }) =>
      room.actions.has(action)
        ? done([{ kind: 'action-dropped', action }])
        : refused('no-such-entry'),
  ),
  'give-reason': act(
    'give-reason',
    z.object({
      about: z.enum(['pledge', 'stage', 'gap']),
      which: z.string(),
      words: line(300, 'The reason must be 300 characters or fewer'),
    }),
    (_room, { about, which, words }) => done([{ kind: 'reason-given', about, which, words }]),
  ),
}
