import type { Commitment } from '../state/commitment.ts'
import { planSealOf } from './plan-snapshot.ts'

/** The version a contact signs: the one that lies with the assessor or was awarded, else the one that is being written. */
export function sealToSign(commitment: Commitment): string {
  const isHandedIn = ['submitted', 'in_review', 'awarded'].includes(commitment.state)
  return (isHandedIn && commitment.snapshots.at(-1)?.plan) || planSealOf(commitment)
}

/** Whether enough have signed this very version: the one organisation, or somebody of a partnership. */
export function hasSigned({ signatures, partners }: Commitment, sha256: string): boolean {
  return [...signatures].some(([partner, one]) => one.sha256 === sha256 && partners.has(partner))
}
