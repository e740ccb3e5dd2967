import type { Features } from '../matching/features.ts'
import { type KeyedSecret, markOf, signOf } from './keyed-secret.ts'
import { phraseKinds, phrasesOf } from './phrases.ts'

const marksMost = phraseKinds.length
/** The columns of an encoded file, as `waymark encode` writes it. */
export const encodedColumns = [
  'record_id',
  'key',
  ...Array.from({ length: marksMost }, (_, index) => `mark_${index + 1}`),
] as const

/** The marks of a person under a secret, in an order that does not tell which is of what. */
export function marksOf(features: Features, secret: KeyedSecret): readonly string[] {
  return [...new Set(phrasesOf(features).map((phrase) => markOf(secret, phrase)))].sort()
}

/** One record of an encoded file, without the end of its line. */
export function encodedLine(id: string, features: Features, secret: KeyedSecret): string {
  const marks = marksOf(features, secret)
  const cells = Array.from({ length: marksMost }, (_, index) => marks[index] ?? '')
  return [quoted(id), signOf(secret), ...cells].join(',')
}

function quoted(id: string): string {
  return /[",\r\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id
}

/** A record of an encoded file as it was read. */
export type EncodedRecord = { readonly id: string; readonly marks: readonly string[] }

/** The most records one file may hold. */
const mostRecords = 2000

/** Reads the rows of an encoded file, header first; what is wrong, with its line, when it cannot be asked about. */
export function readEncoded(
  rows: readonly (readonly string[])[],
  sign: string,
): { readonly records: readonly EncodedRecord[] } | { readonly problem: string } {
  const [header = [], ...told] = rows
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim())
  if (names.join() !== encodedColumns.join()) {
    return {
      problem: `Line 1 must read ${encodedColumns.join(',')}: use a file that “waymark encode” wrote`,
    }
  }
  const lines = told.map((cells, index) => ({ cells, line: index + 2 }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) return { problem: 'There are no records below the header' }
  if (filled.length > mostRecords) {
    return {
      problem: `The file has ${filled.length.toLocaleString('en-GB')} records. Ask about ${mostRecords.toLocaleString('en-GB')} or fewer at a time`,
    }
  }
  const records: EncodedRecord[] = []
  for (const { cells, line } of filled) {
    const read = readRecord(cells, sign)
    if (typeof read === 'string') return { problem: `Line ${line}: ${read}` }
    records.push(read)
  }
  const twice = secondOf(records.map(({ id }) => id))
  return twice === undefined
    ? { records }
    : { problem: `The record_id “${twice}” stands there twice. Each record needs one of its own` }
}

function readRecord(cells: readonly string[], sign: string): EncodedRecord | string {
  const [id = '', key = '', ...rest] = cells.map((cell) => cell.trim())
  if (cells.length !== encodedColumns.length) {
    return `there are ${cells.length} cells and not ${encodedColumns.length}. The file may be cut off`
  }
  if (id === '' || id.length > 100) return 'the record_id must have 1 to 100 characters'
  if (key !== sign) {
    return `it was encoded with the key “${key.slice(0, 20)}”, and yours now is “${sign}”. Encode the file again with your key`
  }
  const marks = rest.filter((mark) => mark !== '')
  if (marks.some((mark) => !/^[0-9a-f]{16}$/.test(mark))) {
    return 'a mark is not 16 digits from 0 to 9 and a to f. Nothing but marks may stand there, no names'
  }
  return { id, marks: [...new Set(marks)] }
}

function secondOf(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
