import { blockingChecks } from '../checks/checks.ts'
import { planSealOf } from '../snapshot/plan-snapshot.ts'
import { hasSigned, sealToSign } from '../snapshot/seal-to-sign.ts'
import type { Commitment } from '../state/commitment.ts'
import { earlierIssues, issuesNow, unanswered } from '../state/issues.ts'
import { isReviewDue } from '../state/review-due.ts'
import type { Acting } from './acting.ts'
import type { ActName, Actor } from './may.ts'
import type { CommitmentRefusal } from './refusals.ts'

type Condition = (commitment: Commitment, acting: Acting) => CommitmentRefusal | undefined

/** Why an act that may be done in this state cannot be done yet, or any longer, whatever is typed: pages do not offer it then. */
export function whyNotNow(
  name: ActName,
  commitment: Commitment,
  acting: Acting,
): CommitmentRefusal | undefined {
  return conditions[name]?.(commitment, acting)
}

const conditions: Readonly<Partial<Record<ActName, Condition>>> = {
  'mark-ready': whyNotWhole,
  submit: whyNotWhole,
  resubmit: (commitment, { now }) => {
    const { until } = commitment
    if (until && until.epochMilliseconds <= now.epochMilliseconds) return 'not-now'
    if (unanswered(commitment, issuesNow(commitment)).length > 0) return 'not-answered'
    return whyNotWhole(commitment)
  },
  'request-changes': (commitment) => {
    if (commitment.hasBeenAsked) return 'asked-before'
    return issuesNow(commitment).length === 0 ? 'needs-significant' : undefined
  },
  extend: ({ hasBeenExtended }) => (hasBeenExtended ? 'extended-before' : undefined),
  'propose-award': (commitment, { actor }) =>
    whyNotAward(commitment) ?? whyNotProposed(commitment, actor),
  'approve-award': (commitment, { actor, scheme }) => {
    if (actor.as !== 'assessor') return 'not-now'
    const { proposedBy, assessorId } = commitment
    if (!proposedBy) return 'not-proposed'
    const isSame = proposedBy === actor.memberId || assessorId === actor.memberId
    return (
      whyNotAward(commitment) ??
      (scheme.approval === 'two_people' && isSame ? 'another-must' : undefined)
    )
  },
  refuse: ({ hasBeenAsked }) => (hasBeenAsked ? undefined : 'second-time-only'),
  renew: ({ award }, { now }) => (award && isReviewDue(award.until, now) ? undefined : 'not-due'),
  publish: ({ isPublished }) => (isPublished ? 'nothing-changed' : undefined),
  unpublish: ({ isPublished }) => (isPublished ? undefined : 'nothing-changed'),
}

function whyNotWhole(commitment: Commitment): CommitmentRefusal | undefined {
  if (blockingChecks(commitment).length > 0) return 'not-complete'
  return hasSigned(commitment, planSealOf(commitment)) ? undefined : 'not-signed'
}

/** Nothing is awarded that nobody has signed, nor while something must be put right: said of this version, or of the one before and neither answered nor changed. */
function whyNotAward(commitment: Commitment): CommitmentRefusal | undefined {
  if (!hasSigned(commitment, sealToSign(commitment))) return 'not-signed'
  if (issuesNow(commitment).length > 0) return 'has-significant'
  return unanswered(commitment, earlierIssues(commitment)).length > 0
    ? 'still-unanswered'
    : undefined
}

/** One proposal waits at a time; but whoever reviewed it may take the place of somebody else, who is then free to approve. */
function whyNotProposed(
  { proposedBy, assessorId }: Commitment,
  actor: Actor,
): CommitmentRefusal | undefined {
  if (!proposedBy || actor.as !== 'assessor') return undefined
  const takesOver = actor.memberId === assessorId && actor.memberId !== proposedBy
  return takesOver ? undefined : 'proposed-before'
}
