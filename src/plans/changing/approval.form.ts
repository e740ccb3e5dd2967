import { z } from 'zod'
import { problemsFrom } from '#design'
import { readDay, readId } from '#vocabulary'
import type { Approval } from './approve-version.ts'
import { type FormProblems, type Typed, textsOf, typedLine } from './typed-fields.ts'

const approvalForm = z.object({
  approved_by: typedLine(
    120,
    'The body must be 120 characters or fewer',
    'Enter which body approved it',
  ),
  approved_on: z
    .string()
    .default('')
    .transform((typed) => readDay(typed))
    .refine((day) => day !== undefined, 'Enter the day, such as 2024-07-02'),
  minute_reference: typedLine(
    120,
    'The reference must be 120 characters or fewer',
    'Enter the reference of the minutes',
  ),
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
