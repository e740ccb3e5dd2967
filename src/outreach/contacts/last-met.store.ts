import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/** The night each of these people was last met, and in which council; those never met are left out. */
export async function lastMet(
  db: Db,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, { readonly night: string; readonly areaCode: string }>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ id: PersonId; night: string; area_code: string }>`
    select distinct on (person_id) person_id as id, night, area_code
    from outreach.standing_contact
    where person_id = any(${[...people]}::uuid[])
    order by person_id, contacted_at desc, contact_id desc
  `.execute(db)
  return new Map(rows.map((row) => [row.id, { night: row.night, areaCode: row.area_code }]))
}
