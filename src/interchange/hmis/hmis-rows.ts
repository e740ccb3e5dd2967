import { findFiles } from '../reading/find-files.ts'
import { shown } from '../reading/problem.ts'
import { createRowReader, type RowBatch } from '../reading/rows-of-text.ts'
import { textOfFile } from '../reading/text-of-file.ts'
import type { HmisNotes, HmisRow } from './hmis-notes.ts'

/** A file of a package with the columns it must have. */
export type HmisFile = { readonly file: string; readonly needs: readonly string[] }

/** The rows of a file that are not deleted. None, with the reason noted, when the file will not do. */
export async function* hmisRows(
  folder: string,
  { file, needs }: HmisFile,
  notes: HmisNotes,
): AsyncGenerator<HmisRow> {
  const path = await placeOf(folder, file, notes)
  if (path === undefined) return
  let places: ReadonlyMap<string, number> | undefined
  for await (const { cells, line } of linesOf(path, file, notes)) {
    if (places) {
      const row = rowOver(cells, line, places)
      if (cells.length > 1 && row.cell('DateDeleted') === '') yield row
      continue
    }
    places = new Map(cells.map((name, place) => [name.trim(), place]))
    const lacking = needs.filter((name) => !places?.has(name))
    if (lacking.length > 0) return notes.unreadable(file, adviceFor(lacking))
  }
  if (!places) notes.unreadable(file, adviceFor(needs))
}

/** Where the file is; `undefined`, with the reason noted, when it is not there or cannot be read. */
async function placeOf(
  folder: string,
  file: string,
  notes: HmisNotes,
): Promise<string | undefined> {
  let path: string | undefined
  for (const found of await findFiles(folder, [file])) {
    if (found.state === 'plain') path = found.path
    else if (found.state === 'absent') notes.missing(file)
    else notes.unreadable(found.name, found.advice)
  }
  return path
}

function adviceFor(columns: readonly string[]): string {
  return `This file of the package needs ${columns.join(', ')}`
}

async function* linesOf(path: string, file: string, notes: HmisNotes) {
  for await (const batch of batchesOf(path)) {
    if (typeof batch === 'string') return notes.unreadable(file, batch)
    for (const [index, cells] of batch.rows.entries()) yield { cells, line: batch.lineOf(index) }
    for (const { line, value, advice } of batch.broken) {
      notes.problem({ file, line, column: '', value: shown(value), advice })
    }
  }
}

async function* batchesOf(path: string): AsyncGenerator<RowBatch | string> {
  const reader = createRowReader()
  for await (const piece of textOfFile(path)) {
    if (typeof piece === 'string') {
      yield piece
      return
    }
    yield* reader.push(piece.text)
    const reason = reader.gaveUp()
    if (!reason) continue
    yield reason
    return
  }
  yield* reader.end()
}

function rowOver(
  cells: readonly string[],
  line: number,
  places: ReadonlyMap<string, number>,
): HmisRow {
  return { line, cell: (column) => cells[places.get(column) ?? -1]?.trim() ?? '' }
}
