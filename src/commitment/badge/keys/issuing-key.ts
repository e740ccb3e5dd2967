import { generate } from '@digitalbazaar/ed25519-multikey'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { didOf } from './did-web.ts'

/** A key that badges are signed with, Ed25519, with its secret. Kept sealed, never in the open. */
export type IssuingKey = {
  /** `did:web:…#key-YYYY-MM-…`, as proofs name it. */
  readonly id: string
  /** The DID of the issuer whose key it is. */
  readonly controller: string
  readonly publicKeyMultibase: string
  readonly secretKeyMultibase: string
}

type Made = {
  readonly origin: string
  readonly month: Temporal.PlainYearMonth
  /** 32 bytes by chance: whoever knows them has the key. */
  readonly seed: Uint8Array
}

/** Makes the key of an issuer. Its id tells the month and the end of its public part, so that no two are alike. */
export async function makeIssuingKey({ origin, month, seed }: Made): Promise<IssuingKey> {
  const controller = didOf(origin)
  const { publicKeyMultibase, secretKeyMultibase } = await generate({ controller, seed })
  const id = `${controller}#key-${month}-${publicKeyMultibase.slice(-8)}`
  return { id, controller, publicKeyMultibase, secretKeyMultibase }
}

/** The key as text, for the house to seal. */
export function exportIssuingKey(key: IssuingKey): string {
  return JSON.stringify(key)
}

const told = z.object({
  id: z.string(),
  controller: z.string(),
  publicKeyMultibase: z.string(),
  secretKeyMultibase: z.string(),
})

/** Reads a key back from its text. Throws when the text is none: it was sealed by us, and is whole or not at all. */
export function importIssuingKey(text: string): IssuingKey {
  return told.parse(JSON.parse(text))
}
