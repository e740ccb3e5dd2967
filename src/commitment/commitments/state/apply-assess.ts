import { Temporal } from 'temporal-polyfill'
import { having } from '../../room/state/changing.ts'
import type { assessEvents } from '../events/assess-events.ts'
import { partOfPlan } from '../snapshot/part-of-plan.ts'
import type { Applies } from './apply-plan.ts'
import type { Comment, Commitment } from './commitment.ts'

type AssessKind = (typeof assessEvents)[number]['shape']['kind']['value']

/** What each event between signing and the decision changes. */
export const applyAssess: Applies<AssessKind> = {
  signed: (commitment, { partner, contact: contactId, sha256 }, { at }) => ({
    ...commitment,
    signatures: having(commitment.signatures, partner, { contactId, sha256, at }),
  }),
  'marked-ready': (commitment, { sha256 }) => ({
    ...commitment,
    state: 'ready',
    readySha256: sha256,
  }),
  submitted: (commitment, { snapshot: number, sha256 }, { at }) => ({
    ...commitment,
    state: 'submitted',
    snapshots: [...commitment.snapshots, { number, sha256, plan: sha256, at }],
  }),
  'review-accepted': (commitment, { assessor, as }) => ({
    ...commitment,
    state: 'in_review',
    assessorId: assessor,
    assessorAs: as,
  }),
  returned: (commitment, { reasons }) => ({
    ...commitment,
    state: 'draft',
    decision: reasons,
    signatures: new Map(),
    readySha256: undefined,
  }),
  commented: (commitment, { comment: id, about, weight, words }) => ({
    ...commitment,
    comments: [
      ...commitment.comments,
      {
        ...{ id, about, weight, words },
        response: undefined,
        snapshot: commitment.snapshots.length,
        part: partOfPlan(commitment, about),
      },
    ],
  }),
  'comment-withdrawn': (commitment, { comment }) => ({
    ...commitment,
    comments: commitment.comments.filter(({ id }) => id !== comment),
  }),
  responded: (commitment, { comment, words }) =>
    changeComment(commitment, comment, (one) => ({ ...one, response: words })),
  'changes-requested': (commitment, { until }) => ({
    ...commitment,
    state: 'changes_requested',
    hasBeenAsked: true,
    // whatever was proposed was of the version before
    proposedBy: undefined,
    until: Temporal.Instant.from(until),
  }),
  extended: (commitment, { until }) => ({
    ...commitment,
    until: Temporal.Instant.from(until),
    hasBeenExtended: true,
  }),
  resubmitted: (commitment, { snapshot: number, sha256 }, { at }) => ({
    ...commitment,
    state: 'in_review',
    snapshots: [...commitment.snapshots, { number, sha256, plan: sha256, at }],
  }),
  lapsed: (commitment) => ({ ...commitment, state: 'lapsed' }),
  'feedback-declined': (commitment, { statement }) => ({
    ...commitment,
    state: 'not_awarded',
    statement,
  }),
  'award-proposed': (commitment, { assessor, words }) => ({
    ...commitment,
    proposedBy: assessor,
    decision: words,
  }),
  refused: (commitment, { reasons }) => ({
    ...commitment,
    state: 'not_awarded',
    decision: reasons,
  }),
  withdrawn: (commitment, { reason }) => ({ ...commitment, state: 'withdrawn', decision: reason }),
}

function changeComment(
  commitment: Commitment,
  id: Comment['id'],
  how: (comment: Comment) => Comment,
): Commitment {
  return {
    ...commitment,
    comments: commitment.comments.map((one) => (one.id === id ? how(one) : one)),
  }
}
