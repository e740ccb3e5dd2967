import { sql } from 'kysely'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { SourcePersonId } from '#people'
import type { Departure } from './departure.ts'

/** Keeps a departure. One already kept under the same id stays as it is; says whether this one was new. */
export async function keepDeparture(
  db: Db,
  departure: Departure,
  source: { readonly sourcePersonId: SourcePersonId; readonly by: Member },
): Promise<boolean> {
  const { rows } = await sql`
    insert into stays.departure (person_id, departure_id, institution, left_on, source_person_id, recorded_by, agency_id)
    values (${departure.personId}, ${departure.id}, ${departure.institution}, ${departure.leftOn.toString()},
      ${source.sourcePersonId}, ${source.by.id}, ${source.by.agencyId})
    on conflict (person_id, departure_id) do nothing
    returning departure_id
  `.execute(db)
  return rows.length > 0
}
