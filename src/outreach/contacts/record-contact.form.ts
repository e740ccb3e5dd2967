import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { ageFits, birthRefusal, type NewPerson } from '#people'
import { type ContactId, type Gender, genders, readDay, readId } from '#vocabulary'
import { moreFields, readMore } from '../details/told-with.form.ts'
import type { Met, ToldContact } from './contact.ts'
import { momentOf } from './moment.ts'
import { hiddenId, line, meetingFields } from './words.ts'

/** What was typed in a form, by field. */
export type Typed = Readonly<Record<string, string | undefined>>

/** The fields of the page that records a contact, in its order, and what each says when it is wrong. */
export const contactForm = z.object({
  contact_id: hiddenId<'contact'>(),
  met: z.enum(['known', 'new', 'unnamed'], 'Choose who was met'),
  person_id: z.string().default(''),
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
  ...meetingFields,
  late_reason: line(500, 'The reason must be 500 characters or fewer'),
  ...moreFields,
})
export type ContactForm = z.infer<typeof contactForm>

export type ContactFormRead =
  | { readonly ok: true; readonly told: ToldContact }
  | { readonly ok: false; readonly problems: Problems<ContactForm> }

/** Reads the form into a contact as told, or says what is wrong, field by field. */
export function readContactForm(typed: Typed, today: Temporal.PlainDate): ContactFormRead {
  const read = contactForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const contactedAt = momentOf(read.data.day, read.data.time)
  const met = metOf(read.data)
  if (!contactedAt || !met) return { ok: false, problems: { met: 'Choose who was met' } }
  const born = bornProblem(read.data, today)
  if (born) return { ok: false, problems: born }
  const more = readMore(read.data)
  if (!more.ok) return more
  const told: ToldContact = {
    id: read.data.contact_id as ContactId,
    met,
    contactType: read.data.contact_type,
    areaCode: read.data.area_code,
    contactedAt,
    lateReason: read.data.late_reason || undefined,
    more: more.told,
  }
  return { ok: true, told }
}

function metOf(form: ContactForm): Met | undefined {
  if (form.met === 'unnamed') return { kind: 'unnamed' }
  const personId = readId<'person'>(form.person_id)
  if (!personId) return undefined
  return form.met === 'known'
    ? { kind: 'known', personId }
    : { kind: 'new', personId, person: newPersonOf(form) }
}

function newPersonOf(form: ContactForm): NewPerson {
  return {
    givenName: form.given_name || undefined,
    familyName: form.family_name || undefined,
    dateOfBirth: readDay(form.date_of_birth),
    age: form.age.trim() === '' ? undefined : Number(form.age),
    gender: form.gender || undefined,
  }
}

function bornProblem(
  form: ContactForm,
  today: Temporal.PlainDate,
): Problems<ContactForm> | undefined {
  const { dateOfBirth, age } = newPersonOf(form)
  if (!dateOfBirth) return undefined
  const wrong = birthRefusal(dateOfBirth, today)
  if (wrong === 'to-come') return { date_of_birth: 'The date of birth must be in the past' }
  if (wrong) return { date_of_birth: 'The date of birth must be in the last 120 years' }
  if (age === undefined || ageFits(age, dateOfBirth, today)) return undefined
  return {
    age: 'The age and the date of birth must agree. Put one of them right, or leave one empty',
  }
}
