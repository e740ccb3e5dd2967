import { z } from 'zod'
import { type MemberId, readId } from '#vocabulary'
import { chosenId, hiddenId, typedDay, typedLine } from '../typed-line.ts'

/** Who leads: a member, or `nobody`. */
export const leadForm = z.object({
  lead_member: z
    .string()
    .default('')
    .refine((typed) => typed === 'nobody' || readId(typed) !== undefined, 'Select a lead worker')
    .transform((typed): MemberId | undefined => readId<'member'>(typed)),
  /** The lead that the form showed; empty where there was none. */
  seen_lead: z.string().optional(),
})
export type LeadForm = z.infer<typeof leadForm>

/** Something to be done: what, by whom, by when. */
export const taskForm = z.object({
  task_id: hiddenId<'task'>(),
  what: typedLine(
    200,
    'What is to be done must be 200 characters or fewer',
    'Enter what is to be done',
  ),
  owner: chosenId<'member'>('Select who does it'),
  due_on: typedDay('Enter the day it is due, such as 2024-07-09'),
})
export type TaskForm = z.infer<typeof taskForm>

/** That somebody died or moved away. */
export const endingForm = z.object({
  ending_id: hiddenId<'ending'>(),
  kind: z.enum(['moved_away', 'died'], 'Select what happened'),
  ended_on: typedDay('Enter the day, such as 2024-07-01'),
})
export type EndingForm = z.infer<typeof endingForm>

/** Why an ending is taken back. */
export const takeBackForm = z.object({
  ending_id: hiddenId<'ending'>(),
  take_back_reason: typedLine(
    500,
    'The reason must be 500 characters or fewer',
    'Enter the reason',
  ),
})
export type TakeBackForm = z.infer<typeof takeBackForm>

/** Everything that can be wrong on the page of a person's casework, by field. */
export type PersonProblems = {
  readonly [Field in keyof LeadForm | keyof TaskForm | keyof EndingForm | keyof TakeBackForm]?:
    | string
    | undefined
}
