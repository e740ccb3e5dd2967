import { type Held, keysOnly } from '#vocabulary'

const byWhom = { recorded_by: 'By', agency_id: 'For', recorded_at: 'Recorded' } as const

/** What is told of rows that stand no more. */
const later = { put_right_at: 'Put right by a later word', withdrawn_at: 'Withdrawn' } as const

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
    toldFrom: { view: 'told_contact', also: { withdrawn_at: 'Withdrawn' } },
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
      what_was_wrong: 'What was wrong',
      reason: 'Why',
      changed_by: 'By',
      changed_at: 'Changed',
    },
    codes: ['kind', 'contact_type', 'what_was_wrong'],
    toldFrom: { view: 'told_contact_change', also: {} },
    leftOut: {
      ...keysOnly('person_id', 'contact_id', 'change_id'),
      tells: 'says which parts a later word tells, which are told themselves',
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
    toldFrom: { view: 'told_detail', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  contact_offer: {
    title: 'What you were offered',
    part: 'record',
    told: { offer: 'Offer', reply: 'Your answer', ...byWhom },
    codes: ['offer', 'reply'],
    toldFrom: { view: 'told_offer', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  contact_need: {
    title: 'Needs that were seen',
    keptAs: 'note',
    part: 'record',
    told: { need: 'Need', ...byWhom },
    codes: ['need'],
    toldFrom: { view: 'told_need', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
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
    toldFrom: { view: 'told_place', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id', 'patch_id'),
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
    toldFrom: { view: 'told_spot', also: { put_right_at: 'Put right by a later word' } },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  counted_contact: {
    untold: 'under an id of its own that leads back to nobody',
    onErasure: { kept: 'what published figures count, of somebody nobody can name' },
  },
}
