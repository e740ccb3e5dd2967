import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type FileName, fileLayouts, fileOnDisk } from '../layout/layout.ts'
import type { Cells } from './hmis-moves.ts'

/** Writes a file of an interchange folder from rows in the order of its layout. */
export async function writeRows(
  folder: string,
  file: FileName,
  rows: AsyncIterable<Cells> | Iterable<Cells>,
): Promise<void> {
  const path = join(folder, fileOnDisk(file))
  await pipeline(Readable.from(linesOf(file, rows)), createWriteStream(path, { mode: 0o600 }))
}

const piece = 1 << 16

async function* linesOf(file: FileName, rows: AsyncIterable<Cells> | Iterable<Cells>) {
  const layout = fileLayouts.find((one) => one.file === file)
  let text = line(layout?.columns.map(({ name }) => name) ?? [])
  for await (const cells of rows) {
    text += line(cells)
    if (text.length < piece) continue
    yield text
    text = ''
  }
  yield text
}

function line(cells: Cells): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join()}\n`
}
