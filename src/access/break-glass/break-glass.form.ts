import { z } from 'zod'
import { readDay, readId } from '#vocabulary'

/** How long a record may be opened for, in minutes. */
export const lengths = [
  { minutes: '60', label: '1 hour' },
  { minutes: '120', label: '2 hours' },
  { minutes: '240', label: '4 hours' },
] as const

const isReference = (typed: string) => readId(typed) !== undefined || /^[0-9a-f]{6}$/i.test(typed)
const reference = z
  .string()
  .default('')
  .transform((typed) => typed.trim())

const sentence = (missing: string) =>
  z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll(/ +/g, ' ')
        .trim(),
    )
    .refine((typed) => typed.length >= 20 && typed.split(' ').length >= 4, missing)
    .refine((typed) => typed.length <= 1000, 'Enter 1,000 characters or fewer')

const name = z
  .string()
  .default('')
  .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
const whom = 'Enter the reference of the person, or their first name, last name and date of birth'

/** The fields of the page that breaks the glass: a reference, or a name and a date of birth. */
export const breakGlassForm = z.object({
  person_id: reference.refine(
    (typed) => typed === '' || isReference(typed),
    'Enter the reference as a page shows it, such as 1E470D, or leave it empty',
  ),
  given_name: name,
  family_name: name,
  date_of_birth: z
    .string()
    .default('')
    .refine(
      (typed) => typed === '' || readDay(typed) !== undefined,
      'Enter the date of birth, such as 1980-12-31, or leave it empty',
    ),
  reason: sentence('Enter why you must see this record now, in a sentence'),
  minutes: z.enum(
    lengths.map(({ minutes }) => minutes) as ['60', '120', '240'],
    'Select for how long',
  ),
})
export type BreakGlassForm = z.infer<typeof breakGlassForm>

/** Says what is missing where neither a reference nor the whole of a name and birth was typed. */
export function whomMissing(form: BreakGlassForm): string | undefined {
  const isNamed = form.given_name && form.family_name && form.date_of_birth
  return form.person_id || isNamed ? undefined : whom
}

/** The fields of the page that opens a record to a colleague. */
export const colleagueForm = z.object({
  person_id: reference.refine(
    isReference,
    'Enter the reference as a page shows it, such as 1E470D',
  ),
  member_id: z
    .string()
    .default('')
    .refine((typed) => readId(typed) !== undefined, 'Select who is to see the record'),
  reason: sentence('Enter why they are to see this record, in a sentence'),
  until_on: z
    .string()
    .default('')
    .refine((typed) => readDay(typed) !== undefined, 'Enter the last day, such as 2027-01-31'),
})
export type ColleagueForm = z.infer<typeof colleagueForm>

/** The fields with which an auditor says what they found. */
export const reviewForm = z.object({
  verdict: z.enum(['proper', 'not_proper'], 'Select whether it was proper'),
  note: z
    .string()
    .default('')
    .transform((typed) => typed.replaceAll(/\p{Cc}/gu, ' ').trim())
    .refine((typed) => typed.length >= 10, 'Enter what you found, in a sentence')
    .refine((typed) => typed.length <= 2000, 'Enter 2,000 characters or fewer'),
})
export type ReviewForm = z.infer<typeof reviewForm>
