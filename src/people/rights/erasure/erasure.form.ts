import { z } from 'zod'
import { readId } from '#vocabulary'
import { askers } from '../corrections/correction.ts'
import { day } from '../lines.ts'
import { type ErasureRequestId, erasureGrounds, erasureRefusals } from './erasure-request.ts'

/** The fields of the page that takes down a request to be erased. */
export const erasureForm = z.object({
  request_id: z
    .string()
    .default('')
    .transform((typed) => readId<'erasure-request'>(typed))
    .refine(
      (id): id is ErasureRequestId => id !== undefined,
      'This form is out of date. Go back to the person and start again',
    ),
  ground: z.enum(
    erasureGrounds.map(({ code }) => code),
    'Select why they ask',
  ),
  asked_by: z.enum(
    askers.map(({ code }) => code),
    'Select who asked',
  ),
  received_on: day('Enter the day they asked, such as 2024-07-01'),
})
export type ErasureForm = z.infer<typeof erasureForm>

/** The field of the page that decides: to approve, or the reason to refuse. */
export const decideForm = z.object({
  decision: z.enum(
    ['approve' as const, ...erasureRefusals.map(({ code }) => code)],
    'Select whether to approve it, or why it is refused',
  ),
})
export type DecideForm = z.infer<typeof decideForm>
