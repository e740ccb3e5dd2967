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
  if (isOtherSeparator(cells)) {
    const advice = 'Separate the columns with commas'
    const problems = [problem('', cells.join(','), advice)]
    return { places, width: cells.length, unknownColumns: [], problems }
  }
  const missing = layout.columns
    .filter((column, index) => column.must !== 'nothing' && places[index] === -1)
    .map(({ name }) => name)
  const twice = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index)
  const these = missing.length === 1 ? 'this column' : 'these columns'
  const advice = `Add ${these}; the file needs ${needed(layout.columns)}`
  return {
    places,
    width: cells.length,
    unknownColumns: names.filter((name) => !known.has(name)).map(shown),
    problems: [
      ...(missing.length > 0 ? [problem(missing.join(', '), cells.join(','), advice)] : []),
      ...twice.map((name) => problem(name, name, 'Keep only one column of this name')),
    ],
  }
}

function isOtherSeparator(cells: readonly string[]): boolean {
  return cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')
}

function needed(columns: readonly Column[]): string {
  return columns
    .filter(({ must }) => must !== 'nothing')
    .map(({ name }) => name)
    .join(', ')
}
