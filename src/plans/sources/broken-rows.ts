import { cellsOfLine, cellText } from './text-cells.ts'

/** What was read of the lines below a ruler, and how many lines that was. */
export type Rows = {
  readonly rows: readonly (readonly string[])[]
  readonly lines: number
}

/** No cell goes over more lines than this: what does is no table any more. */
const longest = 60

/**
 * The rows of a table each of whose cells ends with a stroke, wherever its lines end: as many cells make a row as the
 * ruler has columns. A line that holds a whole row begins one, and so a row before it may be short.
 */
export function brokenRows(body: readonly string[], width: number): Rows {
  const open: Open = { rows: [], row: [], cell: [], width }
  const last = body.findLastIndex((line) => line.includes('|'))
  let at = 0
  for (; at <= last; at += 1) {
    const line = body[at] ?? ''
    if (isAfter(open, line)) break
    takeLine(open, line)
  }
  if (hasText(open.cell)) open.row.push(cellText(open.cell.join('\n')))
  closeRow(open)
  return { rows: open.rows, lines: at }
}

type Open = { readonly rows: string[][]; row: string[]; cell: string[]; readonly width: number }

function takeLine(open: Open, line: string): void {
  const isWhole = cellsOfLine(line).length === open.width
  if (!hasText(open.cell) && isWhole) closeRow(open)
  const parts = line.split(/(?<!\\)\|/)
  for (const part of parts.slice(0, -1)) {
    open.row.push(cellText([...open.cell, part].join('\n')))
    open.cell = []
    if (open.row.length === open.width) closeRow(open)
  }
  open.cell.push(parts.at(-1) ?? '')
}

function closeRow(open: Open): void {
  if (open.row.length > 0) open.rows.push(open.row)
  open.row = []
}

/** Whether a table is over before a line: a heading of Markdown between two rows, or a cell without an end. */
function isAfter({ row, cell }: Open, line: string): boolean {
  const isBetween = row.length === 0 && !hasText(cell)
  return (isBetween && /^#{1,6}\s/.test(line)) || cell.length > longest
}

function hasText(cell: readonly string[]): boolean {
  return cell.some((line) => line.trim() !== '')
}
