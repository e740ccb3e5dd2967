import { readDue } from '#vocabulary'
import { type Column, columnsOf, holdActions } from '../columns/columns.ts'
import { roleOf } from '../columns/roles.ts'
import { anyTime } from '../whole/any-time.ts'
import { below, readHeading } from '../whole/headings.ts'
import type { Line } from '../whole/outline.ts'
import { beginsAction } from './head.ts'
import { isNumber } from './numbers.ts'
import { type Cell, type Context, noContext, type Row } from './row.ts'

/** Tables whose cells stand one below the other, as they come out of a PDF. */
export type FlatTables = { readonly rows: readonly Row[]; readonly taken: ReadonlySet<Line> }

/** Finds runs of headings, each on a line of its own, and reads what stands below them. */
export function flatTables(lines: readonly Line[]): FlatTables {
  const runs = lines.flatMap((_, at) => {
    const length = headingRun(lines, at)
    return length > 0 ? [{ at, length }] : []
  })
  const firsts = runs.filter(({ at }, index) => {
    const before = runs[index - 1]
    return !before || before.at + before.length <= at
  })
  const rows: Row[] = []
  const taken = new Set<Line>()
  for (const [index, { at, length }] of firsts.entries()) {
    const headings = lines.slice(at, at + length)
    const table = lines.slice(at + length, firsts[index + 1]?.at)
    const context = rows.at(-1)?.context ?? above(lines, at)
    const columns = columnsOf(headings.map(({ text }) => text)) ?? []
    for (const group of groupsOf(table, columns, context)) {
      rows.push(flatRow(group.lines, columns, group.context))
      for (const line of group.lines) taken.add(line)
    }
    for (const heading of headings) taken.add(heading)
  }
  return { rows, taken }
}

type Group = { readonly lines: Line[]; readonly context: Context }

/** The lines of each row: from a number on to the next, or to a heading. */
function groupsOf(
  lines: readonly Line[],
  columns: readonly Column[],
  context: Context,
): readonly Group[] {
  const groups: Group[] = []
  let now = context
  let isOpen = false
  for (const line of lines) {
    if (isBreak(line)) {
      now = below(now, readHeading(line.text))
      isOpen = false
    } else if (beginsRow(line, columns)) {
      groups.push({ lines: [line], context: now })
      isOpen = true
    } else if (isOpen) groups.at(-1)?.lines.push(line)
  }
  return groups
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
function above(lines: readonly Line[], at: number): Context {
  const context = (lines[at - 1] ?? lines[at])?.context ?? noContext
  return context.number === undefined ? { ...context, title: '' } : context
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

function flatRow(lines: readonly Line[], columns: readonly Column[], context: Context): Row {
  const texts = spread(
    lines.map(({ text }) => text),
    columns,
  )
  const cells = columns.map((column, index): Cell => ({ ...column, text: texts[index] ?? '' }))
  return {
    table: 0,
    row: lines[0]?.at ?? 0,
    cells,
    missing: 0,
    isJoined: lines.length !== columns.length,
    context,
  }
}

/** Lines over columns: around the line that is a date where there is one, and what is too much to the first and last. */
function spread(texts: readonly string[], columns: readonly Column[]): readonly string[] {
  if (texts.length === columns.length) return texts
  const due = columns.findIndex(({ role }) => role === 'due')
  const date = texts.findIndex((text, index) => index > 0 && isTime(text))
  if (due > 0 && date > 0) {
    return [
      ...fillFirst(texts.slice(0, date), due),
      ...fill(texts.slice(date), columns.length - due),
    ]
  }
  // where no line is a date, and one is too few, it is the date that is missing
  const isWithoutDate = due > 0 && texts.length < columns.length
  return fill(isWithoutDate ? texts.toSpliced(due, 0, '') : texts, columns.length)
}

function fill(texts: readonly string[], width: number): readonly string[] {
  if (texts.length <= width) return [...texts, ...Array<string>(width - texts.length).fill('')]
  return [...texts.slice(0, width - 1), texts.slice(width - 1).join('\n')]
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
