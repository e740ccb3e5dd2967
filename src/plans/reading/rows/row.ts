import type { Column } from '../columns/columns.ts'
import type { Role } from '../columns/roles.ts'

/** One cell of an action, with the name and the role of its column. */
export type Cell = Column & { readonly text: string; readonly fill?: string | undefined }

/** What stands above a row in the plan. */
export type Context = {
  /** The number of the part of the plan, and what it is called. */
  readonly part: string | undefined
  readonly partTitle: string
  readonly title: string
  /** The number the heading itself has. */
  readonly number: string | undefined
  readonly success: string | undefined
}

/** An action as its cells say it. Tables and rows are counted from 1; what stands in the text is of table 0. */
export type Row = {
  readonly table: number
  readonly row: number
  readonly cells: readonly Cell[]
  /** How many cells the row lacks at its end. */
  readonly missing: number
  /** Whether its lines were put together. */
  readonly isJoined: boolean
  readonly context: Context
}

/** Nothing stands above. */
export const noContext: Context = {
  part: undefined,
  partTitle: '',
  title: '',
  number: undefined,
  success: undefined,
}

/** The text of every cell with a role, one below the other. */
export function textOf({ cells }: Pick<Row, 'cells'>, role: Role): string {
  return cellsOf({ cells }, role)
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n')
}

/** The cells with a role. */
export function cellsOf({ cells }: Pick<Row, 'cells'>, role: Role): readonly Cell[] {
  return cells.filter((cell) => cell.role === role)
}

/** The first cell with a role. */
export function cellOf(row: Pick<Row, 'cells'>, role: Role): Cell | undefined {
  return cellsOf(row, role)[0]
}
