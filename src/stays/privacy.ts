import type { Privacy } from '#vocabulary'

/** How closely each field of this room is kept. Which institution somebody left may tell of offending, illness or flight. */
export const privacy = {
  stay: {
    person_id: 'D',
    stay_id: 'D',
    area_code: 'D',
    accommodation_type: 'D',
    moved_in: 'D',
    moved_out: 'D',
    is_severe_weather: 'D',
    source_ref: 'D',
    recorded_at: 'D',
    source_person_id: 'D',
    recorded_by: 'D',
    agency_id: 'D',
  },
  departure: {
    person_id: 'D',
    departure_id: 'D',
    institution: 'E',
    left_on: 'D',
    source_ref: 'D',
    recorded_at: 'D',
    source_person_id: 'D',
    recorded_by: 'D',
    agency_id: 'D',
  },
  open_stay: {
    person_id: 'C',
    stay_id: 'C',
    area_code: 'C',
    accommodation_type: 'C',
    is_settled: 'C',
    moved_in: 'C',
    moved_out: 'C',
    is_severe_weather: 'C',
  },
  open_departure: {
    person_id: 'C',
    departure_id: 'C',
    institution: 'E',
    place: 'E',
    left_on: 'C',
  },
} as const satisfies Privacy
