import type { Budget } from '../budget.ts'
import { type Attributes, readXml, said } from '../xml/read-xml.ts'
import { countedAs } from './counted-as.ts'

/** Numbers that a word processor writes before paragraphs, and that stand in no text. */
export type DocxNumbering = {
  /** The number of the next paragraph of a list, empty for a bullet. Asked once for each paragraph, in their order. */
  readonly next: (list: string, level: number) => string
  /** The level that is tied to a style. */
  readonly levelOf: (list: string, style: string | undefined) => number | undefined
}

type Level = { format: string; text: string; start: number; style?: string; isDecimal: boolean }
type Scheme = Map<number, Level>
type List = { scheme: string; readonly restarts: Map<number, number>; isBegun: boolean }
type Written = { readonly schemes: Map<string, Scheme>; readonly lists: Map<string, List> }

const deepest = 9

/** Reads the lists of a document (ECMA-376, part 1, 17.9). */
export async function readDocxNumbering(
  pieces: Iterable<string>,
  budget: Budget,
): Promise<DocxNumbering> {
  const written: Written = { schemes: new Map(), lists: new Map() }
  await readXml(pieces, noting(written), budget)
  const counts = new Map<string, number[]>()
  return {
    next(id, level) {
      const list = written.lists.get(id)
      const scheme = list && written.schemes.get(list.scheme)
      if (!list || !scheme || level < 0 || level >= deepest) return ''
      const count = counts.get(list.scheme) ?? []
      counts.set(list.scheme, count)
      countOn(count, level, { scheme, list })
      return labelOf(scheme, level, count)
    },
    levelOf(id, style) {
      const scheme = written.schemes.get(written.lists.get(id)?.scheme ?? '')
      return [...(scheme ?? [])].find(([, level]) => style && level.style === style)?.[0]
    },
  }
}

/** Where a document has no lists. */
export const noNumbering: DocxNumbering = { next: () => '', levelOf: () => undefined }

type Noting = {
  readonly written: Written
  scheme: Scheme
  level: Level
  list: List
  overridden: number
}

function noting(written: Written) {
  const now: Noting = {
    written,
    scheme: new Map(),
    level: newLevel(),
    list: newList(),
    overridden: 0,
  }
  return {
    open: (name: string, attributes: Attributes) =>
      notes[name]?.(now, said(attributes, 'val') ?? '', attributes),
  }
}

const notes: Readonly<
  Record<string, (now: Noting, value: string, attributes: Attributes) => void>
> = {
  abstractNum(now, _value, attributes) {
    now.scheme = new Map()
    now.written.schemes.set(said(attributes, 'abstractNumId') ?? '', now.scheme)
  },
  lvl(now, _value, attributes) {
    now.level = newLevel()
    const place = Number(said(attributes, 'ilvl'))
    if (place >= 0 && place < deepest) now.scheme.set(place, now.level)
  },
  start(now, value) {
    now.level.start = Number(value) || 0
  },
  numFmt(now, value) {
    now.level.format = value
  },
  lvlText(now, value) {
    now.level.text = value
  },
  pStyle(now, value) {
    now.level.style = value
  },
  isLgl(now) {
    now.level.isDecimal = true
  },
  num(now, _value, attributes) {
    now.list = newList()
    now.written.lists.set(said(attributes, 'numId') ?? '', now.list)
    // levels that a list defines anew are no part of its scheme
    now.scheme = new Map()
  },
  abstractNumId(now, value) {
    now.list.scheme = value
  },
  lvlOverride(now, _value, attributes) {
    now.overridden = Number(said(attributes, 'ilvl'))
  },
  startOverride(now, value) {
    now.list.restarts.set(now.overridden, Number(value) || 0)
  },
}

function newList(): List {
  return { scheme: '', restarts: new Map(), isBegun: false }
}

function newLevel(): Level {
  return { format: 'decimal', text: '', start: 0, isDecimal: false }
}

function countOn(
  count: number[],
  level: number,
  { scheme, list }: { readonly scheme: Scheme; readonly list: List },
): void {
  if (!list.isBegun) {
    list.isBegun = true
    for (const [place, start] of list.restarts) count[place] = start - 1
  }
  for (let above = 0; above < level; above += 1) count[above] ??= scheme.get(above)?.start ?? 1
  count[level] = (count[level] ?? (scheme.get(level)?.start ?? 1) - 1) + 1
  count.length = level + 1
}

function labelOf(scheme: Scheme, level: number, count: readonly number[]): string {
  const told = scheme.get(level)
  if (!told || told.format === 'bullet' || told.format === 'none') return ''
  return told.text
    .replace(/%([1-9])/g, (_all, place: string) => {
      const at = Number(place) - 1
      const format = told.isDecimal ? 'decimal' : (scheme.get(at)?.format ?? 'decimal')
      return countedAs(count[at] ?? 0, format)
    })
    .trim()
}
