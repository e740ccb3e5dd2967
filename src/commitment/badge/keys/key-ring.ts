import { didContext, multikeyContext } from '../contexts.ts'
import type { Json } from '../json.ts'
import { didOf } from './did-web.ts'
import type { IssuingKey } from './issuing-key.ts'

/**
 * How a key stands: it signs; or it signs no more and what it signed still holds; or somebody else may have had
 * it, and nothing it signed holds any longer.
 */
export type KeyState = 'in-use' | 'retired' | 'compromised'

/** The public part of one of an issuer’s keys. */
export type RingKey = {
  readonly id: string
  readonly publicKeyMultibase: string
  readonly state: KeyState
}

/** Every key an issuer ever had. */
export type KeyRing = readonly RingKey[]

/** The public part of a new key. */
export function ringKeyOf({ id, publicKeyMultibase }: IssuingKey): RingKey {
  return { id, publicKeyMultibase, state: 'in-use' }
}

/**
 * The DID document of an issuer, to be published at `/.well-known/did.json` of its origin. A retired key stays
 * listed, or the badges it signed would fail; a compromised one is left out, and its badges are to be issued again.
 * Keys of an address the house had before are no keys of this issuer.
 */
export function didDocumentOf(ring: KeyRing, origin: string): Json {
  const did = didOf(origin)
  const standing = ring.filter(({ id, state }) => isKeyOf(id, did) && state !== 'compromised')
  return {
    '@context': [didContext, multikeyContext],
    id: did,
    verificationMethod: standing.map(({ id, publicKeyMultibase }) => ({
      id,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
    })),
    assertionMethod: standing.map(({ id }) => id),
  }
}

/** Whether a key is one of an issuer: a house that moves is another issuer, with keys of its own. */
export function isKeyOf(keyId: string, did: string): boolean {
  return keyId.startsWith(`${did}#`)
}
