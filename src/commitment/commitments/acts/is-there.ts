import type { PledgeId } from '../ids.ts'
import type { Commitment } from '../state/commitment.ts'

/** Whether a pledge stands in a commitment. */
export function isThere(commitment: Commitment, pledge: PledgeId): boolean {
  const one = commitment.pledges.get(pledge)
  return one !== undefined && one.dropped === undefined
}
