import { z } from 'zod'
import { type SealingId, sealingReasons } from '#access'
import { readId } from '#vocabulary'
import { day, paragraph } from '../lines.ts'

const reviewOn = day('Enter the day on which the seal is looked at again, such as 2025-01-31')

/** The fields of the page that seals a record. */
export const sealForm = z.object({
  sealing_id: z
    .string()
    .default('')
    .transform((typed) => readId<'sealing'>(typed))
    .refine(
      (id): id is SealingId => id !== undefined,
      'This form is out of date. Go back to the person and start again',
    ),
  reason: z.enum(
    sealingReasons.map(({ code }) => code),
    'Select why the record is to be sealed',
  ),
  note: paragraph(1000, 'The note must be 1,000 characters or fewer'),
  review_on: reviewOn,
})
export type SealForm = z.infer<typeof sealForm>

/** The field of the page that says when a seal is looked at again. */
export const reviewForm = z.object({ review_on: reviewOn })
export type ReviewForm = z.infer<typeof reviewForm>
