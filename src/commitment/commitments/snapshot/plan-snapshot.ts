import { canonical, sha256Of } from '../../discussion-log/snapshot.ts'
import { type Commitment, standing, standingActions } from '../state/commitment.ts'

/** What is signed, reviewed and awarded: exactly this, and nothing of the people behind it. */
export type PlanSnapshot = {
  readonly schema: 1
  readonly reference: string
  readonly title: string
  readonly applicant: Commitment['applicant']
  readonly areas: readonly string[]
  readonly partners: readonly {
    readonly id: string
    readonly name: string
    readonly sector: string
  }[]
  readonly roundtables: Commitment['roundtables']
  readonly pledges: readonly {
    readonly id: string
    readonly code: string
    readonly words: string
    readonly stage: string
    readonly alsoStages: readonly string[]
    readonly makers: readonly string[]
    readonly from: readonly string[]
    readonly different: string
    readonly known: string
  }[]
  readonly actions: readonly {
    readonly id: string
    readonly number: number
    readonly pledge: string
    readonly words: string
    readonly type: string
    readonly lead: string
    readonly partners: string
    readonly due: string
    readonly tracked: string
    readonly success: string
    readonly evaluation: string
    readonly evaluateOn: string
    readonly reviewEvery: string
  }[]
  readonly reasons: Commitment['reasons']
}

/** The commitment as it would be submitted now. */
export function planSnapshotOf(commitment: Commitment): PlanSnapshot {
  const { reference, title, applicant, areas, roundtables, reasons } = commitment
  return {
    schema: 1,
    ...{ reference, title, applicant, areas, roundtables, reasons },
    partners: [...commitment.partners.values()].map(({ id, name, sector }) => ({
      id,
      name,
      sector,
    })),
    pledges: standing(commitment).map(({ roundtableId, there, answers, dropped, ...told }) => told),
    actions: standingActions(commitment).map(
      ({ pledgeId, judged, progress, evidenceAccepted, dropped, ...told }) => ({
        ...told,
        pledge: pledgeId,
      }),
    ),
  }
}

/** What shows that a version is the very one that was signed. */
export function planSealOf(commitment: Commitment): string {
  return sha256Of(canonical(planSnapshotOf(commitment)))
}
