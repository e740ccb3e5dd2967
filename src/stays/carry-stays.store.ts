import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Link } from '#people'

/**
 * Moves the stays and departures that hang on a source person to the person it is now linked to. The
 * person is in every key, so rows are written anew and the old ones go.
 */
export async function carryStays(db: Db, link: Link): Promise<void> {
  await sql`
    with moved as (
      delete from stays.stay
      where person_id = ${link.fromPersonId}
        and source_person_id = ${link.sourcePersonId}
      returning stay_id, area_code, accommodation_type, moved_in, moved_out, is_severe_weather, source_ref,
        recorded_at, source_person_id, recorded_by
    )
    insert into stays.stay (person_id, stay_id, area_code, accommodation_type, moved_in, moved_out,
      is_severe_weather, source_ref, recorded_at, source_person_id, recorded_by)
    select ${link.toPersonId}::uuid, stay_id, area_code, accommodation_type, moved_in, moved_out,
      is_severe_weather, source_ref, recorded_at, source_person_id, recorded_by
    from moved
  `.execute(db)
  await sql`
    with moved as (
      delete from stays.departure
      where person_id = ${link.fromPersonId}
        and source_person_id = ${link.sourcePersonId}
      returning departure_id, institution, left_on, source_ref, recorded_at, source_person_id, recorded_by
    )
    insert into stays.departure (person_id, departure_id, institution, left_on, source_ref, recorded_at,
      source_person_id, recorded_by)
    select ${link.toPersonId}::uuid, departure_id, institution, left_on, source_ref, recorded_at,
      source_person_id, recorded_by
    from moved
  `.execute(db)
}
