import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { from } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import type { Temporal } from 'temporal-polyfill'
import { documentLoader } from '../document-loader.ts'
import { type Json, objectOf } from '../json.ts'
import type { IssuingKey } from '../keys/issuing-key.ts'

/**
 * Signs a credential, a badge or a status list, with a Data Integrity proof (`eddsa-rdfc-2022`) made at a moment.
 * Throws when the credential is another issuer’s, or says a word its contexts do not know: that would not be signed.
 */
export async function sign(
  credential: Json,
  key: IssuingKey,
  at: Temporal.Instant,
): Promise<string> {
  const issuer = credential['issuer']
  if ((objectOf(issuer)?.['id'] ?? issuer) !== key.controller) {
    throw new Error('An issuing key signs for its own issuer alone')
  }
  const pair = await from({ ...key, type: 'Multikey' })
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: pair.signer(),
    date: at.toString(),
  })
  // The library adds the proof to what it is given.
  const copy = structuredClone(credential)
  const signed = await issue({ credential: copy, suite, documentLoader: documentLoader() })
  // What would end a CDATA section, told as JSON can: some verifiers read an SVG’s first section only.
  return JSON.stringify(signed).replaceAll(']]>', ']]\\u003e')
}
