import { type Column, saysAgain } from '../columns/columns.ts'
import { guessColumns } from '../columns/guess-columns.ts'
import { headAt, headingsIn } from '../columns/head-row.ts'
import type { Issue } from '../issue.ts'
import { below, readHeading, successIn } from '../whole/headings.ts'
import type { Placed } from '../whole/outline.ts'
import { beginsAction } from './head.ts'
import { joined, rowOf } from './join-rows.ts'
import type { Context, Row } from './row.ts'
import { openSharedCells, type SharedCells } from './shared-cells.ts'
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
  const head = headAt(texts)
  const above = head >= 0 ? undefined : sameAs(texts, before)
  const columns = headingsIn(texts[head] ?? []) ?? above?.columns ?? guessColumns(texts)
  if (!columns) return { rows: [], issues: leftOver(placed), end: undefined }
  const context = above && placed.context === before?.placed ? above.context : placed.context
  const shared = openSharedCells(placed)
  const open: Open = { placed, shared, columns, context, rows: [], issues: [], heads: [] }
  open.issues.push(...columnsUnknown(placed, columns, head))
  for (const line of linesOf(placed.table.rows, columns)) takeLine(open, line, head)
  open.issues.push(...withoutRows(open), ...shared.told())
  const end = { columns: open.columns, context: open.context, placed: placed.context }
  return { rows: open.rows, issues: open.issues, end }
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
  readonly shared: SharedCells
  columns: readonly Column[]
  context: Context
  readonly rows: Row[]
  readonly issues: Issue[]
  /** The rows of headings, each with how many rows there were before it. */
  readonly heads: { readonly line: TableLine; readonly before: number }[]
}

/** Headings with nothing below them are in no action’s cells. */
function withoutRows({ placed, rows, heads }: Open): readonly Issue[] {
  return heads
    .filter(({ before }, index) => (heads[index + 1]?.before ?? rows.length) === before)
    .map(({ line }) => rowIssue(placed, line, 'left-over'))
}

function takeLine(open: Open, line: TableLine, head: number): void {
  open.shared.pass(line)
  const texts = line.cells.map(({ text }) => text)
  if (texts.every((text) => text.trim() === '')) return
  if (line.row - 1 === head) {
    open.shared.forget()
    open.heads.push({ line, before: open.rows.length })
    return
  }
  const again = headingsIn(texts)
  if (again) takeHeadings(open, again, line)
  else if (line.row - 1 < head) takeAs(aboveHeadings(texts), open, line)
  else {
    const above = open.rows.length > 0 ? 'an action' : 'none'
    const whole = open.shared.filled(line, open.columns)
    const kind = kindOf(whole, open.columns, { above })
    takeAs(kind, open, kind === 'action' ? open.shared.taken(whole) : line)
  }
}

function takeHeadings(open: Open, columns: readonly Column[], line: TableLine): void {
  const isAgain = saysAgain(
    line.cells.map(({ text }) => text),
    open.columns,
  )
  open.shared.forget()
  open.heads.push({ line, before: open.rows.length })
  if (isAgain) return
  open.issues.push(...columnsUnknown(open.placed, columns, line.row - 1))
  open.columns = columns
}

function takeAs(kind: LineKind, open: Open, line: TableLine): void {
  if (kind === 'action') {
    takeSection(open, line)
    open.rows.push(rowOf(line, open))
    if (line.isPart) open.issues.push(rowIssue(open.placed, line, 'row-cut'))
  } else if (kind === 'rest') takeRest(open, line)
  else if (kind === 'heading') takeHeading(open, line)
  else open.issues.push(rowIssue(open.placed, line, 'not-an-action'))
}

/** A column of priorities says once what the rows below belong to. */
function takeSection(open: Open, { cells }: TableLine): void {
  const at = open.columns.findIndex(({ role }) => role === 'section')
  const text = cells[at]?.text.trim() ?? ''
  if (text === '') return
  const heading = readHeading(text)
  const section =
    heading.kind === 'section'
      ? heading
      : { kind: 'section' as const, number: undefined, title: text }
  open.context = below(open.context, section)
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
