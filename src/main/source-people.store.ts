import { sql } from 'kysely'
import type { SourcePersonRow } from '#demonstration'
import type { Db } from '#foundations'

/** Keeps how each invented agency wrote each invented person down. Rows already kept stay as they are. */
export async function keepSourcePeople(
  db: Db,
  source: string,
  rows: readonly SourcePersonRow[],
): Promise<void> {
  const most = 5_000
  for (let from = 0; from < rows.length; from += most) {
    await sql`
      insert into people.source_person
        (person_id, source_person_id, agency_id, local_ref, given_name, family_name, date_of_birth, gender)
      select
        foundations.id_of('person:' || ${source}, writing.person_id),
        foundations.id_of('writing', writing.agency_code || ' ' || writing.local_ref),
        foundations.id_of('agency', writing.agency_code),
        writing.local_ref, writing.given_name, writing.family_name,
        nullif(writing.date_of_birth, '')::date, nullif(writing.gender, '')
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + most))}::jsonb) as writing(
        agency_code text, local_ref text, person_id text, given_name text, family_name text,
        date_of_birth text, gender text)
      on conflict do nothing
    `.execute(db)
  }
}
