import Papa from 'papaparse'
import { neutral } from '#vocabulary'

/** A column of a file: what it is called, and what it means. */
export type Column = { readonly name: string; readonly meaning: string }

/** What the note of each row says in a demonstration. */
export const inventedNote = 'demonstration: people are invented'

/** The last column of every file. */
export const noteColumn: Column = {
  name: 'note',
  meaning: `“${inventedNote}” in every row of a demonstration; empty in a region’s own record`,
}

type Cell = string | number | null

/** A CSV file: UTF-8, a header, lines that end as RFC 4180 says, nothing a spreadsheet would take for a formula. */
export function csvFile(
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
  note: string,
): Buffer {
  const names = [...columns, noteColumn].map(({ name }) => name)
  const lines = [...rows].map((row) => [...row.map(asText), neutral(note)])
  return Buffer.from(`${Papa.unparse([names, ...lines], { newline: '\r\n' })}\r\n`)
}

function asText(cell: Cell): string {
  if (typeof cell === 'string') return neutral(cell)
  return cell === null ? '' : String(cell)
}
