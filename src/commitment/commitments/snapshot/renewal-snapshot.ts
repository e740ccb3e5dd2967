import type { Temporal } from 'temporal-polyfill'
import { type Commitment, standingActions } from '../state/commitment.ts'
import { type PlanSnapshot, planSnapshotOf } from './plan-snapshot.ts'

/** What an award rests on from its renewal on: the plan as it was signed, and what had come of it by then, as the register tells. */
export type RenewalSnapshot = PlanSnapshot & {
  readonly renewal: {
    /** ISO 8601. */
    readonly from: string
    readonly until: string
    readonly progress: readonly {
      readonly action: string
      readonly life: string
      readonly confidence: string
      readonly at: string
    }[]
    readonly reports: readonly { readonly words: string; readonly acceptedAt: string }[]
  }
}

/** A commitment as it is renewed for a term. */
export function renewalSnapshotOf(
  commitment: Commitment,
  { from, until }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): RenewalSnapshot {
  return {
    ...planSnapshotOf(commitment),
    renewal: {
      ...{ from: from.toString(), until: until.toString() },
      progress: standingActions(commitment).flatMap(({ id, progress }) =>
        progress.map(({ life, confidence, at }) => ({
          ...{ action: id, life, confidence, at: at.toString() },
        })),
      ),
      reports: commitment.reports.flatMap(({ words, acceptedAt }) =>
        acceptedAt ? [{ words, acceptedAt: acceptedAt.toString() }] : [],
      ),
    },
  }
}
