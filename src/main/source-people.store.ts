import { sql } from 'kysely'
import type { SourcePersonRow } from '#demonstration'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/**
 * Says of everybody brought in by a source whom no agency wrote down well enough that they cannot be told apart, as that source would
 * have said. Who they are.
 */
export async function sayWhoIsUnidentified(db: Db, source: string): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    update people.person as person
    set is_told_apart = false
    where person.is_told_apart
      and person.person_id = foundations.id_of('person:' || ${source}, person.source_ref)
      and exists (select from people.source_person as written where written.person_id = person.person_id)
      and not exists (
        select from people.source_person as written
        where written.person_id = person.person_id and written.identifies)
    returning person_id as id
  `.execute(db)
  return rows.map(({ id }) => id)
}

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
