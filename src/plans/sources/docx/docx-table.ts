import { cellOf, coveredCell, emptyCell, emptyCells } from '../cell-of.ts'
import type { SourceCell, SourceTable } from '../source.ts'
import { type Attributes, said } from '../xml/read-xml.ts'

/** A cell while it is read. */
type OpenCell = {
  readonly lines: string[]
  span: number
  /** Which cell reaches over it. */
  coveredBy?: 'above' | 'before'
  fill?: string
}

/** A row while it is read. */
type OpenRow = {
  readonly cells: SourceCell[]
  after: number
  isHeading: boolean
  isDeleted: boolean
}

/** A table while it is read; tables within its cells come after it, as tables of their own. */
export type OpenTable = {
  name?: string
  readonly rows: SourceCell[][]
  readonly within: SourceTable[]
  row: OpenRow
  cell: OpenCell | undefined
}

// Word has 63 columns at most.
const widest = 64

/** A table that begins. */
export function beginTable(): OpenTable {
  return { rows: [], within: [], row: beginRow(), cell: undefined }
}

/** What an element says of the table, row or cell it stands in. */
export const tableNotes: Readonly<
  Record<string, (table: OpenTable, attributes: Attributes, path: readonly string[]) => void>
> = {
  tr(table) {
    table.row = beginRow()
  },
  tc(table) {
    table.cell = { lines: [], span: 1 }
  },
  tblCaption(table, attributes) {
    const name = said(attributes, 'val')?.trim()
    if (name) table.name = name
  },
  tblHeader(table, attributes) {
    table.row.isHeading = isOn(attributes)
  },
  gridBefore(table, attributes) {
    table.row.cells.push(...emptyCells(count(attributes)))
  },
  gridAfter(table, attributes) {
    table.row.after = count(attributes)
  },
  del(table, _attributes, path) {
    if (path.at(-1) === 'trPr') table.row.isDeleted = true
  },
  gridSpan(table, attributes) {
    if (table.cell) table.cell.span = Math.max(1, count(attributes))
  },
  vMerge: coveredBy('above'),
  hMerge: coveredBy('before'),
  shd(table, attributes, path) {
    const fill = said(attributes, 'fill') ?? ''
    if (table.cell && path.at(-1) === 'tcPr' && /^[\da-f]{6}$/i.test(fill)) {
      table.cell.fill = `#${fill.toLowerCase()}`
    }
  },
}

/** Whether a property that is there is on: it is, but where it says that it is not. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(said(attributes, 'val') ?? '')
}

/** Ends the cell that is read, and says how many places it takes. */
export function endCell({ row, cell }: OpenTable): number {
  if (!cell) return 0
  row.cells.push(cellRead(row, cell))
  row.cells.push(...emptyCells(cell.span - 1))
  return cell.span
}

function cellRead({ isHeading }: OpenRow, { lines, fill, coveredBy }: OpenCell): SourceCell {
  if (coveredBy) return coveredBy === 'above' ? coveredCell : emptyCell
  return cellOf(withinBlanks(lines).join('\n'), { fill, isHeading })
}

/** Ends the row that is read. */
export function endRow({ rows, row }: OpenTable): void {
  if (!row.isDeleted) rows.push([...row.cells, ...emptyCells(row.after)])
}

/** The table as it was read; none where nothing is written in it. */
export function endTable({ name, rows }: OpenTable): SourceTable | undefined {
  const isBlank = rows.every((row) => row.every(({ text }) => text.trim() === ''))
  return isBlank ? undefined : { kind: 'table', ...(name ? { name } : {}), rows }
}

/** Lines without the empty ones above and below them. */
function withinBlanks(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '')
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1)
}

function beginRow(): OpenRow {
  return { cells: [], after: 0, isHeading: false, isDeleted: false }
}

function count(attributes: Attributes): number {
  return Math.min(widest, Math.trunc(Number(said(attributes, 'val'))) || 0)
}

/** A cell that goes on from the one above it or before it has nothing of its own. */
function coveredBy(which: 'above' | 'before') {
  return ({ cell }: OpenTable, attributes: Attributes, path: readonly string[]): void => {
    const isCovered = (said(attributes, 'val') ?? 'continue') === 'continue'
    if (cell && path.at(-1) === 'tcPr' && isCovered) cell.coveredBy ??= which
  }
}
