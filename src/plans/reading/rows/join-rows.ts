import type { Column } from '../columns/columns.ts'
import type { Placed } from '../whole/outline.ts'
import type { Cell, Context, Row } from './row.ts'
import type { TableLine } from './table-lines.ts'

type Under = {
  readonly placed: Placed
  readonly columns: readonly Column[]
  readonly context: Context
}

/** A line of a table as a row: a cell for each column, and for whatever stands beyond the last. */
export function rowOf(line: TableLine, { placed, columns, context }: Under): Row {
  const beyond = line.cells.slice(columns.length).map((_, index): Column => {
    const at = columns.length + index + 1
    return { name: `Column ${at}`, role: undefined, at }
  })
  const cells = [...columns, ...beyond].map((column, index): Cell => {
    const cell = line.cells[index]
    return { ...column, text: cell?.text ?? '', ...(cell?.fill ? { fill: cell.fill } : {}) }
  })
  const missing = Math.max(0, columns.length - line.cells.length)
  return { table: placed.number, row: line.row, cells, missing, isJoined: false, context }
}

/** A row with what stands in the row below it, cell by cell. */
export function joined(above: Row, rest: Row): Row {
  const texts = rest.cells.filter(({ text }) => text.trim() !== '')
  const known = above.cells.map((cell) => {
    const more = texts.find(({ name }) => name === cell.name)
    return more ? { ...cell, text: [cell.text, more.text].filter(Boolean).join('\n') } : cell
  })
  const added = texts.filter(({ name }) => above.cells.every((cell) => cell.name !== name))
  return { ...above, cells: [...known, ...added], missing: 0, isJoined: true }
}
