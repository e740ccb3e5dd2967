import { type Held, keysOnly } from '#vocabulary'

const byWhom = { recorded_by: 'By', agency_id: 'For', recorded_at: 'Recorded' } as const

/** What this room holds of people. */
export const held: Held = {
  contact: {
    title: 'Times you were met',
    part: 'record',
    told: {
      contacted_at: 'When',
      contact_type: 'How',
      area_code: 'Council',
      ...byWhom,
      source_ref: 'Reference of the record that was brought in',
      late_reason: 'Why it was recorded late',
    },
    codes: ['contact_type'],
    leftOut: {
      ...keysOnly('person_id', 'contact_id', 'source_person_id'),
      is_identified: 'always so of somebody who can be answered',
      night: 'worked out of when you were met',
    },
    onErasure: 'removed',
  },
  contact_change: {
    title: 'Later words about times you were met',
    part: 'record',
    told: {
      kind: 'What was done',
      contacted_at: 'When you were met',
      contact_type: 'How',
      area_code: 'Council',
      reason: 'Why',
      changed_by: 'By',
      changed_at: 'Changed',
    },
    codes: ['kind', 'contact_type'],
    leftOut: {
      ...keysOnly('person_id', 'contact_id', 'change_id'),
      is_identified: 'always so of somebody who can be answered',
      night: 'worked out of when you were met',
    },
    onErasure: 'removed',
  },
  contact_detail: {
    title: 'What was noted when you were met',
    keptAs: 'note',
    part: 'record',
    told: { description: 'How you looked', welfare: 'How you were', note: 'Note', ...byWhom },
    codes: ['welfare'],
    leftOut: keysOnly('person_id', 'contact_id'),
    onErasure: 'removed',
  },
  contact_offer: {
    title: 'What you were offered',
    part: 'record',
    told: { offer: 'Offer', reply: 'Your answer', ...byWhom },
    codes: ['offer', 'reply'],
    leftOut: keysOnly('person_id', 'contact_id'),
    onErasure: 'removed',
  },
  contact_need: {
    title: 'Needs that were seen',
    keptAs: 'note',
    part: 'record',
    told: { need: 'Need', ...byWhom },
    codes: ['need'],
    leftOut: keysOnly('person_id', 'contact_id'),
    onErasure: 'removed',
  },
  contact_place: {
    title: 'Roughly where you were met',
    part: 'places',
    told: {
      cell_row: 'Square of about 250 metres, row',
      cell_column: 'Square of about 250 metres, column',
      ...byWhom,
      until_at: 'Kept until',
    },
    leftOut: keysOnly('person_id', 'contact_id', 'patch_id'),
    onErasure: 'removed',
  },
  contact_spot: {
    title: 'Exactly where you were met',
    part: 'places',
    told: {
      latitude: 'Latitude',
      longitude: 'Longitude',
      reason: 'Why it had to be known',
      ...byWhom,
      until_at: 'Kept until',
    },
    codes: ['reason'],
    leftOut: keysOnly('person_id', 'contact_id'),
    onErasure: 'removed',
  },
  counted_contact: {
    untold: 'under an id of its own that leads back to nobody',
    onErasure: { kept: 'what published figures count, of somebody nobody can name' },
  },
}
