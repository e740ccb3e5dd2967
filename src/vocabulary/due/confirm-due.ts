import { type Due, isTimed } from './due.ts'
import { isQuestion } from './due-flags.ts'

/** Whether somebody ought to say how a due date was meant. */
export function isDoubtful(due: Due): boolean {
  return due.flags.some(isQuestion)
}

/** The same due when somebody has said that this is how it was meant: nothing about it is uncertain any more. */
export function confirmDue(due: Due): Due {
  const flags = due.flags.filter((flag) => !isQuestion(flag))
  const isOpen = flags.includes('provisional')
  if (!isTimed(due) || isOpen) return { ...due, flags }
  return { ...due, flags, edtf: due.edtf.replaceAll('?', '').replaceAll('%', '~') }
}
