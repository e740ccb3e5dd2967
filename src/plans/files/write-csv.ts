import Papa from 'papaparse'
import { looksLikeFormula } from './legible.ts'
import type { Sheet } from './plan-sheets.ts'

/**
 * A sheet as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel takes what is not ASCII for another
 * encoding. What a spreadsheet would run stands behind an apostrophe, and `readSource` takes it away again.
 */
export function writeCsv({ rows }: Sheet): Uint8Array {
  const cells = rows.map((row) => row.map((text) => (looksLikeFormula(text) ? `'${text}` : text)))
  const text = Papa.unparse(cells, { newline: '\r\n' })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
