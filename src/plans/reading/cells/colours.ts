import type { Issue } from '../issue.ts'
import type { Known } from '../known.ts'
import { type Cell, cellsOf, type Row } from '../rows/row.ts'

const colours =
  /^(?:dark |light )?(?:red|amber|orange|yellow|green|blue|gr[ea]y|purple|white|black)$/i

/** What the colours of an action mean by the plan’s own legend, and which it does not explain. */
export function colourDoubts(row: Row, { legend }: Pick<Known, 'legend'>): readonly Issue[] {
  return cellsOf(row, 'status').flatMap((cell) => {
    const colour = colourIn(cell)
    if (colour === undefined) return filled(row, cell)
    const meaning = legend[colour.toLowerCase()]
    return [
      {
        ...at(row, cell),
        code: meaning === undefined ? ('legend-missing' as const) : ('colour-told' as const),
        message:
          meaning === undefined
            ? `The plan does not say what ${colour.toLowerCase()} means.`
            : `In this plan ${colour.toLowerCase()} means: ${meaning}`,
        suggestion: null,
      },
    ]
  })
}

function colourIn({ text }: Cell): string | undefined {
  const first = /^[\p{L} ]+/u.exec(text.trim())?.[0].trim() ?? ''
  return colours.test(first) ? first : undefined
}

function filled(row: Row, cell: Cell): readonly Issue[] {
  if (cell.fill === undefined || cell.fill === '#ffffff') return []
  const message = `This cell is filled with ${cell.fill}, and no word says what that means.`
  return [{ ...at(row, cell), code: 'legend-missing', message, suggestion: null }]
}

function at(row: Row, cell: Cell): Pick<Issue, 'where' | 'quote'> {
  const column = row.table === 0 ? 0 : cell.at
  return { where: { table: row.table, row: row.row, column }, quote: cell.text }
}
