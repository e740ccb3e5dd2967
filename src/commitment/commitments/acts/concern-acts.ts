import { z } from 'zod'
import { done, type Id, refused } from '#vocabulary'
import { id, neededLine } from '../../room/acts/fields.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'

const concernId = id<'concern'>('Choose a concern')

/** What those who assess answer to a concern: once, that it is so, or why it is not. */
export const concernActs = {
  'uphold-concern': act(
    'uphold-concern',
    z.object({ concern_id: concernId }),
    (commitment, { concern_id: concern }) =>
      isAnswered(commitment, concern)
        ? refused('concern-answered')
        : done([{ kind: 'concern-upheld', concern }]),
  ),
  'set-aside-concern': act(
    'set-aside-concern',
    z.object({
      concern_id: concernId,
      reason: neededLine(1000, {
        missing: 'Say why it is set aside',
        tooLong: 'The reason must be 1,000 characters or fewer',
      }),
    }),
    (commitment, { concern_id: concern, reason }) =>
      isAnswered(commitment, concern)
        ? refused('concern-answered')
        : done([{ kind: 'concern-set-aside', concern, reason }]),
  ),
}

function isAnswered({ upheld, setAside }: Commitment, concern: Id<'concern'>): boolean {
  return upheld.includes(concern) || setAside.includes(concern)
}
