import { canonical } from '../../discussion-log/snapshot.ts'
import type { Commitment } from '../state/commitment.ts'
import { planSealOf, planSnapshotOf } from './plan-snapshot.ts'

/**
 * What a comment is about, as one text that is another as soon as anything in it is: a pledge with its actions and the reason
 * why there are none, an action, or the check of the whole.
 */
export function partOfPlan(commitment: Commitment, about: string): string {
  const { pledges, actions, reasons } = commitment
  const isPart = [...pledges.keys(), ...actions.keys()].some((id) => id === about)
  if (!isPart) return planSealOf(commitment)
  const plan = planSnapshotOf(commitment)
  return canonical({
    pledges: plan.pledges.filter(({ id }) => id === about),
    actions: plan.actions.filter(({ id, pledge }) => id === about || pledge === about),
    reasons: reasons.filter(({ about: of, which }) => of === 'pledge' && which === about),
  })
}
