import Papa from 'papaparse'

/** A row that cannot be split into cells, and why. */
export type BrokenRow = { readonly line: number; readonly value: string; readonly advice: string }

/** `special` when some cell may hold a sign that needs a second look: control signs, line breaks, backslashes, U+FFFD. */
export type Signs = 'plain' | 'special'

/** Rows read from one piece of text. */
export type RowBatch = {
  readonly rows: readonly (readonly string[])[]
  /** The line of the file a row begins on, which quoted line breaks push down. */
  readonly lineOf: (index: number) => number
  readonly broken: readonly BrokenRow[]
  readonly signs: Signs
}

export type RowReader = {
  readonly push: (text: string) => readonly RowBatch[]
  readonly end: () => readonly RowBatch[]
  /** Why the rest of the file is not worth reading, once it is not. */
  readonly gaveUp: () => string | undefined
}

/** The longest row taken, in characters: nothing a council writes comes near, and it bounds the memory. */
const longestRow = 1_000_000
const mostBroken = 100
const lineTooLong: string =
  'This row is longer than a million characters; check that the file is a CSV file'
const quoteOpen =
  'A quotation mark in this row is not closed, or has text after it; write a quotation mark within a cell twice'
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what needs a second look
const needsSecondLook = /[\u0000-\u0009\u000b-\u001f\u007f\\\ufffd]/

type Reading = {
  pending: string
  line: number
  isSkipping: boolean
  brokenSoFar: number
  readonly parser: Papa.Parser
}

/** Splits text that comes in pieces into rows of cells, never holding more than a row that has not ended. */
export function createRowReader(): RowReader {
  const reading: Reading = {
    pending: '',
    line: 1,
    isSkipping: false,
    brokenSoFar: 0,
    parser: new Papa.Parser({ delimiter: ',', newline: '\n', quoteChar: '"' }),
  }
  return {
    push: (text) => readPiece(reading, text, 'more to come'),
    end: () => readPiece(reading, '', 'the end'),
    gaveUp: () =>
      reading.brokenSoFar >= mostBroken
        ? `Reading stopped here: ${mostBroken} rows had quotation marks left open or were too long`
        : undefined,
  }
}

type Place = 'more to come' | 'the end'

function readPiece(reading: Reading, text: string, place: Place): readonly RowBatch[] {
  const fresh = reading.isSkipping ? skipRestOfRow(reading, text) : text
  reading.pending += fresh
  const batches: RowBatch[] = []
  let batch = reading.pending ? splitPending(reading, place) : undefined
  while (batch) {
    batches.push(batch)
    const isStuck = batch.broken.length === 0 || reading.brokenSoFar >= mostBroken
    batch = isStuck || !reading.pending ? undefined : splitPending(reading, place)
  }
  return batches
}

/** Drops what is left of a row already refused as too long. */
function skipRestOfRow(reading: Reading, text: string): string {
  const end = text.indexOf('\n')
  if (end < 0) return ''
  reading.isSkipping = false
  reading.line += 1
  return text.slice(end + 1)
}

type Split = {
  readonly data: readonly (readonly string[])[]
  readonly errors: readonly { readonly row: number; readonly index: number }[]
  readonly meta: { readonly cursor: number }
}

function splitPending(reading: Reading, place: Place): RowBatch {
  const text = reading.pending
  const split: Split = reading.parser.parse(text, 0, place === 'more to come')
  const fault = split.errors.find(({ row }) => row < split.data.length)
  const rows = fault ? split.data.slice(0, fault.row) : split.data
  const lineOf = lineCounter(rows, reading.line, text)
  const after = lineOf(rows.length)
  const isOnOwnLines = after - reading.line === rows.length
  const isPlain = isOnOwnLines && !needsSecondLook.test(text)
  const batch = { rows, lineOf, signs: isPlain ? 'plain' : 'special' } as const
  if (fault) {
    return { ...batch, broken: [breakAt(reading, after, fault.index)] }
  }
  reading.pending = text.slice(split.meta.cursor)
  reading.line = after
  if (reading.pending.length <= longestRow) return { ...batch, broken: [] }
  return { ...batch, broken: [refuseLongRow(reading)] }
}

/** Takes up reading again on the line below the one where the stray quotation mark stands. */
function breakAt(reading: Reading, line: number, index: number): BrokenRow {
  const text = reading.pending
  const end = text.indexOf('\n', index)
  reading.line += countLineBreaks(text.slice(0, index)) + 1
  reading.pending = end < 0 ? '' : text.slice(end + 1)
  reading.brokenSoFar += 1
  return { line, value: text.slice(Math.max(0, index - 1), index + 60), advice: quoteOpen }
}

function refuseLongRow(reading: Reading): BrokenRow {
  const { pending, line } = reading
  const end = pending.indexOf('\n')
  const isOneLine = end < 0 || end > longestRow
  reading.brokenSoFar += 1
  reading.isSkipping = end < 0
  reading.pending = end < 0 ? '' : pending.slice(end + 1)
  reading.line += end < 0 ? 0 : 1
  return { line, value: pending.slice(0, 60), advice: isOneLine ? lineTooLong : quoteOpen }
}

function lineCounter(rows: Split['data'], firstLine: number, text: string) {
  // Only a quoted cell can hold a line break.
  if (!text.includes('"')) return (index: number) => firstLine + index
  const lines = [firstLine]
  let line = firstLine
  for (const row of rows) {
    line += 1
    for (const cell of row) line += countLineBreaks(cell)
    lines.push(line)
  }
  return (index: number) => lines[index] ?? line
}

function countLineBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
