import type { StreamKind } from '../../log/open-streams.ts'
import { type CommitmentEvent, readCommitmentEvent } from '../events/commitment-event.ts'
import { applyAssess } from './apply-assess.ts'
import { applyAward } from './apply-award.ts'
import { applyPlan, type ToldAt } from './apply-plan.ts'
import type { Commitment } from './commitment.ts'
import { emptyCommitment } from './empty-commitment.ts'

const applies = { ...applyPlan, ...applyAssess, ...applyAward } as Readonly<
  Record<
    CommitmentEvent['kind'],
    (commitment: Commitment, event: CommitmentEvent, told: ToldAt) => Commitment
  >
>

/** How the log of a commitment is read and folded. */
export const commitmentStream: StreamKind<Commitment, CommitmentEvent> = {
  empty: emptyCommitment,
  read: ({ kind, told }) => readCommitmentEvent(kind, told),
  apply: (commitment, event, { at, position }) => ({
    ...(event ? applies[event.kind](commitment, event, { at }) : commitment),
    position,
  }),
  positionOf: ({ position }) => position,
}
