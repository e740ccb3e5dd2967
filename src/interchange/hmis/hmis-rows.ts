import { stat } from 'node:fs/promises'
import { join } from 'node:path'
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
  const path = join(folder, file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return notes.missing(file)
  let places: ReadonlyMap<string, number> | undefined
  for await (const { cells, line } of linesOf(path, file, notes)) {
    if (places) {
      const row = rowOver(cells, line, places)
      if (cells.length > 1 && row.cell('DateDeleted') === '') yield row
      continue
    }
    places = new Map(cells.map((name, place) => [name.trim(), place]))
    const lacking = needs.filter((name) => !places?.has(name))
    if (lacking.length > 0) return notes.unreadable(file, lacking)
  }
  if (!places) notes.unreadable(file, needs)
}

async function* linesOf(path: string, file: string, notes: HmisNotes) {
  for await (const batch of batchesOf(path)) {
    if (batch === 'given up') return notes.unreadable(file, ['UTF-8 text'])
    for (const [index, cells] of batch.rows.entries()) yield { cells, line: batch.lineOf(index) }
    for (const { line, value, advice } of batch.broken) {
      notes.problem({ file, line, column: '', value: shown(value), advice })
    }
  }
}

async function* batchesOf(path: string): AsyncGenerator<RowBatch | 'given up'> {
  const reader = createRowReader()
  for await (const piece of textOfFile(path)) {
    if (piece) yield* reader.push(piece.text)
    if (piece && !reader.gaveUp()) continue
    yield 'given up'
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
