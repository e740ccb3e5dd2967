import { accommodationTypes, type Held, institutions, keysOnly, labelsOf } from '#vocabulary'

/** What this room holds of people. */
export const held: Held = {
  stay: {
    title: 'Where you stayed',
    part: 'record',
    told: {
      accommodation_type: 'Kind of place',
      area_code: 'Council',
      moved_in: 'Moved in',
      moved_out: 'Moved out',
      is_severe_weather: 'For severe weather',
      source_ref: 'Reference of the record that was brought in',
      recorded_by: 'By',
      agency_id: 'For',
      recorded_at: 'Recorded',
    },
    when: 'moved_in',
    codes: { accommodation_type: labelsOf(accommodationTypes) },
    leftOut: keysOnly('person_id', 'stay_id', 'source_person_id'),
    onErasure: 'removed',
  },
  departure: {
    title: 'Institutions you left',
    part: 'record',
    told: {
      institution: 'Kind of institution',
      left_on: 'Left',
      source_ref: 'Reference of the record that was brought in',
      recorded_by: 'By',
      agency_id: 'For',
      recorded_at: 'Recorded',
    },
    when: 'left_on',
    codes: { institution: labelsOf(institutions) },
    leftOut: keysOnly('person_id', 'departure_id', 'source_person_id'),
    onErasure: 'removed',
  },
  counted_stay: {
    untold: 'under an id of its own that leads back to nobody',
    onErasure: { kept: 'what published figures count, of somebody nobody can name' },
  },
  counted_departure: {
    untold: 'under an id of its own that leads back to nobody',
    onErasure: { kept: 'what published figures count, of somebody nobody can name' },
  },
}
