import Papa from 'papaparse'
import { legible } from './legible.ts'

// Cells that a spreadsheet would run as a formula are made words, as in the return and the public files. Papa’s own
// rule, `true`, misses those of more than one line.
const maySayFormula = /^[=+\-@\t\r\n]/

/**
 * Rows as CSV (RFC 4180), the first of them the names of the columns: UTF-8 with a byte order mark, without which
 * Excel takes what is not ASCII for another encoding.
 */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) => row.map(legible))
  const text = Papa.unparse(cells, { newline: '\r\n', escapeFormulae: maySayFormula })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
