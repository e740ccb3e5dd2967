import { z } from 'zod'
import { problemsFrom } from '#design'
import { type MemberId, readId } from '#vocabulary'
import { type TaskForm, taskForm } from '../person/person.form.ts'
import { chosenId, hiddenId, type Typed, typedDay, typedLine } from '../typed-line.ts'
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
const decideForm = z.object({
  said_id: hiddenId<'discussion'>(),
  person_id: chosenId<'person'>('Choose a person from the list'),
  words: typedLine(1000, 'What was decided must be 1,000 characters or fewer'),
})

/** What is wrong with a decision, by field. */
export type DecideProblems = {
  readonly [Field in keyof z.infer<typeof decideForm> | keyof TaskForm]?: string | undefined
}

/** Reads what was decided; a task is asked for whole where any part of one was given. */
export function readDecision(typed: Typed) {
  const read = decideForm.safeParse(typed)
  if (!read.success) return { problems: problemsFrom(read.error) as DecideProblems }
  const { person_id: personId, said_id: saidId, words } = read.data
  if (!personId || !saidId) return { problems: { words: 'This form is out of date. Start again' } }
  const wantsTask = [typed['what'], typed['owner'], typed['due_on']].some((one) => one?.trim())
  if (!wantsTask) {
    if (words === '')
      return { problems: { words: 'Enter what was decided, or what is to be done' } }
    return { personId, saidId, words, task: undefined }
  }
  const task = taskForm.safeParse(typed)
  if (!task.success) return { problems: problemsFrom(task.error) as DecideProblems }
  const { task_id: id, what, owner: ownerId, due_on: dueOn } = task.data
  if (!id || !ownerId) return { problems: { what: 'This form is out of date. Start again' } }
  return { personId, saidId, words, task: { id, what, ownerId, dueOn } }
}
