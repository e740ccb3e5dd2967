import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Institution, PersonId, StayId } from '#vocabulary'

/** A stay as the person's page tells it. Days are `YYYY-MM-DD`. */
export type StayTold = {
  readonly id: StayId
  readonly accommodationType: string
  readonly areaCode: string
  readonly movedIn: string
  readonly movedOut: string | null
}

/** The stays of a person that are open to whoever acts, the latest first. */
export async function staysTold(db: Db, personId: PersonId): Promise<readonly StayTold[]> {
  const { rows } = await sql<StayTold>`
    select stay_id as id, accommodation_type as "accommodationType", area_code as "areaCode", moved_in as "movedIn",
      moved_out as "movedOut"
    from stays.stay
    where person_id = ${personId}
    order by moved_in desc, stay_id desc
  `.execute(db)
  return rows
}

/** A departure as the person's page tells it. The day is `YYYY-MM-DD`. */
export type DepartureTold = { readonly institution: Institution; readonly leftOn: string }

/** The departures of a person that are open to whoever acts, the latest first. */
export async function departuresTold(
  db: Db,
  personId: PersonId,
): Promise<readonly DepartureTold[]> {
  const { rows } = await sql<DepartureTold>`
    select institution, left_on as "leftOn"
    from stays.departure
    where person_id = ${personId}
    order by left_on desc, departure_id desc
  `.execute(db)
  return rows
}
