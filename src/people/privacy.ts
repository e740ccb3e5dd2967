import type { Privacy } from '#vocabulary'

/**
 * How closely each field of this room is kept. Beside names an id is personal; in the open view it names
 * nobody. Gender, nationality and care stay what they are wherever they stand.
 */
export const privacy = {
  person: {
    person_id: 'D',
    date_of_birth: 'D',
    gender: 'E',
    nationality: 'E',
    is_care_leaver: 'D',
    source_ref: 'D',
    recorded_at: 'D',
    born_about: 'D',
    agency_id: 'D',
  },
  source_person: {
    person_id: 'D',
    source_person_id: 'D',
    agency_id: 'D',
    local_ref: 'D',
    given_name: 'D',
    family_name: 'D',
    date_of_birth: 'D',
    gender: 'E',
    recorded_at: 'D',
    born_about: 'D',
  },
  link: {
    person_id: 'D',
    link_id: 'D',
    source_person_id: 'D',
    from_person_id: 'D',
    reason: 'E',
    linked_by: 'D',
    linked_at: 'D',
    undoes: 'D',
  },
  open_person: {
    person_id: 'C',
    date_of_birth: 'D',
    gender: 'E',
    nationality: 'E',
    is_care_leaver: 'D',
    born_about: 'D',
  },
} as const satisfies Privacy
