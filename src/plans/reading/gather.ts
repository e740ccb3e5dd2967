import { isPerson } from '#vocabulary'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Source } from '../sources/source.ts'
import { type Issue, nowhere } from './issue.ts'
import { rowsOfProse } from './rows/prose-rows.ts'
import { type Row, textOf } from './rows/row.ts'
import { rowsOfTable, type TableEnd } from './rows/table-rows.ts'
import { withLinesAbove } from './whole/above-tables.ts'
import { yearsOf } from './whole/calendar.ts'
import type { KeyEntry } from './whole/key.ts'
import { keyTable } from './whole/key-table.ts'
import { type Line, type Outline, outlineOf, type Placed } from './whole/outline.ts'
import { type OwnTable, ownTable } from './whole/own-tables.ts'
import { saysPeriod, type Times } from './whole/period.ts'

/** All that was found in a source, before any cell is read. */
export type Gathered = {
  readonly title: string
  readonly key: readonly KeyEntry[]
  readonly rows: readonly Row[]
  /** Lines that belong to no action. */
  readonly left: readonly Line[]
  readonly successes: Outline['successes']
  readonly issues: readonly Issue[]
  readonly times: Times
  /** What sheets of our own say of sections and references; nothing where the file has none. */
  readonly told: Told
}

/** The sections and references of a plan, where a table lists them. */
export type Told = Partial<Pick<PlanDocument, 'sections' | 'references'>>

/** Finds the actions of a source, in tables and in its text, and what its key explains. */
export function gather(source: Source): Gathered {
  const outline = outlineOf(withLinesAbove(source))
  const { rows, issues, own, ...ofTables } = readTables(outline.tables)
  const about = own.find((table) => table.kind === 'plan')
  const { kept, doubts } = sifted([...outline.key, ...(about?.key ?? []), ...ofTables.key])
  const prose = rowsOfProse(outline.lines)
  const all = [...rows, ...prose.rows]
  const times = timesOf(outline, all, kept, issues)
  return {
    title: about?.title || outline.title,
    key: kept,
    rows: all,
    left: prose.left,
    successes: outline.successes,
    issues: [...issues, ...doubts],
    times: { ...times, titles: periodFirst([about?.period ?? '', ...times.titles]) },
    told: toldIn(own),
  }
}

type Tables = {
  readonly rows: Row[]
  readonly issues: Issue[]
  readonly key: KeyEntry[]
  readonly own: OwnTable[]
}

function readTables(tables: readonly Placed[]): Tables {
  const found: Tables = { rows: [], issues: [], key: [], own: [] }
  let end: TableEnd | undefined
  for (const placed of tables) {
    const own = ownTable(placed)
    if (own) {
      found.own.push(own)
      continue
    }
    const read = keyTable(placed) ?? rowsOfTable(placed, end)
    if ('key' in read) found.key.push(...read.key)
    else {
      found.rows.push(...read.rows)
      end = read.end ?? end
    }
    found.issues.push(...read.issues)
  }
  return found
}

function toldIn(own: readonly OwnTable[]): Told {
  const sections = own.find((table) => table.kind === 'sections')?.sections
  const references = own.find((table) => table.kind === 'references')?.references
  return { ...(sections ? { sections } : {}), ...(references ? { references } : {}) }
}

/** A line that says nothing but the period goes before a title with years in it. */
function periodFirst(titles: readonly string[]): readonly string[] {
  const isPeriod = (text: string) => /^\s*(?:plan )?period\s*[:|–-]/i.test(text)
  return [...titles.filter(isPeriod), ...titles.filter((text) => !isPeriod(text))]
}

function timesOf(
  outline: Outline,
  rows: readonly Row[],
  key: readonly KeyEntry[],
  issues: readonly Issue[],
): Times {
  const leftOver = issues.filter(({ code }) => code === 'left-over').map(({ quote }) => quote)
  const lines = outline.lines.map(({ text }) => text)
  const cells = rows.flatMap((row) => row.cells.map(({ text }) => text))
  return {
    titles: [
      outline.title,
      ...outline.headings,
      ...lines.flatMap(periodLine),
      ...leftOver.flatMap(periodLine),
    ],
    dues: rows.map((row) => textOf(row, 'due')).filter((text) => text.trim() !== ''),
    texts: [...lines, ...cells],
    years: Object.values(yearsOf(key)),
  }
}

function periodLine(text: string): readonly string[] {
  return saysPeriod(text) ? [text] : []
}

/** A key names no person, and nothing twice with two meanings: what does stays an issue. */
function sifted(key: readonly KeyEntry[]): {
  readonly kept: readonly KeyEntry[]
  readonly doubts: readonly Issue[]
} {
  const kept: KeyEntry[] = []
  const doubts: Issue[] = []
  for (const entry of key) {
    const quote = `${entry.name} – ${entry.meaning}`
    const above = kept.find(({ kind, name }) => kind === entry.kind && name === entry.name)
    const isOfPerson = entry.kind === 'glossary' && isPerson(entry.meaning, 'person')
    if (isOfPerson) {
      const message =
        'The key names a person. Their name is shown to nobody; say which post or organisation it is.'
      doubts.push({ code: 'owner-person', where: nowhere, quote, message, suggestion: null })
    } else if (!above) kept.push(entry)
    else if (above.meaning !== entry.meaning) {
      const message = `The key explains “${entry.name}” twice; the first was taken.`
      doubts.push({ code: 'left-over', where: nowhere, quote, message, suggestion: null })
    }
  }
  return { kept, doubts }
}
