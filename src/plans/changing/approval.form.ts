import { z } from 'zod'
import { neededLine } from '#commitment'
import { problemsFrom } from '#design'
import { readDay, readId } from '#vocabulary'
import type { Approval } from './approve-version.ts'
import { type FormProblems, type Typed, textsOf } from './typed-fields.ts'

const approvalForm = z.object({
  approved_by: neededLine(120, {
    missing: 'Enter which body approved it',
    tooLong: 'The body must be 120 characters or fewer',
  }),
  approved_on: z
    .string()
    .default('')
    .transform((typed) => readDay(typed))
    .refine((day) => day !== undefined, 'Enter the day, such as 2024-07-02'),
  minute_reference: neededLine(120, {
    missing: 'Enter the reference of the minutes',
    tooLong: 'The reference must be 120 characters or fewer',
  }),
})

/** Reads what a body approved; or what is wrong with the form. */
export function readApproval(typed: Typed): Approval | { readonly problems: FormProblems } {
  const read = approvalForm.safeParse(typed)
  if (!read.success) return { problems: problemsFrom<FormProblems>(read.error as never) }
  const { approved_by: approvedBy, approved_on, minute_reference: minuteReference } = read.data
  if (!approved_on) return { problems: { approved_on: 'Enter the day, such as 2024-07-02' } }
  const changes = textsOf(typed, 'changes').flatMap((text) => readId<'plan-change'>(text) ?? [])
  return { approvedBy, minuteReference, approvedOn: approved_on, changes: [...new Set(changes)] }
}
