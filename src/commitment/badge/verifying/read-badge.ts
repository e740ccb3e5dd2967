import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { openBadgesContext } from '../contexts.ts'
import { type Json, objectOf } from '../json.ts'
import { isWebAddress } from '../keys/did-web.ts'
import { isKnownProof, listOf, type Signed, signedFields, strangeWords, typed } from './signed.ts'
import type { BadgeTold } from './verdict.ts'

/** Where it is told whether a badge was taken back or set aside. */
export type StatusEntry = z.infer<typeof statusEntry>

export type BadgeRead =
  | {
      readonly kind: 'read'
      readonly badge: BadgeTold
      readonly signed: Signed
      readonly statuses: readonly StatusEntry[]
    }
  | { readonly kind: 'not-a-badge'; readonly why: string }
  | { readonly kind: 'signed-otherwise'; readonly why: string; readonly badge?: BadgeTold }

/** A badge is a few thousand characters. */
const mostCharacters = 200_000

const statusEntry = z.object({
  type: z.string(),
  statusPurpose: z.string().optional(),
  statusSize: z.number().default(1),
  statusListIndex: z.union([z.string().regex(/^\d{1,9}$/), z.int().min(0)]).transform(Number),
  statusListCredential: z.string(),
})

const signedBadge = z.object({
  ...signedFields,
  id: z.string('It has no id'),
  type: typed('OpenBadgeCredential', 'It is a credential, and no Open Badge'),
  issuer: z.object(
    { id: z.string(), name: z.string().default('an issuer without a name') },
    'It does not say who issued it',
  ),
  credentialSubject: z.object(
    {
      id: z.string().optional(),
      name: z.string().default('a holder it does not name'),
      achievement: z.object({ name: z.string() }, 'It does not say what was awarded'),
    },
    'It does not say who holds it',
  ),
  evidence: listOf(z.object({ id: z.string(), name: z.string().default('evidence') })).optional(),
  credentialStatus: listOf(statusEntry).default([]),
})

/** Reads what a signed badge says, and believes none of it yet. */
export function readBadge(text: string): BadgeRead {
  if (text.length > mostCharacters) return { kind: 'not-a-badge', why: 'It is too large' }
  if (/^\s*[\w-]+\.[\w-]*\.[\w-]+\s*$/.test(text)) {
    return { kind: 'signed-otherwise', why: 'It is signed as a JSON Web Token' }
  }
  const json = parsed(text)
  if (!json) return { kind: 'not-a-badge', why: 'It is not an object of JSON' }
  const why = strangeWords(json)
  if (why) return { kind: 'not-a-badge', why }
  const read = signedBadge.safeParse(json)
  if (!read.success) return { kind: 'not-a-badge', why: sentenceOf(read.error) }
  return toldBy(json, read.data)
}

function toldBy(json: Json, told: z.infer<typeof signedBadge>): BadgeRead {
  const { proof, validFrom, validUntil, issuer, credentialSubject: subject } = told
  if (told['@context'][1] !== openBadgesContext) {
    return { kind: 'not-a-badge', why: 'It is a credential, and no Open Badge of version 3' }
  }
  if (validUntil && Temporal.Instant.compare(validFrom, validUntil) > 0) {
    return { kind: 'not-a-badge', why: 'It ends before it begins' }
  }
  const [evidence] = told.evidence ?? []
  const badge: BadgeTold = {
    id: told.id,
    award: subject.achievement.name,
    holder: { name: subject.name, address: webOnly(subject.id) },
    issuer: { did: issuer.id, name: issuer.name },
    validFrom,
    validUntil,
    evidence: evidence && { address: webOnly(evidence.id), name: evidence.name },
  }
  if (!isKnownProof(proof)) {
    return { kind: 'signed-otherwise', why: 'It is signed in a way that is not known here', badge }
  }
  const signed = { json, issuerDid: issuer.id, keyId: proof.verificationMethod, validFrom }
  return { kind: 'read', badge, signed, statuses: told.credentialStatus }
}

/** An address that a page may link to. */
function webOnly(address: string | undefined): string | undefined {
  return address !== undefined && isWebAddress(address) ? address : undefined
}

/** Whether a badge takes the place of another: the same issuer told the same id again, to hold from a later moment. */
export function isRenewalOf(later: BadgeTold, earlier: BadgeTold): boolean {
  return (
    later.id === earlier.id &&
    later.issuer.did === earlier.issuer.did &&
    Temporal.Instant.compare(later.validFrom, earlier.validFrom) > 0
  )
}

function parsed(text: string): Json | undefined {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return undefined // as any text that is not JSON
  }
}

/** The sentence of ours where there is one; otherwise the name of the field is all that helps. */
function sentenceOf({ issues: [issue] }: z.ZodError): string {
  if (issue?.message.startsWith('It ')) return issue.message
  return `Its field ${issue?.path.join('.') ?? ''} is not as the standard has it`
}
