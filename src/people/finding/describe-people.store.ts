import { sql } from 'kysely'
import type { Db } from '#foundations'
import { type PersonId, shortRefOf } from '#vocabulary'
import { namesOf } from '../names/names.store.ts'
import type { FoundPerson } from './search.store.ts'

/** People by id, in the order given: name, short reference and year of birth. */
export async function describePeople(
  db: Db,
  ids: readonly PersonId[],
): Promise<readonly FoundPerson[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: PersonId; born_in: number | null }>`
    select person.person_id as id,
      coalesce(extract(year from coalesce(birth.date_of_birth, person.date_of_birth))::integer, person.born_about) as born_in
    from people.person as person
    left join lateral (
      select put_right.date_of_birth
      from people.put_right
      where put_right.person_id = person.person_id and put_right.date_of_birth is not null
      order by put_right.put_right_at desc, put_right.source_person_id desc
      limit 1
    ) as birth on true
    where person.person_id = any(${[...ids]}::uuid[])
  `.execute(db)
  const names = await namesOf(db, ids)
  const born = new Map(rows.map(({ id, born_in }) => [id, born_in ?? undefined]))
  return ids
    .filter((id) => born.has(id))
    .map((id) => ({
      id,
      name: names.get(id) ?? '',
      reference: shortRefOf(id),
      bornIn: born.get(id),
    }))
}
