import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { contexts, credentialsContext } from '../contexts.ts'
import type { Json } from '../json.ts'

/** A signed document as its signature is checked: who says it, by which key, from when. */
export type Signed = {
  readonly json: Json
  readonly issuerDid: string
  readonly keyId: string
  readonly validFrom: Temporal.Instant
}

/** A moment as credentials write it, with its offset. */
const moment = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    context.addIssue('It tells a moment that is none')
    return z.NEVER
  }
})

/** A value that JSON-LD lets stand alone or in a list. */
export function listOf<Value extends z.ZodType>(value: Value) {
  return z.union([z.array(value), value.transform((one) => [one])])
}

/** One type of a document, alone or among others. */
export function typed(type: string, message: string) {
  return listOf(z.string()).refine((types) => types.includes(type), message)
}

/** What every signed document has; a badge and a status list each add their own. */
export const signedFields = {
  '@context': z.array(z.string()),
  proof: z.object(
    { type: z.string(), cryptosuite: z.string().optional(), verificationMethod: z.string() },
    'It is not signed, or not by one signature',
  ),
  validFrom: moment,
  validUntil: moment.optional(),
}

/**
 * Why the words of a document may mean something else than they say; `undefined` when they are as they seem.
 * A signature is over the meaning. By a context of their own, or one slipped in further down, somebody could show
 * another name than the one that was signed.
 */
export function strangeWords(json: Json): string | undefined {
  const told = json['@context']
  const named: readonly unknown[] = Array.isArray(told) ? told : []
  if (named[0] !== credentialsContext) return 'It is no verifiable credential of version 2'
  const strange = named.find((one) => !contexts.some(({ address }) => address === one))
  if (strange !== undefined) {
    const name = typeof strange === 'string' ? strange : 'of its own'
    return `It uses a vocabulary that is not known here (${name.slice(0, 200)})`
  }
  const { '@context': _, ...rest } = json
  return hidesKeyword(rest) ? 'It gives its words another meaning within' : undefined
}

function hidesKeyword(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hidesKeyword)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => name.startsWith('@') || hidesKeyword(inner))
}

/** Whether a proof is of the one kind that is checked here. */
export function isKnownProof({ type, cryptosuite }: z.infer<typeof signedFields.proof>): boolean {
  return type === 'DataIntegrityProof' && cryptosuite === 'eddsa-rdfc-2022'
}
