import { z } from 'zod'
import { readId } from '#vocabulary'
import { typedLine } from '../typed-line.ts'
import { type TaskChangeKind, taskChanges } from './task.ts'

/** What became of a task. Who and when are asked only where they change. */
export const changeTaskForm = z.object({
  kind: z.enum(
    taskChanges.map(({ code }) => code) as [TaskChangeKind, ...TaskChangeKind[]],
    'Select what became of it',
  ),
  reason: typedLine(500, 'The reason must be 500 characters or fewer'),
  owner: z
    .string()
    .default('')
    .transform((typed) => readId<'member'>(typed)),
  due_on: z.string().default(''),
})
export type ChangeTaskForm = z.infer<typeof changeTaskForm>
