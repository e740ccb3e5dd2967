import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { from } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue } from '@digitalbazaar/vc'
import type { Temporal } from 'temporal-polyfill'
import { documentLoader } from '../document-loader.ts'
import type { Json } from '../json.ts'
import type { IssuingKey } from '../keys/issuing-key.ts'

/**
 * Signs a credential, a badge or a status list, with a Data Integrity proof (`eddsa-rdfc-2022`) made at a moment.
 * Throws when the credential says a word its contexts do not know: such a word would not be signed.
 */
export async function sign(
  credential: Json,
  key: IssuingKey,
  at: Temporal.Instant,
): Promise<string> {
  const pair = await from({ ...key, type: 'Multikey' })
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: pair.signer(),
    date: at.toString(),
  })
  // The library adds the proof to what it is given.
  const copy = structuredClone(credential)
  return JSON.stringify(await issue({ credential: copy, suite, documentLoader: documentLoader() }))
}
