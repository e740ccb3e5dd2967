import { Temporal } from 'temporal-polyfill'
import { askIssuer } from './issuer-keys.ts'
import { readBadge } from './read-badge.ts'
import { checkSignature } from './signature.ts'
import { standingOf } from './standing.ts'
import type { BadgeTold, Look, Verdict } from './verdict.ts'

/**
 * What there is to say of a signed badge at a moment: first whether it is its issuer’s, then whether the issuer
 * took it back, then whether its time is now. A step that cannot be taken ends it, for what comes after would rest
 * on nothing.
 */
export async function verify(
  signedJson: string,
  look: Look,
  at: Temporal.Instant,
): Promise<Verdict> {
  const read = readBadge(signedJson)
  if (read.kind === 'not-a-badge') return { ...read, at }
  if (read.kind === 'signed-otherwise') {
    return { kind: 'could-not-check', what: 'signature', why: read.why, badge: read.badge, at }
  }
  const { badge, signed, statuses } = read
  const asked = await askIssuer(badge.issuer.did, look)
  if (asked.kind !== 'keys') return { ...asked, badge, at }

  const { issuer } = asked
  const signature = await checkSignature(signed, issuer)
  if (signature === 'unreadable') {
    const why = 'It is signed with a kind of key that is not known here'
    return { kind: 'could-not-check', what: 'signature', why, badge, at }
  }
  if (signature !== 'holds') return { kind: signature, badge, at }

  const standing = await standingOf(statuses, { issuer, look, at })
  if (standing.kind === 'could-not-check') return { ...standing, badge, at }
  return { kind: standing.kind === 'clear' ? timeOf(badge, at) : standing.kind, badge, at }
}

function timeOf(
  { validFrom, validUntil }: BadgeTold,
  at: Temporal.Instant,
): 'valid' | 'expired' | 'not-yet' {
  if (validUntil && Temporal.Instant.compare(at, validUntil) > 0) return 'expired'
  return Temporal.Instant.compare(at, validFrom) < 0 ? 'not-yet' : 'valid'
}
