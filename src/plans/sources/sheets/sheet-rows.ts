import type { Budget } from '../budget.ts'
import { coveredCell, emptyCell, emptyCells } from '../cell-of.ts'
import type { SourceCell } from '../source.ts'

/** The rows of a sheet while they are read, each at its place. */
export type SheetRows = {
  readonly put: (row: number, column: number, cell: SourceCell) => void
  /** Empties what a cell covers beyond its own place; the ends are covered too. */
  readonly cover: (from: Place, to: Place) => void
  /** Every row as wide as the sheet, without what is blank below and on the right. */
  readonly read: () => readonly (readonly SourceCell[])[]
}

/** A place in a sheet, counted from 0. */
export type Place = { readonly row: number; readonly column: number }

// As many blank rows are kept as somebody leaves between two tables; a lone cell far below does not make a million.
const longestGap = 1000

/** A sheet that begins. */
export function openRows(budget: Budget): SheetRows {
  const rows: Row[] = []
  const byPlace = new Map<number, SourceCell[]>()
  return {
    put(place, column, cell) {
      if (cell === emptyCell) return
      const last = rows.at(-1)
      const row = last?.place === place ? last : { place, cells: [] }
      if (row !== last) {
        rows.push(row)
        byPlace.set(place, row.cells)
      }
      budget.spend('letters', cell.text.length)
      const missing = column - row.cells.length
      budget.spend('cells', Math.max(0, missing) + 1)
      if (budget.refusal()) return
      row.cells.push(...emptyCells(missing))
      row.cells[column] = cell
    },
    cover(from, to) {
      const last = Math.min(to.row, rows.at(-1)?.place ?? -1)
      for (let place = from.row; place <= last && !budget.refusal(); place += 1) {
        budget.spend('cells', 1)
        const cells = byPlace.get(place) ?? []
        const isBelow = place > from.row
        empty(cells, { from: isBelow ? from.column : from.column + 1, to: to.column })
        if (isBelow && cells.length > 0) putCovered(cells, from.column, budget)
      }
    },
    read: () => filled(rows, budget),
  }
}

type Row = { readonly place: number; readonly cells: SourceCell[] }

function empty(cells: SourceCell[], { from, to }: { readonly from: number; readonly to: number }) {
  const last = Math.min(to, cells.length - 1)
  for (let column = from; column <= last; column += 1) cells[column] = emptyCell
}

function putCovered(cells: SourceCell[], column: number, budget: Budget): void {
  const missing = emptyCells(column - cells.length)
  budget.spend('cells', missing.length + 1)
  if (budget.refusal()) return
  cells.push(...missing)
  cells[column] = coveredCell
}

function filled(rows: readonly Row[], budget: Budget): readonly (readonly SourceCell[])[] {
  const written = rows.filter(({ cells }) => widthOf(cells) > 0)
  const width = written.reduce((widest, { cells }) => Math.max(widest, widthOf(cells)), 0)
  const gaps = written.map(({ place }, at) => {
    const above = written[at - 1]?.place ?? -1
    return Math.min(place - above - 1, longestGap)
  })
  budget.spend('cells', width * gaps.reduce((sum, gap) => sum + gap + 1, 0))
  if (budget.refusal()) return []
  const blank = emptyCells(width)
  return written.flatMap(({ cells }, at) => {
    const row = [...cells.slice(0, width), ...emptyCells(width - cells.length)]
    return [...Array.from({ length: gaps[at] ?? 0 }, () => blank), row]
  })
}

/** How far a row is written, colours alone not counted. */
function widthOf(cells: readonly SourceCell[]): number {
  return cells.findLastIndex(({ text }) => text.trim() !== '') + 1
}
