import type { SourceCell } from '../../sources/source.ts'
import type { Column } from '../columns/columns.ts'
import { beginsAction } from './head.ts'

/** One row of a table as it is read: a row of the source, or a part of one where two actions stand in it. */
export type TableLine = {
  /** Counted from 1. */
  readonly row: number
  readonly cells: readonly SourceCell[]
  /** Whether it was cut out of a row of the source. */
  readonly isPart: boolean
}

/** The rows of a table. A row is cut where another action begins in one of its later cells. */
export function linesOf(
  rows: readonly (readonly SourceCell[])[],
  columns: readonly Column[],
): readonly TableLine[] {
  const first = columns.findIndex(({ role }) => role === 'action')
  return rows.flatMap((cells, index): readonly TableLine[] => {
    const cuts = cells.flatMap(({ text }, at) => (at > first && beginsAction(text) ? [at] : []))
    const isCut = cuts.length > 0 && first === 0 && beginsAction(cells[0]?.text ?? '')
    if (!isCut) return [{ row: index + 1, cells, isPart: false }]
    const edges = [0, ...cuts, cells.length]
    return edges.slice(0, -1).map((from, at) => ({
      row: index + 1,
      cells: cells.slice(from, edges[at + 1]),
      isPart: true,
    }))
  })
}

/** What a line is: an action, the rest of the action above, a heading, or nothing of these. */
export type LineKind = 'action' | 'rest' | 'heading' | 'neither'

/** Says what a line is, by which of its cells hold something. */
export function kindOf(
  { cells }: TableLine,
  columns: readonly Column[],
  hasAbove: { readonly above: 'an action' | 'none' },
): LineKind {
  const written = cells.flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ text, at }]))
  const roles = written.map(({ at }) => columns[at]?.role)
  const says = roles.includes('action')
  const isOne = new Set(written.map(({ text }) => text.trim())).size === 1
  const [only] = written
  if (isOne && only && !beginsAction(only.text) && (written.length > 1 || only.at === 0 || says)) {
    return columns.length > 1 ? 'heading' : 'action'
  }
  if (says || roles.includes('number'))
    return goesOn(written, columns, hasAbove) ? 'rest' : 'action'
  return hasAbove.above === 'an action' ? 'rest' : 'neither'
}

type Written = readonly { readonly text: string; readonly at: number }[]

/** A statement that begins with a small letter and has no number goes on from the row above. */
function goesOn(
  written: Written,
  columns: readonly Column[],
  { above }: { readonly above: 'an action' | 'none' },
): boolean {
  const statement = written.find(({ at }) => columns[at]?.role === 'action')?.text.trim() ?? ''
  const hasNumber = written.some(({ at }) => columns[at]?.role === 'number')
  return above === 'an action' && !hasNumber && /^\p{Ll}/u.test(statement)
}
