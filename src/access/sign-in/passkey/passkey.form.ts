import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const words = z.string().max(20_000)
const part = z.string().regex(/^[A-Za-z0-9_-]{1,20000}$/)

/** What a device answers when somebody signs in: as its browser writes it, and nothing beside. */
const signInAnswer = z.object({
  id: part.max(1400),
  rawId: part.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: part,
    authenticatorData: part,
    signature: part,
    userHandle: words.optional(),
  }),
})

/** What a device answers when a passkey is added. */
const addAnswer = z.object({
  id: part.max(1400),
  rawId: part.max(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: part,
    attestationObject: part,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
})

/** Reads the answer of a device that signs in; `undefined` for anything else. */
export function readSignInAnswer(typed: string): AuthenticationResponseJSON | undefined {
  const read = signInAnswer.safeParse(fromJson(typed))
  if (!read.success) return undefined
  return read.data as AuthenticationResponseJSON
}

/** Reads the answer of a device that adds a passkey; `undefined` for anything else. */
export function readAddAnswer(typed: string): RegistrationResponseJSON | undefined {
  const read = addAnswer.safeParse(fromJson(typed))
  if (!read.success) return undefined
  return read.data as RegistrationResponseJSON
}

/** What a member calls a passkey. */
export const passkeyName = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
  .refine((name) => name !== '', 'Enter a name for the passkey, such as “Work phone”')
  .refine((name) => name.length <= 60, 'The name must be 60 characters or fewer')

/** The challenge an answer says it answers; `undefined` when it says none. */
export function challengeOf(clientDataJson: string): string | undefined {
  const read = z
    .object({ challenge: z.string().min(1).max(1000) })
    .safeParse(fromJson(Buffer.from(clientDataJson, 'base64url').toString('utf8')))
  return read.success ? read.data.challenge : undefined
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
