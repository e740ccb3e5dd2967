import { type RawBuilder, sql } from 'kysely'
import type { FileName } from '../layout/layout.ts'

/** A table whose rows are corrected in place when a later file says otherwise. */
export type InPlace = {
  readonly file: FileName
  readonly table: string
  /** The columns by which an incoming row finds the stored one, and the primary key they are part of. */
  readonly found: readonly string[]
  readonly key: readonly string[]
  readonly compared: readonly string[]
  readonly kept: readonly string[]
  /** The incoming rows as rows of the table. */
  readonly resolved: RawBuilder<unknown>
}

const people: InPlace = {
  file: 'people',
  table: 'people.person',
  found: ['person_id'],
  key: ['person_id'],
  compared: ['date_of_birth', 'gender', 'nationality', 'is_care_leaver', 'is_told_apart'],
  kept: ['source_ref'],
  resolved: sql`
    select given.line, spoken_of.ref as given, spoken_of.source_ref, given.person_id,
      -- an export tells what came of all that is written of a person: read back, that changes nothing
      case when kept.person_id is not null and given.date_of_birth is not distinct from open.date_of_birth
        then kept.date_of_birth else given.date_of_birth end as date_of_birth,
      case when kept.person_id is not null and given.gender is not distinct from open.gender
        then kept.gender else given.gender end as gender,
      given.nationality, given.is_care_leaver,
      case when given.is_told_apart = (unknown.person_id is null) then coalesce(kept.is_told_apart, given.is_told_apart)
        else given.is_told_apart end as is_told_apart
    from incoming_people as given
    join spoken_of using (person_id)
    left join people.person as kept on kept.person_id = given.person_id
    left join people.open_person as open on open.person_id = given.person_id
    left join people.open_not_identified as unknown on unknown.person_id = given.person_id`,
}

const stays: InPlace = {
  file: 'stays',
  table: 'stays.stay',
  found: ['stay_id'],
  key: ['person_id', 'stay_id'],
  compared: [
    'person_id',
    'area_code',
    'accommodation_type',
    'moved_in',
    'moved_out',
    'is_severe_weather',
  ],
  kept: ['source_ref', 'source_person_id'],
  resolved: sql`
    select line, coalesce(source_ref, stay_id::text) as given, source_ref, stay_id, person_id, area_code,
      accommodation_type, moved_in, moved_out, is_severe_weather, source_person_id
    from incoming_stays`,
}

const departures: InPlace = {
  file: 'departures',
  table: 'stays.departure',
  found: ['departure_id'],
  key: ['person_id', 'departure_id'],
  compared: ['person_id', 'institution', 'left_on'],
  kept: ['source_ref', 'source_person_id'],
  resolved: sql`
    select line, coalesce(source_ref, departure_id::text) as given, source_ref, departure_id, person_id,
      institution, left_on, source_person_id
    from incoming_departures`,
}

const singleNights: InPlace = {
  file: 'single_nights',
  table: 'outreach.single_night',
  found: ['area_code', 'month'],
  key: ['area_code', 'month'],
  compared: ['night'],
  kept: [],
  resolved: sql`
    select line, concat_ws(' ', area_code, to_char(month, 'YYYY-MM')) as given, area_code, month, night
    from incoming_single_nights`,
}

/** The tables corrected in place, in the order they are stored. */
export const tablesInPlace = [people, stays, departures, singleNights] as const
