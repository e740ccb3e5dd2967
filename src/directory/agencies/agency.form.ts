import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { type AgencyId, readDay, readId } from '#vocabulary'
import { type AgencyKind, agencyKinds, readCharityNumber, readCompanyNumber } from './agency.ts'
import type { AgencyWords } from './agency-register.store.ts'

/** What a browser sends of these forms. */
export type TypedAgency = Readonly<Record<string, string | undefined>>

function line(most: number, missing: string) {
  return z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
    .refine((typed) => typed !== '', missing)
    .refine((typed) => typed.length <= most, `It must be ${most} characters or fewer`)
}

/** A number that need not be given and, if it is, must be one. */
function number(readNumber: (typed: string) => string | undefined, wrong: string) {
  return z
    .string()
    .default('')
    .refine((typed) => typed.trim() === '' || readNumber(typed) !== undefined, wrong)
    .transform(readNumber)
}

const wordFields = {
  name: line(200, 'Enter the name'),
  kind: z.enum(
    agencyKinds.map(({ code }) => code) as [AgencyKind, ...AgencyKind[]],
    'Select what kind of organisation it is',
  ),
  charity_number: number(
    readCharityNumber,
    'The charity number must be one a regulator gives, such as 1012345, SC012345 or NIC100123',
  ),
  company_number: number(
    readCompanyNumber,
    'The company number must be one Companies House gives, such as 01234567 or SC123456',
  ),
}

const registerForm = z.object(wordFields)
const reason = line(500, 'Enter the reason')
const amendForm = z.object({ ...wordFields, reason })
const endForm = z.object({
  how: z.enum(['merged', 'closed'], 'Select how it ended'),
  into: z.string().default(''),
  day: z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, 'Enter the day, such as 2024-03-31'),
  reason,
})
export type AmendForm = z.infer<typeof amendForm>
export type EndForm = z.infer<typeof endForm>

type Read<Value, Form> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: Problems<Form> }

/** Reads the form that registers an organisation. */
export function readRegisterForm(typed: TypedAgency): Read<AgencyWords, AmendForm> {
  const read = registerForm.safeParse(typed)
  return read.success
    ? { ok: true, value: wordsOf(read.data) }
    : { ok: false, problems: problemsFrom(read.error) }
}

/** Reads the form that amends one. */
export function readAmendForm(
  typed: TypedAgency,
): Read<{ readonly words: AgencyWords; readonly reason: string }, AmendForm> {
  const read = amendForm.safeParse(typed)
  return read.success
    ? { ok: true, value: { words: wordsOf(read.data), reason: read.data.reason } }
    : { ok: false, problems: problemsFrom(read.error) }
}

/** How an organisation ended, as it was typed. */
export type TypedEnding = {
  readonly into: AgencyId | undefined
  readonly on: Temporal.PlainDate
  readonly reason: string
}

/** Reads the form that ends one. */
export function readEndForm(typed: TypedAgency): Read<TypedEnding, EndForm> {
  const read = endForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const into = readId<'agency'>(read.data.into)
  const on = readDay(read.data.day)
  if (!on) return { ok: false, problems: { day: 'Enter the day, such as 2024-03-31' } }
  if (read.data.how === 'closed') {
    return { ok: true, value: { into: undefined, on, reason: read.data.reason } }
  }
  if (!into) return { ok: false, problems: { into: 'Select what it merged into' } }
  return { ok: true, value: { into, on, reason: read.data.reason } }
}

function wordsOf(form: z.infer<typeof registerForm>): AgencyWords {
  return {
    name: form.name,
    kind: form.kind,
    charityNumber: form.charity_number,
    companyNumber: form.company_number,
  }
}
