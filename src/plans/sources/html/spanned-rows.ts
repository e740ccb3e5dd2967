import type { Budget } from '../budget.ts'
import { coveredCell, emptyCell } from '../cell-of.ts'
import type { SourceCell } from '../source.ts'

/** A cell, and how many columns and rows it takes. */
export type SpanningCell = {
  readonly cell: SourceCell
  readonly across: number
  readonly down: number
}

/** The rows of a table in which cells reach over others. */
export type SpannedRows = {
  readonly add: (row: readonly SpanningCell[]) => void
  readonly read: () => readonly (readonly SourceCell[])[]
}

/** Lays out rows as they come: what a cell covers beyond its own place stands empty. */
export function openSpannedRows(budget: Budget): SpannedRows {
  const rows: SourceCell[][] = []
  // for each column, how many rows the cell above still covers
  let covered: number[] = []
  return {
    add(row) {
      const width = row.reduce((sum, { across }) => sum + across, covered.length)
      budget.spend('cells', width)
      if (budget.refusal()) return
      const cells: SourceCell[] = []
      const next = covered.map((many) => Math.max(0, many - 1))
      const skipCovered = () => {
        while ((covered[cells.length] ?? 0) > 0) cells.push(coveredCell)
      }
      for (const { cell, across, down } of row) {
        skipCovered()
        for (let column = 0; column < across; column += 1) {
          next[cells.length] = Math.max(next[cells.length] ?? 0, down - 1)
          cells.push(column === 0 ? cell : emptyCell)
        }
      }
      skipCovered()
      covered = Array.from(next, (many) => many ?? 0)
      rows.push(cells)
    },
    read: () => rows,
  }
}
