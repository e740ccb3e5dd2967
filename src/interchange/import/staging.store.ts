import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type RawBuilder, sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import type { Db } from '#foundations'
import type { FileName } from '../layout/layout.ts'
import type { SpokenOf } from '../reading/people-spoken-of.ts'
import type { OneConnection } from './one-connection.store.ts'

/**
 * The columns of each temporary table rows are copied into, after the line a row stood on and whether its
 * key may have come before: the file's own, an id as the text given (null for a UUID) and as the id here.
 */
const incoming: Readonly<Record<FileName, string>> = {
  areas: 'code text, name text, region text, population integer, year smallint, source text',
  people:
    'person_id uuid, date_of_birth date, gender text, nationality text, is_care_leaver boolean, is_told_apart boolean',
  contacts:
    'source_ref text, contact_id uuid, person_id uuid, area_code text, contacted_at timestamptz, contact_type text',
  stays:
    'source_ref text, stay_id uuid, person_id uuid, area_code text, accommodation_type text, moved_in date, moved_out date, is_severe_weather boolean',
  departures: 'source_ref text, departure_id uuid, person_id uuid, institution text, left_on date',
  single_nights: 'area_code text, month date, night date',
}

/** Makes the temporary tables, which end with the transaction, and readies the connection for much work. */
export async function makeStagingTables(db: Db): Promise<void> {
  // A moment written without an offset is one in London, whatever the server's own zone.
  await sql`set local timezone = 'Europe/London'`.execute(db)
  await sql`set local work_mem = '256MB'`.execute(db)
  for (const [file, columns] of Object.entries(incoming)) {
    await sql`create temporary table ${incomingTable(file)} (line integer, may_repeat boolean, ${sql.raw(columns)}) on commit drop`.execute(
      db,
    )
  }
}

/** Copies everyone the rows spoke of into the temporary table `spoken_of`. */
export async function copyPeopleSpokenOf(
  { client, db }: OneConnection,
  everyone: Iterable<SpokenOf>,
): Promise<void> {
  await sql`create temporary table spoken_of
    (ref text, source_ref text, person_id uuid, is_described boolean) on commit drop`.execute(db)
  const target = client.query(copyFrom('copy spoken_of from stdin'))
  await pipeline(Readable.from(rowsOf(everyone)), target)
  await sql`analyze spoken_of`.execute(db)
}

function* rowsOf(everyone: Iterable<SpokenOf>) {
  let rows = ''
  for (const { ref, personId, isDescribed } of everyone) {
    const text = ref.replaceAll('\\', '\\\\')
    rows += `${text}\t${ref === personId ? '\\N' : text}\t${personId}\t${isDescribed}\n`
    if (rows.length < 65_536) continue
    yield rows
    rows = ''
  }
  if (rows) yield rows
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
