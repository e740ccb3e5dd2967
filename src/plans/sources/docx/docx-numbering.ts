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

function noting({ schemes, lists }: Written) {
  let scheme: Scheme = new Map()
  let level = newLevel()
  let list: List = { scheme: '', restarts: new Map(), isBegun: false }
  let overridden = 0
  const noted: Readonly<Record<string, (value: string, attributes: Attributes) => void>> = {
    abstractNum(_value, attributes) {
      scheme = new Map()
      schemes.set(said(attributes, 'abstractNumId') ?? '', scheme)
    },
    lvl(_value, attributes) {
      level = newLevel()
      const place = Number(said(attributes, 'ilvl'))
      if (place >= 0 && place < deepest) scheme.set(place, level)
    },
    start: (value) => {
      level.start = Number(value) || 0
    },
    numFmt: (value) => {
      level.format = value
    },
    lvlText: (value) => {
      level.text = value
    },
    pStyle: (value) => {
      level.style = value
    },
    isLgl: () => {
      level.isDecimal = true
    },
    num(_value, attributes) {
      list = { scheme: '', restarts: new Map(), isBegun: false }
      lists.set(said(attributes, 'numId') ?? '', list)
      // levels that a list defines anew are no part of its scheme
      scheme = new Map()
    },
    abstractNumId: (value) => {
      list.scheme = value
    },
    lvlOverride(_value, attributes) {
      overridden = Number(said(attributes, 'ilvl'))
    },
    startOverride: (value) => {
      list.restarts.set(overridden, Number(value) || 0)
    },
  }
  return {
    open: (name: string, attributes: Attributes) =>
      noted[name]?.(said(attributes, 'val') ?? '', attributes),
  }
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
