import { z } from 'zod'
import { done, type Id, refused } from '#vocabulary'
import { id, neededLine } from '../../room/acts/fields.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'
import { mayAct } from './may.ts'

const concernId = id<'concern'>('Choose a concern')

const answer = (missing: string) =>
  neededLine(1000, { missing, tooLong: 'The reason must be 1,000 characters or fewer' })

/** What those who assess answer to a concern, once: that it is so, which suspends an award that stands, or why it is not. */
export const concernActs = {
  'uphold-concern': act(
    'uphold-concern',
    z.object({
      concern_id: concernId,
      reason: answer('Say what you found, and what must be put right'),
    }),
    (commitment, { concern_id: concern, reason }, { actor }) => {
      if (isAnswered(commitment, concern)) return refused('concern-answered')
      const upheld = { kind: 'concern-upheld', concern, reason } as const
      return mayAct(commitment, actor, 'suspend')
        ? done([upheld, { kind: 'suspended', reason: `A concern was upheld: ${reason}` }])
        : done([upheld])
    },
  ),
  'set-aside-concern': act(
    'set-aside-concern',
    z.object({
      concern_id: concernId,
      reason: answer('Say why it is set aside'),
    }),
    (commitment, { concern_id: concern, reason }) =>
      isAnswered(commitment, concern)
        ? refused('concern-answered')
        : done([{ kind: 'concern-set-aside', concern, reason }]),
  ),
}

function isAnswered({ upheld, setAside }: Commitment, concern: Id<'concern'>): boolean {
  return upheld.has(concern) || setAside.includes(concern)
}
