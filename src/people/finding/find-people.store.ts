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
 * People who have, for every word typed, a word in their name or reference that begins with it, as one agency wrote them, in any
 * case; those written last come first, 20 at most. Whoever shows them must call `traceRead` as well.
 */
export async function findPeople(db: Db, typed: string): Promise<readonly FoundPerson[]> {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return []
  const reference = words.length === 1 ? words[0] : null
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from people.named(${prefixesOf(words)}::tsquery, ${most})
    union all
    select person_id from people.person
    where lower(source_ref) = ${reference} or right(person_id::text, 6) = ${reference}
  `.execute(db)
  const ids = [...new Set(rows.map(({ id }) => id))].slice(0, most)
  return describePeople(db, ids)
}

/** A query for words that begin so. Quoted, so that whatever was typed is a word and nothing else. */
function prefixesOf(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`)
  return quoted.join(' & ')
}

/** People by id, in the order given: name, short reference and year of birth. */
export async function describePeople(
  db: Db,
  ids: readonly PersonId[],
): Promise<readonly FoundPerson[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: PersonId; born_in: number | null }>`
    select person_id as id, coalesce(extract(year from date_of_birth)::integer, born_about) as born_in
    from people.person
    where person_id = any(${[...ids]}::uuid[])
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
