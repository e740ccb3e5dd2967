import { z } from 'zod'
import { type Problems, problemsFrom } from '#design'
import { isUuid } from '#vocabulary'
import { moreFields, readMore } from '../details/told-with.form.ts'
import type { Amended } from './change-contact.ts'
import type { ContactChangeId } from './contact.store.ts'
import { type WhatWasWrong, whatWasWrong } from './contact.ts'
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
export const amendForm = z.object({
  ...meetingFields,
  ...moreFields,
  /** Whether the page asked for what goes with the contact: where it did not, nothing of it is taken out. */
  more: z.string().default(''),
  is_of_another: z.string().default(''),
  ...why,
})
export type AmendForm = z.infer<typeof amendForm>

/** The fields of the page that withdraws a contact. */
export const withdrawForm = z.object({
  what_was_wrong: z.enum(
    whatWasWrong.map(({ code }) => code) as [WhatWasWrong, ...WhatWasWrong[]],
    'Select what was wrong with it',
  ),
  ...why,
})

/** What either page asks. */
export type ChangeForm = AmendForm & z.infer<typeof withdrawForm>

type Why = { readonly reason: string; readonly seen: ContactChangeId | 'none' }

/** Reads the page that puts a contact right. */
export function readAmendForm(
  typed: Typed,
):
  | { readonly ok: true; readonly amended: Amended; readonly why: Why }
  | { readonly ok: false; readonly problems: Problems<AmendForm> } {
  const read = amendForm.safeParse(typed)
  if (!read.success) return { ok: false, problems: problemsFrom(read.error) }
  const { contact_type, area_code, day, time, reason, seen, is_of_another } = read.data
  const contactedAt = momentOf(day, time)
  if (!contactedAt) return { ok: false, problems: { day: 'Enter the day, such as 2024-07-01' } }
  const more = readMore(read.data)
  if (!more.ok) return more
  return {
    ok: true,
    amended: {
      words: { contactType: contact_type, areaCode: area_code, contactedAt },
      more: read.data.more === '' ? undefined : more.told,
      whatWasWrong: is_of_another === '' ? undefined : 'somebody_else',
    },
    why: { reason, seen },
  }
}
