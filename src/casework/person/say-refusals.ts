import type { TaskRefusal } from '../tasks/make-task.ts'
import type { PersonProblems } from './person.form.ts'

/** Why a task cannot be made, beside the field it concerns. */
export const sayTask = {
  'no-such-member': { owner: 'Select who does it from the list' },
  past: { due_on: 'The day it is due must be today or later' },
} as const satisfies Record<Exclude<TaskRefusal, 'no-such-person'>, PersonProblems>
