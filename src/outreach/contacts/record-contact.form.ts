import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { type ContactId, readDay, readId } from '#vocabulary'
import { moreFields, readMore } from '../details/told-with.form.ts'
import type { Met, ToldContact } from './contact.ts'
import { momentOf } from './moment.ts'
import { bornProblem, newPersonFields, newPersonOf } from './new-person.form.ts'
import { hiddenId, line, meetingFields, meetingRefusals } from './words.ts'

/** What was typed in a form, by field. */
export type Typed = Readonly<Record<string, string | undefined>>

/** The fields of the page that records a contact, in its order, and what each says when it is wrong. */
export const contactForm = z.object({
  contact_id: hiddenId<'contact'>(),
  met: z.enum(['known', 'new', 'unnamed'], 'Choose who was met'),
  person_id: z.string().default(''),
  ...newPersonFields,
  /** Whom somebody new turned out to be. */
  same_as: z.string().default(''),
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
  const problems = problemsIn(typed, read.success ? {} : problemsFrom(read.error), today)
  if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems }
  const contactedAt = momentOf(read.data.day, read.data.time)
  const met = metOf(read.data)
  if (!contactedAt || !met) return { ok: false, problems: { met: 'Choose who was met' } }
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

const partsThatAgree = z.object({ ...newPersonFields, ...moreFields })

/** All that is wrong, in the order of the page: field by field, and then what does not agree among those that can be read. */
function problemsIn(
  typed: Typed,
  alone: Problems<ContactForm>,
  today: Temporal.PlainDate,
): Problems<ContactForm> {
  const left = Object.fromEntries(Object.keys(alone).map((name) => [name, '']))
  const parts = partsThatAgree.safeParse({ ...typed, ...left })
  const more = parts.success ? readMore(parts.data) : undefined
  const day = readDay(typed['day'] ?? '')
  const isToCome = day !== undefined && Temporal.PlainDate.compare(day, today) > 0
  const all: Readonly<Record<string, string | undefined>> = {
    ...(parts.success ? bornProblem(parts.data, today) : {}),
    ...(more && !more.ok ? more.problems : {}),
    ...(isToCome ? meetingRefusals['to-come'] : {}),
    ...alone,
  }
  return Object.fromEntries(
    Object.keys(contactForm.shape).flatMap((name) => (all[name] ? [[name, all[name]]] : [])),
  )
}

function metOf(form: ContactForm): Met | undefined {
  if (form.met === 'unnamed') return { kind: 'unnamed' }
  const personId = readId<'person'>(form.person_id)
  if (!personId) return undefined
  if (form.met === 'known') return { kind: 'known', personId }
  const sameAs = readId<'person'>(form.same_as)
  return sameAs
    ? { kind: 'known', personId: sameAs }
    : { kind: 'new', personId, person: newPersonOf(form) }
}
