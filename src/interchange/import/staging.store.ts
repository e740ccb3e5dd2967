import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type RawBuilder, sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import type { Db } from '#foundations'
import type { FileName } from '../layout/layout.ts'
import type { OneConnection } from './one-connection.ts'

/** The columns of each temporary table rows are copied into: the file's own, after the line they stood on. */
const incoming: Readonly<Record<FileName, string>> = {
  areas: 'code text, name text, region text, population integer, year smallint, source text',
  people:
    'person_ref text, date_of_birth date, gender text, nationality text, is_care_leaver boolean',
  contacts:
    'given text, person_ref text, area_code text, contacted_at timestamptz, contact_type text',
  stays:
    'given text, person_ref text, area_code text, accommodation_type text, moved_in date, moved_out date, is_severe_weather boolean',
  departures: 'given text, person_ref text, institution text, left_on date',
  single_nights: 'area_code text, month date, night date',
}

/** Makes the temporary tables, which end with the transaction, and readies the connection for much work. */
export async function makeStagingTables(db: Db): Promise<void> {
  // A moment written without an offset is one in London, whatever the server's own zone.
  await sql`set local timezone = 'Europe/London'`.execute(db)
  await sql`set local work_mem = '256MB'`.execute(db)
  for (const [file, columns] of Object.entries(incoming)) {
    await sql`create temporary table ${incomingTable(file)} (line integer, ${sql.raw(columns)}) on commit drop`.execute(
      db,
    )
  }
}

/** Copies rows, already in the form of a COPY, into the temporary table of their file. */
export async function copyIn(
  { client }: OneConnection,
  file: FileName,
  rows: AsyncIterable<string>,
): Promise<void> {
  const target = client.query(copyFrom(`copy incoming_${file} from stdin`))
  await pipeline(Readable.from(rows, { objectMode: true }), target)
}

/** Tells the planner how many rows came. */
export async function analyse(db: Db, file: FileName): Promise<void> {
  await sql`analyze ${incomingTable(file)}`.execute(db)
}

export function incomingTable(file: string): RawBuilder<unknown> {
  return sql.id(`incoming_${file}`)
}
