import type { SourceCell } from '../../sources/source.ts'
import type { Column } from '../columns/columns.ts'
import type { Role } from '../columns/roles.ts'
import type { Issue } from '../issue.ts'
import type { Placed } from '../whole/outline.ts'
import type { TableLine } from './table-lines.ts'

/** Cells of a table that reach over several rows, such as one owner beside four actions. */
export type SharedCells = {
  /** Notes what stands in a line, for those below it. To be told of each line in order. */
  readonly pass: (line: TableLine) => void
  /** Forgets what stands above: headings and titles are no cells of the actions they reach down to. */
  readonly forget: () => void
  /** The line with what the cells above say that reach down to it. */
  readonly filled: (line: TableLine, columns: readonly Column[]) => TableLine
  /** Counts the cells of a filled line as read; gives the line. */
  readonly taken: (line: TableLine) => TableLine
  /** An issue for each cell that was read for more rows than its own. */
  readonly told: () => readonly Issue[]
}

type Origin = { readonly row: number; readonly at: number; readonly cell: SourceCell; rows: number }

// a number and a statement are of one action: where they reach over rows, those rows are parts of it
const ofOne: readonly (Role | undefined)[] = ['number', 'action', 'section']

export function openSharedCells({ number }: Placed): SharedCells {
  const origins = new Map<number, Origin>()
  const used = new Set<Origin>()
  const reachingTo = (cell: SourceCell, at: number) => {
    const origin = cell.isCovered ? origins.get(at) : undefined
    return origin && origin.cell.text.trim() !== '' ? origin : undefined
  }
  return {
    pass({ row, cells, isPart }) {
      if (isPart) origins.clear()
      else
        for (const [at, cell] of cells.entries()) {
          if (!cell.isCovered) origins.set(at, { row, at, cell, rows: 1 })
        }
    },
    forget: () => origins.clear(),
    filled: (line, columns) => ({
      ...line,
      cells: line.cells.map((cell, at) => {
        const origin = ofOne.includes(columns[at]?.role) ? undefined : reachingTo(cell, at)
        return origin ? { ...origin.cell, isCovered: true } : cell
      }),
    }),
    taken(line) {
      for (const [at, cell] of line.cells.entries()) {
        const origin = cell.text === '' ? undefined : reachingTo(cell, at)
        if (!origin) continue
        origin.rows += 1
        used.add(origin)
      }
      return line
    },
    told: () => [...used].map((origin) => issueOf(origin, number)),
  }
}

function issueOf({ row, at, cell, rows }: Origin, table: number): Issue {
  return {
    code: 'cell-shared',
    where: { table, row, column: at + 1 },
    quote: cell.text,
    message: `This cell reaches over ${rows} actions; it was read for each of them.`,
    suggestion: null,
  }
}
