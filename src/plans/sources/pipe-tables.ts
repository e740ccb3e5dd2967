import { brokenRows, type Rows } from './broken-rows.ts'
import { cellsOfLine } from './text-cells.ts'

/** A table of a text: its lines, half-open, and the texts of its cells. */
export type TextTable = {
  readonly first: number
  readonly after: number
  readonly rows: readonly (readonly string[])[]
}

/** Every table that has a line of dashes under its headings, in order. */
export function pipeTables(lines: readonly string[]): readonly TextTable[] {
  const rulers = lines.flatMap((line, at) => (isRuler(line) ? [at] : []))
  const found: TextTable[] = []
  for (const [index, ruler] of rulers.entries()) {
    const next = rulers[index + 1]
    const least = found.at(-1)?.after ?? 0
    const head = headAbove(lines, ruler, least)
    if (!head) continue
    const limit =
      next === undefined ? lines.length : (headAbove(lines, next, ruler + 1)?.first ?? next)
    found.push(tableOf(lines, { ruler, limit, head }))
  }
  return found
}

function isRuler(line: string): boolean {
  return line.length < 2000 && line.includes('|') && /^[\s|:-]+$/.test(line) && line.includes('--')
}

type Head = { readonly first: number; readonly cells: readonly string[] }

/** The headings of a table stand above its ruler, on one line or on several. */
function headAbove(lines: readonly string[], ruler: number, least: number): Head | undefined {
  const width = widthOf(lines[ruler] ?? '')
  let head: Head | undefined
  for (let at = ruler - 1; at >= least; at -= 1) {
    const line = lines[at] ?? ''
    if (!line.includes('|') || isRuler(line)) break
    head = { first: at, cells: [...cellsOfLine(line), ...(head?.cells ?? [])] }
    if (head.cells.length >= width) break
  }
  return head
}

type Found = { readonly ruler: number; readonly limit: number; readonly head: Head }

function tableOf(lines: readonly string[], { ruler, limit, head }: Found): TextTable {
  const line = (lines[ruler] ?? '').trim()
  const body = lines.slice(ruler + 1, limit)
  const isBroken = !line.startsWith('|') && line.endsWith('|')
  const read: Rows = isBroken ? brokenRows(body, widthOf(line)) : wholeRows(body)
  return { first: head.first, after: ruler + 1 + read.lines, rows: [head.cells, ...read.rows] }
}

function widthOf(ruler: string): number {
  return ruler.split('|').filter((part) => part.trim() !== '').length
}

/** A row on each line; one that begins with a stroke and does not end with one goes on below. */
function wholeRows(body: readonly string[]): Rows {
  const rows: (readonly string[])[] = []
  let at = 0
  while ((body[at] ?? '').includes('|')) {
    const length = lengthOfRow(body, at)
    rows.push(cellsOfLine(body.slice(at, at + length).join('\n')))
    at += length
  }
  return { rows, lines: at }
}

/** How many lines the row has that begins at a line. */
function lengthOfRow(body: readonly string[], first: number): number {
  let at = first
  const isOpen = () => !/\|\s*$/.test(body[at] ?? '')
  const goesOn = (line = '') => line.trim() !== '' && !/^\s*\|/.test(line)
  if (!/^\s*\|/.test(body[first] ?? '')) return 1
  while (isOpen() && goesOn(body[at + 1])) at += 1
  return at - first + 1
}
