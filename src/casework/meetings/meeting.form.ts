import { z } from 'zod'
import { type MemberId, readId } from '#vocabulary'
import type { TaskForm } from '../person/person.form.ts'
import { chosenId, hiddenId, typedDay, typedLine } from '../typed-line.ts'
import { type MeetingKind, meetingKinds } from './meeting.ts'

/** A panel that is called together. */
export const callForm = z.object({
  meeting_id: hiddenId<'meeting'>(),
  kind: z.enum(
    meetingKinds.map(({ code }) => code) as [MeetingKind, ...MeetingKind[]],
    'Select what the panel is about',
  ),
  held_on: typedDay('Enter the day of the meeting, such as 2024-07-02'),
  council: z.string().default(''),
  members: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((typed): readonly MemberId[] =>
      [typed].flat().flatMap((one) => readId<'member'>(one) ?? []),
    )
    .refine((ids) => ids.length > 0, 'Select who takes part'),
})
export type CallForm = z.infer<typeof callForm>

/** What is decided of a person; a task is asked for only where one is begun. */
export const decideForm = z.object({
  said_id: hiddenId<'discussion'>(),
  person_id: chosenId<'person'>('Choose a person from the list'),
  words: typedLine(1000, 'What was decided must be 1,000 characters or fewer'),
})

/** What is wrong with a decision, by field. */
export type DecideProblems = {
  readonly [Field in keyof z.infer<typeof decideForm> | keyof TaskForm]?: string | undefined
}
