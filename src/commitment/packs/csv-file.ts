import Papa from 'papaparse'
import { neutral } from '#vocabulary'
import { legible } from './legible.ts'

/**
 * Rows as CSV (RFC 4180), the first of them the names of the columns, none of them a formula: UTF-8 with a byte order mark, without which
 * Excel takes what is not ASCII for another encoding.
 */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
  const cells = rows.map((row) => row.map((cell) => neutral(legible(cell))))
  const text = Papa.unparse(cells, { newline: '\r\n' })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
