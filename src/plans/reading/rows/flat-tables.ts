import { readDue } from '#vocabulary'
import { type Column, columnsOf, holdActions } from '../columns/columns.ts'
import { roleOf } from '../columns/roles.ts'
import { anyTime } from '../whole/any-time.ts'
import { below, readHeading } from '../whole/headings.ts'
import type { Line } from '../whole/outline.ts'
import { beginsAction, plainTypes } from './head.ts'
import { isNumber } from './numbers.ts'
import { type Cell, type Context, noContext, type Row } from './row.ts'

/** Tables whose cells stand one below the other, as they come out of a PDF. */
export type FlatTables = { readonly rows: readonly Row[]; readonly taken: ReadonlySet<Line> }

/** Finds runs of headings, each on a line of its own, and reads what stands below them. */
export function flatTables(lines: readonly Line[]): FlatTables {
  const runs = runsOf(lines)
  const rows: Row[] = []
  const taken = new Set<Line>()
  for (const [index, { at, length }] of runs.entries()) {
    const headings = lines.slice(at, at + length)
    const table = lines.slice(at + length, runs[index + 1]?.at)
    const context = contextOf(lines[at], rows.at(-1))
    const columns = columnsOf(headings.map(({ text }) => text)) ?? []
    const groups = groupsOf(table, columns, context)
    rows.push(...groups.map((group) => flatRow(group, columns)))
    for (const line of [...headings, ...groups.flatMap((group) => group.lines)]) taken.add(line)
  }
  return { rows, taken }
}

type Run = { readonly at: number; readonly length: number }

function runsOf(lines: readonly Line[]): readonly Run[] {
  const runs: Run[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const length = headingRun(lines, at)
    if (length > 0) runs.push({ at, length })
    at += Math.max(0, length - 1)
  }
  return runs
}

type Group = {
  readonly lines: Line[]
  /** What its cells say: its lines, the first with the type that stands on a line above it. */
  readonly texts: string[]
  readonly context: Context
}

/** The lines of each row: from a number on to the next, or to a heading. */
function groupsOf(
  lines: readonly Line[],
  columns: readonly Column[],
  context: Context,
): readonly Group[] {
  const groups: Group[] = []
  let now = context
  let open: Group | undefined
  for (const [index, line] of lines.entries()) {
    if (isBreak(line)) {
      now = below(now, readHeading(line.text))
      open = undefined
    } else if (beginsRow(line, columns)) {
      open = rowFrom(line, lines[index - 1], now)
      groups.push(open)
    } else if (open && !isTypeOf(lines[index + 1], line, columns)) {
      open.lines.push(line)
      open.texts.push(line.text)
    }
  }
  return groups
}

/** Whether a line is the type of the action that the next one begins. */
function isTypeOf(next: Line | undefined, line: Line, columns: readonly Column[]): boolean {
  return isType(line) && next !== undefined && beginsRow(next, columns)
}

function rowFrom(line: Line, before: Line | undefined, context: Context): Group {
  if (!before || !isType(before)) return { lines: [line], texts: [line.text], context }
  return { lines: [before, line], texts: [`${before.text} ${line.text}`], context }
}

function isType({ text }: Line): boolean {
  return plainTypes.includes(text.trim().toLowerCase())
}

/** How many lines from here on are headings of one table; 0 where they are not. */
function headingRun(lines: readonly Line[], at: number): number {
  let end = at
  while (end < lines.length && end - at < 12 && isHeadingOfColumn(lines[end]?.text ?? '')) end += 1
  for (let count = end - at; count >= 3; count -= 1) {
    const columns = columnsOf(lines.slice(at, at + count).map(({ text }) => text))
    if (columns && holdActions(columns)) return count
  }
  return 0
}

function isHeadingOfColumn(text: string): boolean {
  return (
    text.length <= 40 && !/[:–—]/.test(text) && roleOf(text) !== undefined && !beginsAction(text)
  )
}

/** Among lines that are cells, only a heading with a number of its own is known to be one. */
function contextOf(line: Line | undefined, above: Row | undefined): Context {
  const context = line?.context ?? noContext
  return context.number === undefined ? (above?.context ?? { ...context, title: '' }) : context
}

/** A heading with a number of its own ends the row above it. */
function isBreak({ text }: Line): boolean {
  if (text.length > 80 || beginsAction(text)) return false
  const heading = readHeading(text)
  if (heading.kind === 'part' || heading.kind === 'key') return true
  return heading.kind === 'section' && heading.number !== undefined && heading.title !== ''
}

function beginsRow({ text }: Line, columns: readonly Column[]): boolean {
  return columns[0]?.role === 'number' ? isNumber(text) || beginsAction(text) : beginsAction(text)
}

function flatRow({ lines, texts: written, context }: Group, columns: readonly Column[]): Row {
  const texts = spread(written, columns)
  const cells = columns.map((column, index): Cell => ({ ...column, text: texts[index] ?? '' }))
  const isJoined = written.length !== columns.length
  return { table: 0, row: lines[0]?.at ?? 0, cells, missing: 0, isJoined, context }
}

/** Lines over columns: around the line that is a date where there is one, and what is too much to the first and last. */
function spread(texts: readonly string[], columns: readonly Column[]): readonly string[] {
  const due = columns.findIndex(({ role }) => role === 'due')
  const date = texts.findIndex((text, index) => index > 0 && isTime(text))
  if (due > 0 && date > 0) {
    return [...fillFirst(texts.slice(0, date), due), ...fill(texts.slice(date), columns.slice(due))]
  }
  // where no line is a date, and one is too few, it is the date that is missing
  const isWithoutDate = due > 0 && texts.length < columns.length
  return fill(isWithoutDate ? texts.toSpliced(due, 0, '') : texts, columns)
}

/** Each line to the next column; numbers alone to that of references, and what is too much to the last of the others. */
function fill(texts: readonly string[], columns: readonly Column[]): readonly string[] {
  const cells = columns.map(() => '')
  const references = columns.findIndex(({ role }) => role === 'references')
  const last = columns.findLastIndex(({ role }) => role !== 'references')
  let next = 0
  for (const text of texts) {
    const isReference = references > 0 && /^[\d.,;&\s]+$/.test(text) && text.trim() !== ''
    const at = isReference ? references : Math.min(next, last)
    cells[at] = [cells[at], text].filter(Boolean).join('\n')
    if (!isReference) next += 1
    if (next === references) next += 1
  }
  return cells
}

/** What stands before the date is one statement, but for a number of its own. */
function fillFirst(texts: readonly string[], width: number): readonly string[] {
  const own = width > 1 && isNumber(texts[0] ?? '') ? 1 : 0
  const statement = texts.slice(own).join('\n')
  const cells = [...texts.slice(0, own), statement]
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]
}

function isTime(text: string): boolean {
  const { kind, flags } = readDue(text, anyTime)
  return kind === 'missing' ? flags.includes('placeholder') : kind !== 'unparsed'
}
