import { isTimed, readDue } from '#vocabulary'
import { isKnown, namesIn } from '../cells/names.ts'
import { areOnlyReferences } from '../cells/references.ts'
import type { Role } from '../columns/roles.ts'
import type { Known } from '../known.ts'
import type { Cell, Row } from './row.ts'

/**
 * The realignment of a row whose cells stand one column off, in words: a line for each column, “Who: RSMT”, “Due
 * date: nothing”. `undefined` where the cells stand where they should, or no move would make them.
 */
export function shiftOf(row: Row, known: Known): string | undefined {
  const texts = row.cells.map(({ text }) => text)
  const now = fitOf(row.cells, texts, known)
  if (row.table === 0 || now >= 0) return undefined
  const moved = movesOf(texts).map((cells) => ({ cells, fit: fitOf(row.cells, cells, known) }))
  const best = moved.toSorted((one, other) => other.fit - one.fit)[0]
  if (!best || best.fit <= 0 || best.fit - now < 2) return undefined
  return row.cells.map(({ name }, index) => asLine(name, best.cells[index] ?? '')).join('\n')
}

/** The cells of a row as a realignment in words gives them; `undefined` where it does not speak of this row. */
export function realigned(
  raw: Readonly<Record<string, string>>,
  words: string,
): readonly (readonly [string, string])[] | undefined {
  const names = Object.keys(raw).toSorted((one, other) => other.length - one.length)
  const cells = words.split('\n').map((line) => {
    const name = names.find((one) => line.startsWith(`${one}: `))
    const said = name === undefined ? undefined : line.slice(name.length + 2)
    const text = said === nothing ? '' : Object.values(raw).find((cell) => oneLine(cell) === said)
    return name === undefined || text === undefined ? undefined : ([name, text] as const)
  })
  const whole = cells.flatMap((cell) => (cell ? [cell] : []))
  const isWhole = whole.length === names.length && whole.length === cells.length
  return isWhole && holdTheSame(whole, raw) ? whole : undefined
}

const nothing = 'nothing'

function asLine(name: string, text: string): string {
  return `${name}: ${text.trim() === '' ? nothing : oneLine(text)}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function holdTheSame(
  cells: readonly (readonly [string, string])[],
  raw: Readonly<Record<string, string>>,
): boolean {
  const even = (texts: readonly string[]) =>
    texts.map(oneLine).filter(Boolean).toSorted().join('\n')
  return even(cells.map(([, text]) => text)) === even(Object.values(raw))
}

/** Every way to move a run of cells by one: to the right where the last is empty, to the left over an empty one. */
function movesOf(texts: readonly string[]): readonly (readonly string[])[] {
  const places = texts.map((_, at) => at).slice(1)
  const right = places
    .filter(() => (texts.at(-1) ?? '').trim() === '')
    .map((at) => [...texts.slice(0, at), '', ...texts.slice(at, -1)])
  const left = places
    .filter((at) => (texts[at] ?? '').trim() === '')
    .map((at) => [...texts.slice(0, at), ...texts.slice(at + 1), ''])
  return [...right, ...left]
}

/** How well texts fit the columns: 1 for each that is what its column holds, -1 for each that is something else. */
function fitOf(cells: readonly Cell[], texts: readonly string[], known: Known): number {
  return cells.reduce((sum, { role }, index) => sum + scoreOf(role, texts[index] ?? '', known), 0)
}

function scoreOf(role: Role | undefined, text: string, known: Known): number {
  if (text.trim() === '') return role === 'action' ? -5 : 0
  const kind = kindOf(text, known)
  switch (role) {
    case 'due':
      return { date: 1, names: -1, numbers: 0, words: 0 }[kind]
    case 'owner':
      return { date: -1, names: 1, numbers: -1, words: 0 }[kind]
    case 'references':
      return { date: -1, names: -1, numbers: 1, words: -1 }[kind]
    case 'evidence':
    case 'success':
      return { date: -1, names: 0, numbers: -1, words: 0 }[kind]
    default:
      return 0
  }
}

function kindOf(
  text: string,
  { names, calendar, numbers }: Known,
): 'date' | 'names' | 'numbers' | 'words' {
  if (areOnlyReferences(text, numbers)) return 'numbers'
  if (isTimed(readDue(text, calendar))) return 'date'
  return namesIn(text, names).every((name) => isKnown(name, names)) ? 'names' : 'words'
}
