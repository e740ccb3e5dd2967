import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { preferredNamesOf } from '../rights/own-words/own-words.store.ts'
import { nameInWords, type WrittenName } from './person-name.ts'

/**
 * What each person is called: the name they prefer and, where none is told to whoever acts, as they are written most fully,
 * and last of those. Somebody nobody named is "Person" and a short reference. Whoever shows the names must call `traceRead` as well.
 */
export async function namesOf(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const written = await writtenNamesOf(db, people)
  const preferred = await preferredNamesOf(db, people)
  return new Map(people.map((id) => [id, preferred.get(id) ?? nameInWords(id, written.get(id))]))
}

/** The best-known name of each person that anybody named, in its parts, as `people.show_found` finds it: a poorer writing hides no fuller name. */
export async function writtenNamesOf(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, WrittenName>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: PersonId; given: string | null; family: string | null }>`
    select distinct on (person_id) person_id as id, given_name as given, family_name as family
    from people.source_person
    where person_id = any(${[...people]}::uuid[])
      and coalesce(given_name, family_name) is not null
    order by person_id, num_nonnulls(given_name, family_name) desc, is_peg, recorded_at desc, source_person_id desc
  `.execute(db)
  return new Map(
    rows.map(({ id, given, family }) => [
      id,
      { givenName: given ?? undefined, familyName: family ?? undefined },
    ]),
  )
}
