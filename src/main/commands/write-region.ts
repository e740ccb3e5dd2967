import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import Papa from 'papaparse'
import type { RegionBatch } from '#demonstration'
import { makeFolder } from '#foundations'
import { UsageProblem } from './command.ts'
import { writeInventedNote } from './invented-note.ts'

const files = {
  people: ['person_id', 'date_of_birth', 'gender', 'nationality', 'care_leaver'],
  contacts: ['contact_id', 'person_id', 'area_code', 'contacted_at', 'contact_type'],
  stays: [
    'stay_id',
    'person_id',
    'area_code',
    'accommodation_type',
    'moved_in',
    'moved_out',
    'severe_weather',
  ],
  departures: ['departure_id', 'person_id', 'institution', 'left_on'],
  singleNights: ['area_code', 'month', 'night'],
} as const
type Kind = keyof typeof files

/** Writes batches of rows as an interchange folder, which appears under its name only when it is whole. */
export async function writeRegion(
  batches: Iterable<RegionBatch>,
  folder: string,
): Promise<{ readonly people: number; readonly contacts: number }> {
  const there = await readdir(folder).catch(() => [])
  if (there.length > 0)
    throw new UsageProblem(`${folder} already holds something. Name a new folder.`)
  const part = `${folder}.part-${process.pid}`
  await makeFolder(part)
  const streams = Object.fromEntries(
    Object.entries(files).map(([kind, columns]) => [kind, open(part, kind as Kind, columns)]),
  ) as Record<Kind, WriteStream>
  let people = 0
  let contacts = 0
  for (const batch of batches) {
    people += batch.people.length
    contacts += batch.contacts.length
    for (const kind of Object.keys(files) as Kind[]) await write(streams[kind], batch, kind)
  }
  for (const stream of Object.values(streams)) {
    stream.end()
    await finished(stream)
  }
  await writeInventedNote(part)
  await rm(folder, { recursive: true, force: true })
  await rename(part, folder)
  return { people, contacts }
}

function open(folder: string, kind: Kind, columns: readonly string[]): WriteStream {
  const name = kind === 'singleNights' ? 'single_nights' : kind
  const stream = createWriteStream(join(folder, `${name}.csv`))
  stream.write(`${columns.join(',')}\n`)
  return stream
}

async function write(stream: WriteStream, batch: RegionBatch, kind: Kind): Promise<void> {
  const rows = batch[kind]
  if (rows.length === 0) return
  const text = Papa.unparse([...rows], { header: false, newline: '\n', columns: [...files[kind]] })
  if (!stream.write(`${text}\n`)) await once(stream, 'drain')
}
