import { type Column, columnsOf, holdActions, saysAgain } from '../columns/columns.ts'
import { guessColumns } from '../columns/guess-columns.ts'
import type { Issue } from '../issue.ts'
import { below, readHeading, successIn } from '../whole/headings.ts'
import type { Placed } from '../whole/outline.ts'
import { beginsAction } from './head.ts'
import { joined, rowOf } from './join-rows.ts'
import type { Context, Row } from './row.ts'
import { columnsUnknown, leftOver, rowIssue } from './table-issues.ts'
import { kindOf, type LineKind, linesOf, type TableLine } from './table-lines.ts'

/** What a table comes to. */
export type TableRead = {
  readonly rows: readonly Row[]
  readonly issues: readonly Issue[]
  /** What a table without headings goes on from; nothing where this one held no actions. */
  readonly end: TableEnd | undefined
}

/** The columns a table ended with, and what stood above its last row. */
export type TableEnd = {
  readonly columns: readonly Column[]
  readonly context: Context
  /** What stood above the table itself. */
  readonly placed: Context
}

/** Reads the actions of a table; `before` is the end of the table above it. */
export function rowsOfTable(placed: Placed, before: TableEnd | undefined): TableRead {
  const texts = placed.table.rows.map((cells) => cells.map(({ text }) => text))
  const head = texts.slice(0, deepest).findIndex((cells) => headingsIn(cells) !== undefined)
  const above = head >= 0 ? undefined : sameAs(texts, before)
  const columns = headingsIn(texts[head] ?? []) ?? above?.columns ?? guessColumns(texts)
  if (!columns) return { rows: [], issues: leftOver(placed), end: undefined }
  const context = above && placed.context === before?.placed ? above.context : placed.context
  const open: Open = { placed, columns, context, rows: [], issues: [] }
  open.issues.push(...columnsUnknown(placed, columns, head))
  for (const line of linesOf(placed.table.rows, columns)) takeLine(open, line, head)
  const end = { columns: open.columns, context: open.context, placed: placed.context }
  return { rows: open.rows, issues: open.issues, end }
}

/** Headings stand no deeper in a table than this. */
const deepest = 6

function headingsIn(cells: readonly string[]): readonly Column[] | undefined {
  const columns = cells.some(beginsAction) ? undefined : columnsOf(cells)
  return columns && holdActions(columns) ? columns : undefined
}

/** A table without headings goes on from the one above where it is as wide and its actions stand where those did. */
function sameAs(
  texts: readonly (readonly string[])[],
  before: TableEnd | undefined,
): TableEnd | undefined {
  const columns = before?.columns ?? []
  const at = columns.findIndex(({ role }) => role === 'action')
  const isAlike =
    texts.some((cells) => beginsAction(cells[at] ?? '')) &&
    texts.every((cells) => cells.length <= columns.length)
  return isAlike ? before : undefined
}

type Open = {
  readonly placed: Placed
  columns: readonly Column[]
  context: Context
  readonly rows: Row[]
  readonly issues: Issue[]
}

function takeLine(open: Open, line: TableLine, head: number): void {
  const texts = line.cells.map(({ text }) => text)
  if (texts.every((text) => text.trim() === '') || line.row - 1 === head) return
  const again = headingsIn(texts)
  if (again) takeHeadings(open, again, line)
  else if (line.row - 1 < head) takeAs(aboveHeadings(texts), open, line)
  else {
    const above = open.rows.length > 0 ? 'an action' : 'none'
    takeAs(kindOf(line, open.columns, { above }), open, line)
  }
}

function takeHeadings(open: Open, columns: readonly Column[], { row, cells }: TableLine): void {
  const isAgain = saysAgain(
    cells.map(({ text }) => text),
    open.columns,
  )
  if (isAgain) return
  open.issues.push(...columnsUnknown(open.placed, columns, row - 1))
  open.columns = columns
}

function takeAs(kind: LineKind, open: Open, line: TableLine): void {
  if (kind === 'action') {
    open.rows.push(rowOf(line, open))
    if (line.isPart) open.issues.push(rowIssue(open.placed, line, 'row-cut'))
  } else if (kind === 'rest') takeRest(open, line)
  else if (kind === 'heading') takeHeading(open, line)
  else open.issues.push(rowIssue(open.placed, line, 'not-an-action'))
}

function aboveHeadings(texts: readonly string[]): 'heading' | 'neither' {
  return new Set(texts.map((text) => text.trim()).filter(Boolean)).size === 1
    ? 'heading'
    : 'neither'
}

function takeRest(open: Open, line: TableLine): void {
  const above = open.rows.pop()
  if (above) open.rows.push(joined(above, rowOf(line, open)))
  open.issues.push(rowIssue(open.placed, line, 'rows-joined'))
}

/** A row of one text is a heading, or says what success looks like for those below it. */
function takeHeading(open: Open, line: TableLine): void {
  const text = line.cells.find((cell) => cell.text.trim() !== '')?.text ?? ''
  const success = successIn(text)
  open.issues.push(rowIssue(open.placed, line, 'row-as-heading'))
  open.context =
    success === undefined ? below(open.context, readHeading(text)) : { ...open.context, success }
}
