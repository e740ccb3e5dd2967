import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { ageFits, birthRefusal, type NewPerson } from '#people'
import { type Gender, genders, readDay } from '#vocabulary'
import { line } from './words.ts'

/** A line of a shape, or nothing. */
function shaped(shape: RegExp, words: string) {
  return line(100, words).refine((typed) => typed === '' || shape.test(typed), words)
}

/** The fields that say who somebody new is, in the order of the page; all of them may be left empty. */
export const newPersonFields = {
  given_name: line(100, 'The first name must be 100 characters or fewer'),
  family_name: line(100, 'The last name must be 100 characters or fewer'),
  age: z
    .string()
    .default('')
    .refine(
      (typed) => typed.trim() === '' || (/^\d{1,3}$/.test(typed.trim()) && Number(typed) <= 120),
      'The age must be a whole number of years, such as 35',
    ),
  date_of_birth: z
    .string()
    .default('')
    .refine(
      (typed) => typed === '' || readDay(typed) !== undefined,
      'Enter the date of birth, such as 1980-12-31, or leave it empty',
    ),
  gender: z
    .enum(
      ['', ...genders.map(({ code }) => code)] as ['', ...Gender[]],
      'Select a gender from the list',
    )
    .default(''),
  year_of_birth: shaped(/^\d{4}$/, 'The year of birth must be four digits, such as 1980'),
  middle_name: line(100, 'The middle names must be 100 characters or fewer'),
  also_known_as: line(100, 'The other names must be 100 characters or fewer'),
  phone: shaped(/^\+?[\d\s()-]{6,20}$/, 'Enter a phone number, such as 07700 900123'),
  email: shaped(/^[^\s@]+@[^\s@]+$/, 'Enter an e-mail address, such as name@example.org'),
  national_insurance_number: shaped(
    /^[a-z]{2}\s*(\d\s*){6}[a-d]$/i,
    'Enter a National Insurance number, such as QQ 12 34 56 C',
  ),
  last_settled_postcode: shaped(
    /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/i,
    'Enter a whole postcode, such as B1 1AA',
  ),
}

const newPersonForm = z.object(newPersonFields)
export type NewPersonForm = z.infer<typeof newPersonForm>

/** Reads who somebody new is, whatever else the form says, or says what is wrong, field by field. */
export function readNewPerson(
  typed: unknown,
  today: Temporal.PlainDate,
):
  | { readonly ok: true; readonly person: NewPerson }
  | { readonly ok: false; readonly problems: Problems<NewPersonForm> } {
  const read = newPersonForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const problems = bornProblem(read.data, today)
  return problems ? { ok: false, problems } : { ok: true, person: newPersonOf(read.data) }
}

export function newPersonOf(form: NewPersonForm): NewPerson {
  return {
    givenName: form.given_name || undefined,
    familyName: form.family_name || undefined,
    dateOfBirth: readDay(form.date_of_birth),
    age: form.age.trim() === '' ? undefined : Number(form.age),
    bornIn: form.year_of_birth === '' ? undefined : Number(form.year_of_birth),
    gender: form.gender || undefined,
    middleName: form.middle_name || undefined,
    alsoKnownAs: form.also_known_as || undefined,
    phone: form.phone || undefined,
    email: form.email || undefined,
    nationalInsuranceNumber: form.national_insurance_number || undefined,
    lastSettledPostcode: form.last_settled_postcode || undefined,
  }
}

/** What of a birth cannot be, or does not agree with the rest. */
export function bornProblem(
  form: NewPersonForm,
  today: Temporal.PlainDate,
): Problems<NewPersonForm> | undefined {
  const { dateOfBirth, age, bornIn } = newPersonOf(form)
  if (bornIn !== undefined && (bornIn > today.year || bornIn < today.year - 120)) {
    return { year_of_birth: 'The year of birth must be in the last 120 years' }
  }
  if (bornIn !== undefined && age !== undefined && Math.abs(today.year - bornIn - age) > 1) {
    return {
      age: 'The age and the year of birth must agree. Put one of them right, or leave one empty',
    }
  }
  if (!dateOfBirth) return undefined
  const wrong = birthRefusal(dateOfBirth, today)
  if (wrong === 'to-come') return { date_of_birth: 'The date of birth must be in the past' }
  if (wrong) return { date_of_birth: 'The date of birth must be in the last 120 years' }
  if (bornIn !== undefined && bornIn !== dateOfBirth.year) {
    return {
      year_of_birth:
        'The year and the date of birth must agree. Put one of them right, or leave one empty',
    }
  }
  if (age === undefined || ageFits(age, dateOfBirth, today)) return undefined
  return {
    age: 'The age and the date of birth must agree. Put one of them right, or leave one empty',
  }
}
