import type { Temporal } from 'temporal-polyfill'
import { momentInWords } from '#vocabulary'
import type { ImportId } from '../ids.ts'

/** A file that was read, in a list of several. */
export type ListedImport = {
  readonly id: ImportId
  readonly name: string
  readonly madeAt: Temporal.Instant
  readonly actions: number
}

/** One of several files, told from the others: “plan.docx, 44 actions, read at 9:30am on 2 July 2024”. */
export function importInWords({ name, madeAt, actions }: ListedImport): string {
  const moment = momentInWords(madeAt)
  const count = actions === 1 ? '1 action' : `${actions.toLocaleString('en-GB')} actions`
  // what was pasted is called by its moment already
  return [name, count, ...(name.includes(moment) ? [] : [`read at ${moment}`])].join(', ')
}
