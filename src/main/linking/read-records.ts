import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { createRowReader, type Progress, shown, textOfFile } from '#interchange'
import {
  createRegister,
  type Features,
  featuresOf,
  type Register,
  type WrittenColumn,
  writtenColumns,
} from '#people'
import { FileProblem } from './file-problem.ts'
import { type BirthNotes, noteBirths, type OddBirths } from './odd-births.ts'

/** The people of a file, in the order of its rows. */
export type ReadRecords = {
  readonly ids: readonly string[]
  readonly register: Register
  readonly unknownColumns: readonly string[]
  readonly oddBirths: OddBirths
}

type Columns = {
  readonly width: number
  readonly places: readonly (readonly [WrittenColumn, number])[]
  readonly unknown: readonly string[]
  readonly idPlace: number
}

type Reading = {
  readonly file: string
  readonly ids: string[]
  /** The line each id was first read on. */
  readonly lines: Map<string, number>
  readonly take: (id: string, features: Features) => void
  /** Which records to take in; the others are only looked at. */
  readonly isWanted: (id: string) => boolean
  readonly births: BirthNotes
}

/**
 * Reads people from a CSV file as `waymark link` takes it, piece by piece. Throws a `FileProblem` that names the line for whatever cannot
 * be read: a person left out without a word would be a link lost.
 */
export async function readRecords(
  path: string,
  onRead: (progress: Progress) => void,
  isWanted: (id: string) => boolean = () => true,
): Promise<ReadRecords> {
  const register = createRegister(Math.max(16, Math.ceil(statSync(path).size / 90)))
  const read = await readEach(path, { onRead, isWanted, take: register.add })
  return { ...read, register }
}

/** What is done with a file as it is read. */
type Reader = Pick<Reading, 'take' | 'isWanted'> & {
  readonly onRead: (progress: Progress) => void
}

/** The same record by record, none of them kept but its id. */
export async function readEach(
  path: string,
  { onRead, isWanted, take }: Reader,
): Promise<Omit<ReadRecords, 'register'>> {
  const size = statSync(path).size
  const reading: Reading = {
    ...{ file: basename(path), ids: [], lines: new Map(), take, isWanted },
    births: noteBirths(),
  }
  let columns: Columns | undefined
  let bytes = 0
  for await (const piece of rowsOf(path, reading.file)) {
    for (const batch of piece.batches) columns = readBatch(reading, columns, batch)
    bytes += piece.bytes
    onRead({ file: reading.file, bytes, totalBytes: size, rows: reading.ids.length })
  }
  if (reading.ids.length === 0) throw nothingIn(reading.file, columns)
  return {
    ids: reading.ids,
    oddBirths: reading.births.odd(),
    unknownColumns: columns?.unknown ?? [],
  }
}

function nothingIn(file: string, columns: Columns | undefined): FileProblem {
  return new FileProblem(
    columns
      ? `${file} has a header and no records below it.`
      : `${file} is empty: it needs a header with record_id, and a row for each record.`,
  )
}

type Batch = ReturnType<ReturnType<typeof createRowReader>['end']>[number]

/** Reads a batch of rows, the header first when it is not known yet. */
function readBatch(reading: Reading, known: Columns | undefined, batch: Batch): Columns {
  const [broken] = batch.broken
  const columns = known ?? readHeader(reading.file, broken ? undefined : batch.rows[0])
  for (let index = known ? 0 : 1; index < batch.rows.length; index += 1) {
    const cells = batch.rows[index] ?? []
    if (batch.signs === 'special' && !isUtf8(cells)) {
      const advice = 'this row is not UTF-8. Save the file as CSV UTF-8'
      throw problemAt(reading.file, batch.lineOf(index), advice)
    }
    readRow(reading, columns, cells, batch.lineOf(index))
  }
  if (broken) {
    throw problemAt(reading.file, broken.line, `“${shown(broken.value)}”. ${broken.advice}`)
  }
  return columns
}

async function* rowsOf(path: string, file: string) {
  const reader = createRowReader()
  const hasContent = ({ rows, broken }: Batch) => rows.length > 0 || broken.length > 0
  for await (const piece of textOfFile(path)) {
    if (typeof piece === 'string') throw new FileProblem(`${file}: ${piece}.`)
    yield { batches: reader.push(piece.text).filter(hasContent), bytes: piece.bytes }
  }
  yield { batches: reader.end().filter(hasContent), bytes: 0 }
}

/** Every row has all columns, so that all are alike and quickly read. */
const blank = Object.fromEntries(writtenColumns.map((column) => [column, ''])) as Record<
  WrittenColumn,
  string
>

function problemAt(file: string, line: number, advice: string): FileProblem {
  return new FileProblem(`${file}, line ${line}: ${advice}.`)
}

function readHeader(file: string, cells: readonly string[] | undefined): Columns {
  if (!cells) throw problemAt(file, 1, 'the header cannot be read. Save the file as CSV UTF-8')
  if (!isUtf8(cells)) {
    throw problemAt(file, 1, 'the header is not UTF-8. Save the file as CSV UTF-8')
  }
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const known = new Set<string>(writtenColumns)
  const idPlace = names.indexOf('record_id')
  if (idPlace < 0) throw problemAt(file, 1, withoutId(cells))
  const twice = names.find((name, place) => known.has(name) && names.indexOf(name) !== place)
  if (twice) throw problemAt(file, 1, `there are two columns ${twice}. Keep one`)
  const places = writtenColumns.map((column) => [column, names.indexOf(column)] as const)
  return {
    width: cells.length,
    places: places.filter(([column, place]) => place >= 0 && column !== 'record_id'),
    unknown: names.filter((name) => !known.has(name)).map(shown),
    idPlace,
  }
}

/** Whether every letter of a row could be read: what was none in UTF-8 has come as U+FFFD. */
function isUtf8(cells: readonly string[]): boolean {
  return !cells.some((cell) => cell.includes('\ufffd'))
}

function withoutId(cells: readonly string[]): string {
  return cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')
    ? 'separate the columns with commas'
    : `there is no column record_id among “${shown(cells.join(','))}”. Add it, with a different value in every row`
}

function readRow(reading: Reading, columns: Columns, cells: readonly string[], line: number): void {
  if (cells.length === 1 && cells[0]?.trim() === '') return
  const { file, ids, lines, take, births } = reading
  if (cells.length !== columns.width) {
    const advice = `this row has ${cells.length} cells, and the header has ${columns.width}. Put quotation marks around a cell that holds a comma`
    throw problemAt(file, line, advice)
  }
  const id = cells[columns.idPlace]?.trim() ?? ''
  if (id === '')
    throw problemAt(file, line, 'this row has no record_id. Every record needs one of its own')
  const before = lines.get(id)
  if (before !== undefined) {
    throw problemAt(
      file,
      line,
      `record_id “${shown(id)}” stands on line ${before} already. Every record needs one of its own`,
    )
  }
  lines.set(id, line)
  if (!reading.isWanted(id)) return
  ids.push(id)
  const written = { ...blank, record_id: id }
  for (const [column, place] of columns.places) written[column] = cells[place] ?? ''
  births.note(written.date_of_birth, line)
  take(id, featuresOf(written))
}
