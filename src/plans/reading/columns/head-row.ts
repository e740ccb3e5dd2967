import { beginsAction } from '../rows/head.ts'
import { type Column, columnsOf, holdActions } from './columns.ts'

/** Headings stand no deeper in a table than this, but for lines of a title and a key above them. */
const deepest = 6
const deepestBelowLines = 20

/** The columns that a row of headings names, where they are of actions. */
export function headingsIn(cells: readonly string[]): readonly Column[] | undefined {
  const columns = cells.some(beginsAction) ? undefined : columnsOf(cells)
  return columns && holdActions(columns) ? columns : undefined
}

/** The row of headings of a table, counted from 0; -1 where it has none. */
export function headAt(rows: readonly (readonly string[])[]): number {
  const at = rows.slice(0, deepestBelowLines).findIndex((cells) => headingsIn(cells) !== undefined)
  const isDeep = at >= deepest && !rows.slice(0, at).every(isLine)
  return isDeep ? -1 : at
}

/** A row of a name and what stands beside it, or of less. */
function isLine(cells: readonly string[]): boolean {
  const written = cells.filter((text) => text.trim() !== '')
  return written.length <= 2 && !written.some(beginsAction)
}
