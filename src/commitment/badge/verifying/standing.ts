import { gunzipSync } from 'node:zlib'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Json, objectOf } from '../json.ts'
import { isWebAddress } from '../keys/did-web.ts'
import { type StatusPurpose, statusListLength, statusPurposes } from '../status/status-list.ts'
import type { IssuerKeys } from './issuer-keys.ts'
import type { StatusEntry } from './read-badge.ts'
import { checkSignature } from './signature.ts'
import { isKnownProof, signedFields, strangeWords, typed } from './signed.ts'
import type { Look, Unchecked } from './verdict.ts'

/** With whom and when a list is asked. */
export type Asking = {
  readonly issuer: IssuerKeys
  readonly look: Look
  readonly at: Temporal.Instant
}

export type Standing =
  | { readonly kind: 'clear' | 'revoked' | 'suspended' }
  | { readonly kind: 'could-not-check'; readonly what: Unchecked; readonly why: string }

const setMeans = { revocation: 'revoked', suspension: 'suspended' } as const

/** Whether the issuer took a badge back or set it aside; of what cannot be looked up nothing is supposed. */
export async function standingOf(
  entries: readonly StatusEntry[],
  asking: Asking,
): Promise<Standing> {
  const isKnown = ({ type, statusPurpose, statusSize }: StatusEntry) =>
    type === 'BitstringStatusListEntry' &&
    statusSize === 1 &&
    statusPurposes.some((one) => one === statusPurpose)
  if (!entries.every(isKnown)) {
    const why = 'It tells in a way that is not known here whether it was taken back'
    return { kind: 'could-not-check', what: 'status', why }
  }
  for (const purpose of statusPurposes) {
    for (const entry of entries.filter(({ statusPurpose }) => statusPurpose === purpose)) {
      const bit = await bitOf(entry, purpose, asking)
      if (bit === 'set') return { kind: setMeans[purpose] }
      if (bit !== 'clear') {
        const list = `The list of ${setMeans[purpose]} badges at ${entry.statusListCredential}`
        return { kind: 'could-not-check', what: purpose, why: `${list} ${bit.problem}` }
      }
    }
  }
  return { kind: 'clear' }
}

type Bit = 'set' | 'clear' | { readonly problem: string }

const statusList = z.object({
  ...signedFields,
  id: z.string(),
  type: typed('BitstringStatusListCredential', ''),
  issuer: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
  credentialSubject: z.object({
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z.string().startsWith('u'),
  }),
})

async function bitOf(entry: StatusEntry, purpose: StatusPurpose, asking: Asking): Promise<Bit> {
  const address = entry.statusListCredential
  if (!isWebAddress(address)) return { problem: 'is at no address that is asked' }
  let told: unknown
  try {
    told = await asking.look.statusList(address)
  } catch {
    return { problem: 'could not be reached' }
  }
  const json = objectOf(told)
  const read = statusList.safeParse(json)
  if (!json || !read.success) return { problem: 'is none that can be read here' }
  const list = read.data
  if (list.id !== address || list.credentialSubject.statusPurpose !== purpose) {
    return { problem: 'is another list than the badge names' }
  }
  const problem = await problemWith(list, json, asking)
  return problem ? { problem } : bitAt(list.credentialSubject.encodedList, entry.statusListIndex)
}

async function problemWith(
  list: z.infer<typeof statusList>,
  json: Json,
  { issuer, at }: Asking,
): Promise<string | undefined> {
  if (list.issuer !== issuer.did) return 'was issued by somebody else'
  if (strangeWords(json) || !isKnownProof(list.proof)) return 'is none that can be read here'
  const { validFrom, validUntil, proof } = list
  const signed = { json, issuerDid: issuer.did, keyId: proof.verificationMethod, validFrom }
  const found = await checkSignature(signed, issuer)
  if (found !== 'holds') return 'is not as its issuer signed it'
  const isOver = validUntil && Temporal.Instant.compare(at, validUntil) > 0
  return isOver ? 'is out of date' : undefined
}

/** Far more than any list needs, and little enough for a list made to fill a memory. */
const mostBytes = 16_000_000

function bitAt(encodedList: string, index: number): Bit {
  let bytes: Uint8Array
  try {
    const packed = Buffer.from(encodedList.slice(1), 'base64url')
    bytes = gunzipSync(packed, { maxOutputLength: mostBytes })
  } catch {
    return { problem: 'cannot be unpacked' }
  }
  const byte = bytes[index >> 3]
  if (bytes.length * 8 < statusListLength || byte === undefined) {
    return { problem: 'is shorter than it must be' }
  }
  return (byte & (0x80 >> (index & 7))) === 0 ? 'clear' : 'set'
}
