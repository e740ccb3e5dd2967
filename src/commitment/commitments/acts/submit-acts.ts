import { z } from 'zod'
import { done, refused } from '#vocabulary'
import { id, lines, neededLine } from '../../room/acts/fields.ts'
import { planSealOf } from '../snapshot/plan-snapshot.ts'
import { sealToSign } from '../snapshot/seal-to-sign.ts'
import type { Commitment } from '../state/commitment.ts'
import { act } from './act.ts'
import type { Acting } from './acting.ts'

const nothing = z.object({})
const reason = neededLine(2000, {
  missing: 'Say why',
  tooLong: 'The reason must be 2,000 characters or fewer',
})

/** From signing to handing in, and what an applicant may do while it is looked at. */
export const submitActs = {
  sign: act('sign', z.object({ sha256: z.string() }), (commitment, { sha256 }, acting) => {
    const { actor } = acting
    if (actor.as !== 'contact') return refused('not-now')
    if (commitment.partners.get(actor.partnerId)?.contactId !== actor.contactId)
      return refused('no-such-part')
    if (isPastSigning(commitment, acting)) return refused('too-late-to-sign')
    return sha256 === sealToSign(commitment)
      ? done([{ kind: 'signed', partner: actor.partnerId, contact: actor.contactId, sha256 }])
      : refused('other-version')
  }),
  'mark-ready': act('mark-ready', nothing, (commitment) =>
    done([{ kind: 'marked-ready', sha256: planSealOf(commitment) }]),
  ),
  submit: act('submit', nothing, (commitment) => handIn(commitment, 'submitted')),
  resubmit: act('resubmit', nothing, (commitment) => handIn(commitment, 'resubmitted')),
  respond: act(
    'respond',
    z.object({
      comment_id: id<'comment'>('Choose a comment'),
      words: lines(2000, 'The answer must be 2,000 characters or fewer'),
    }),
    (commitment, { comment_id: comment, words }) =>
      commitment.comments.some((one) => one.id === comment)
        ? done([{ kind: 'responded', comment, words }])
        : refused('no-such-part'),
  ),
  decline: act('decline', z.object({ statement: reason }), (_commitment, { statement }) =>
    done([{ kind: 'feedback-declined', statement }]),
  ),
  withdraw: act('withdraw', z.object({ reason }), (_commitment, form) =>
    done([{ kind: 'withdrawn', reason: form.reason }]),
  ),
}

function handIn(commitment: Commitment, kind: 'submitted' | 'resubmitted') {
  const sha256 = planSealOf(commitment)
  return done([{ kind, snapshot: commitment.snapshots.length + 1, sha256 }])
}

const daysToSign = 28

function isPastSigning({ award }: Commitment, { now }: Acting): boolean {
  if (!award) return false
  return award.awardedAt.add({ hours: daysToSign * 24 }).epochMilliseconds < now.epochMilliseconds
}
