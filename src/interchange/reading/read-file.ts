import { type FileLayout, fileOnDisk } from '../layout/layout.ts'
import type { Setting } from './cells.ts'
import { readHeader } from './header.ts'
import type { Identities } from './identify-row.ts'
import { judgeFor, type RowJudge } from './judge-row.ts'
import { type Problem, shown } from './problem.ts'
import { createRowReader, type RowBatch, type RowReader } from './rows-of-text.ts'
import { textOfFile } from './text-of-file.ts'

/** Who hears what is found in a file while it is read. */
export type Hearer = {
  readonly problem: (problem: Problem) => void
  /** So many more rows were read, of which so many are refused. */
  readonly rows: (read: number, refused: number) => void
  readonly unknownColumns: (names: readonly string[]) => void
  /** The file could not be read to its end: nothing of it may be trusted. */
  readonly stopped: () => void
  readonly bytes: (more: number) => void
}

/** A file to read, and what its cells are judged against. */
export type FileToRead = {
  readonly layout: FileLayout
  readonly path: string
  readonly setting: Setting
  readonly identities: Identities
}

/** Reads a file once, in pieces, and gives the good rows as the database takes them in a COPY. */
export async function* readFileRows(toRead: FileToRead, hearer: Hearer): AsyncGenerator<string> {
  const file = fileOnDisk(toRead.layout.file)
  const stop = (line: number, advice: string) => {
    hearer.problem({ file, line, column: '', value: '', advice })
    hearer.stopped()
  }
  const reader = createRowReader()
  let judge: RowJudge | undefined
  for await (const batch of batchesOf(toRead.path, reader, hearer)) {
    if (typeof batch === 'string') return stop(1, batch)
    const isFirst = judge === undefined
    judge ??= judgeByHeader(toRead, batch, hearer)
    if (!judge) return
    const good = judgeBatch({ judge, file, hearer }, batch, isFirst ? 1 : 0)
    if (good) yield good
    const reason = reader.gaveUp()
    if (reason) return stop(batch.lineOf(batch.rows.length), reason)
  }
  if (!judge) stop(1, 'The file is empty: it needs at least a header')
}

async function* batchesOf(
  path: string,
  reader: RowReader,
  hearer: Hearer,
): AsyncGenerator<RowBatch | string> {
  for await (const piece of textOfFile(path)) {
    if (typeof piece === 'string') {
      yield piece
      return
    }
    yield* reader.push(piece.text).filter(hasContent)
    hearer.bytes(piece.bytes)
  }
  yield* reader.end().filter(hasContent)
}

function hasContent(batch: RowBatch): boolean {
  return batch.rows.length > 0 || batch.broken.length > 0
}

/** The judge of every row below the header; none, with the reasons told, when the header will not do. */
function judgeByHeader(toRead: FileToRead, batch: RowBatch, hearer: Hearer): RowJudge | undefined {
  const file = fileOnDisk(toRead.layout.file)
  const [cells] = batch.rows
  if (!cells || !isReadable(cells)) {
    const value = shown(cells?.join(',') ?? batch.broken[0]?.value ?? '')
    const advice = 'The header cannot be read. Save the file as CSV UTF-8'
    hearer.problem({ file, line: 1, column: '', value, advice })
    hearer.stopped()
    return undefined
  }
  const header = readHeader(toRead.layout, cells, file)
  hearer.unknownColumns(header.unknownColumns)
  if (header.problems.length === 0) {
    return judgeFor(toRead.layout, header, toRead.setting, toRead.identities)
  }
  for (const problem of header.problems) hearer.problem(problem)
  hearer.stopped()
  return undefined
}

function isReadable(cells: readonly string[]): boolean {
  return !cells.some((cell) => cell.includes('\ufffd') || cell.includes('\0'))
}

type Judging = { readonly judge: RowJudge; readonly file: string; readonly hearer: Hearer }

function judgeBatch({ judge, file, hearer }: Judging, batch: RowBatch, from: number): string {
  const pieces: string[] = []
  let read = 0
  let refused = 0
  for (let index = from; index < batch.rows.length; index += 1) {
    const cells = batch.rows[index] ?? []
    if (isBlank(cells)) continue
    read += 1
    const problems = judge(cells, batch.lineOf(index), batch.signs, pieces)
    if (!problems) continue
    refused += 1
    for (const problem of problems) hearer.problem(problem)
  }
  for (const { line, value, advice } of batch.broken) {
    hearer.problem({ file, line, column: '', value: shown(value), advice })
  }
  hearer.rows(read + batch.broken.length, refused + batch.broken.length)
  return pieces.join('')
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === ''
}
