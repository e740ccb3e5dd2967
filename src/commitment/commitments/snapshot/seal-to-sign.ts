import type { PartnerId } from '../ids.ts'
import type { Commitment, Partner } from '../state/commitment.ts'
import { isHandedIn } from '../state/handed-in.ts'
import { planSealOf } from './plan-snapshot.ts'

/** The version a contact signs: the one that lies with the assessor or was awarded, else the one that is being written. */
export function sealToSign(commitment: Commitment): string {
  return (isHandedIn(commitment) && commitment.snapshots.at(-1)?.plan) || planSealOf(commitment)
}

/** The organisations that have signed this very version. */
export function signersOf(
  { signatures, partners }: Commitment,
  sha256: string,
): readonly Partner[] {
  return [...partners.values()].filter(({ id }) => signatures.get(id)?.sha256 === sha256)
}

/** Whether an organisation has signed the version that stands. */
export function isSignedBy(commitment: Commitment, partner: PartnerId): boolean {
  return commitment.signatures.get(partner)?.sha256 === sealToSign(commitment)
}

/** Whether enough have signed this very version: the one organisation, or somebody of a partnership. */
export function hasSigned(commitment: Commitment, sha256: string): boolean {
  return signersOf(commitment, sha256).length > 0
}
