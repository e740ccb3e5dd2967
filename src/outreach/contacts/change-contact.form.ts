import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { isUuid } from '#vocabulary'
import type { ContactChangeId } from './contact.store.ts'
import type { ContactWords } from './contact.ts'
import { momentOf } from './moment.ts'
import type { Typed } from './record-contact.form.ts'
import { line, meetingFields } from './words.ts'

const why = {
  reason: line(500, 'The reason must be 500 characters or fewer').refine(
    (typed) => typed !== '',
    'Enter the reason',
  ),
  seen: z
    .string()
    .default('none')
    .refine((typed) => typed === 'none' || isUuid(typed), 'This form is out of date. Start again')
    .transform((typed) => typed as ContactChangeId | 'none'),
}

/** The fields of the page that puts a contact right. */
export const amendForm = z.object({ ...meetingFields, ...why })
export type AmendForm = z.infer<typeof amendForm>

/** The fields of the page that withdraws a contact. */
export const withdrawForm = z.object(why)

type Why = { readonly reason: string; readonly seen: ContactChangeId | 'none' }

/** Reads the page that puts a contact right. */
export function readAmendForm(
  typed: Typed,
):
  | { readonly ok: true; readonly words: ContactWords; readonly why: Why }
  | { readonly ok: false; readonly problems: Problems<AmendForm> } {
  const read = amendForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const { contact_type, area_code, day, time, ...rest } = read.data
  const contactedAt = momentOf(day, time)
  if (!contactedAt) return { ok: false, problems: { day: 'Enter the day, such as 2024-07-01' } }
  return {
    ok: true,
    words: { contactType: contact_type, areaCode: area_code, contactedAt },
    why: rest,
  }
}
