import { readDue } from '#vocabulary'
import { beginsAction } from '../rows/head.ts'
import { isNumber } from '../rows/numbers.ts'
import { anyTime } from '../whole/any-time.ts'
import { type Column, columnsByPlace } from './columns.ts'
import type { Role } from './roles.ts'

/** What the columns of a table without headings hold, by their cells; `undefined` where none holds actions. */
export function guessColumns(rows: readonly (readonly string[])[]): readonly Column[] | undefined {
  const width = Math.max(0, ...rows.slice(0, most).map((cells) => cells.length))
  if (width < 3 || width > 30) return undefined
  const columns = Array.from({ length: width }, (_, at) => cellsAt(rows, at))
  const numbers = columns.findIndex((cells) => share(cells, isNumber) > 0.6)
  const heads = columns.findIndex((cells) => share(cells, beginsAction) > 0.6)
  const action = heads === -1 && numbers === 0 ? 1 : heads
  const due = columns.findIndex(
    (cells, at) => at !== action && at !== numbers && share(cells, isTime) > 0.4,
  )
  if (action === -1 || due === -1) return undefined
  const rest: Role[] = ['owner', 'evidence']
  return columnsByPlace(
    columns.map((_, at) => {
      if (at === action) return 'action'
      if (at === due) return 'due'
      return at === numbers ? 'number' : rest.shift()
    }),
  )
}

/** As many rows as tell what a column holds. */
const most = 40

function cellsAt(rows: readonly (readonly string[])[], at: number): readonly string[] {
  return rows.slice(0, most).flatMap((cells) => (cells[at]?.trim() ? [cells[at]] : []))
}

function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}

function isTime(cell: string): boolean {
  const { kind } = readDue(cell, anyTime)
  return kind !== 'unparsed' && kind !== 'missing'
}
