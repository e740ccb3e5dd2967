import type { Privacy } from '#vocabulary'

/**
 * How closely each field of this room is kept. A place is a council here and never finer. Which council
 * declared which night is published beside its figure.
 */
export const privacy = {
  contact: {
    person_id: 'D',
    contact_id: 'D',
    area_code: 'D',
    contacted_at: 'D',
    contact_type: 'D',
    is_identified: 'D',
    night: 'D',
    source_person_id: 'D',
    agency_id: 'D',
    recorded_by: 'D',
    source_ref: 'D',
    recorded_at: 'D',
    late_reason: 'E',
  },
  contact_change: {
    person_id: 'D',
    contact_id: 'D',
    change_id: 'D',
    kind: 'D',
    area_code: 'D',
    contacted_at: 'D',
    contact_type: 'D',
    is_identified: 'D',
    night: 'D',
    reason: 'E',
    changed_by: 'D',
    changed_at: 'D',
  },
  single_night: {
    area_code: 'A',
    month: 'A',
    night: 'A',
    method: 'A',
    declared_by: 'D',
    declared_at: 'B',
  },
  open_contact: {
    person_id: 'C',
    contact_id: 'C',
    area_code: 'C',
    contact_type: 'C',
    is_identified: 'C',
    night: 'C',
    contacted_at: 'C',
  },
  standing_contact: {
    person_id: 'D',
    contact_id: 'D',
    area_code: 'D',
    contact_type: 'D',
    is_identified: 'D',
    night: 'D',
    contacted_at: 'D',
    agency_id: 'D',
    recorded_by: 'D',
  },
  open_single_night: { area_code: 'A', month: 'A', night: 'A', method: 'A' },
} as const satisfies Privacy
