import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { namesOf } from '../names/names.store.ts'
import { shortRefOf } from '../names/person-name.ts'

/** Somebody a search found: enough to tell two people of one name apart. */
export type FoundPerson = {
  readonly id: PersonId
  readonly name: string
  readonly reference: string
  readonly bornIn: number | undefined
}

const most = 20

/**
 * People whose name or reference, as any agency wrote it, contains every word typed, in any case; those
 * written last come first, 20 at most. Whoever shows them must call `traceRead` as well.
 */
export async function findPeople(db: Db, typed: string): Promise<readonly FoundPerson[]> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return []
  const { rows } = await sql<{ id: PersonId; born_in: number | null }>`
    select person.person_id as id,
      coalesce(extract(year from person.date_of_birth)::integer, person.born_about) as born_in
    from people.person
    left join people.source_person as written using (person_id)
    where not exists (
      select from unnest(${words}::text[]) as word
      where strpos(
        lower(concat_ws(' ', written.given_name, written.family_name, written.local_ref, person.source_ref,
          person.person_id::text)), word) = 0
    )
    group by person.person_id, person.date_of_birth, person.born_about
    order by max(coalesce(written.recorded_at, person.recorded_at)) desc, person.person_id desc
    limit ${most}
  `.execute(db)
  const names = await namesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, born_in }) => ({
    id,
    name: names.get(id) ?? '',
    reference: shortRefOf(id),
    bornIn: born_in ?? undefined,
  }))
}
