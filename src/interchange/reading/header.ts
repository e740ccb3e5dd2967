import type { Column, FileLayout } from '../layout/layout.ts'
import { type Problem, shown } from './problem.ts'

/** How a header answers to the layout of its file. */
export type Header = {
  /** For each column of the layout, its place in the file; -1 for one left out. */
  readonly places: readonly number[]
  readonly width: number
  readonly unknownColumns: readonly string[]
  readonly problems: readonly Problem[]
}

/** Matches a header, in any order of columns, after trimming and in small letters. */
export function readHeader(layout: FileLayout, cells: readonly string[], file: string): Header {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const places = layout.columns.map(({ name }) => names.indexOf(name))
  const known = new Set(layout.columns.map(({ name }) => name))
  const problem = (column: string, value: string, advice: string): Problem => ({
    file,
    line: 1,
    column,
    value: shown(value),
    advice,
  })
  const missing = layout.columns.filter(
    (column, index) => column.must !== 'nothing' && places[index] === -1,
  )
  const twice = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index)
  return {
    places,
    width: cells.length,
    unknownColumns: names.filter((name) => !known.has(name)).map(shown),
    problems: [
      ...missing.map(({ name }) => problem(name, cells.join(','), adviceForMissing(layout, cells))),
      ...twice.map((name) => problem(name, name, 'Keep only one column of this name')),
    ],
  }
}

function adviceForMissing(layout: FileLayout, cells: readonly string[]): string {
  const isOtherSeparator = cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')
  if (isOtherSeparator) return 'Separate the columns with commas'
  return `Add this column; the file needs ${needed(layout.columns)}`
}

function needed(columns: readonly Column[]): string {
  return columns
    .filter(({ must }) => must !== 'nothing')
    .map(({ name }) => name)
    .join(', ')
}
