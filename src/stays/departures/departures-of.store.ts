import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Institution, PersonId } from '#vocabulary'

/** The day somebody left an institution, as `YYYY-MM-DD`. */
export type StandingDeparture = {
  readonly personId: PersonId
  readonly institution: Institution
  readonly leftOn: string
}

/** Every departure of some people that is open to whoever acts. Whoever shows them must leave a trace as well. */
export async function departuresOf(
  db: Db,
  people: readonly PersonId[],
): Promise<readonly StandingDeparture[]> {
  if (people.length === 0) return []
  const { rows } = await sql<StandingDeparture>`
    select person_id as "personId", institution, left_on as "leftOn"
    from stays.departure
    where person_id = any(${[...people]}::uuid[])
  `.execute(db)
  return rows
}
