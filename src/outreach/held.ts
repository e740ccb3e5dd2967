import { contactTypes, type Held, keysOnly, labelsOf } from '#vocabulary'
import { whatWasWrong } from './contacts/contact.ts'
import { squareInWords } from './details/place-in-words.ts'
import { needs, offers, replies, spotReasons, welfareLevels } from './details/told-with.ts'

const byWhom = { recorded_by: 'By', agency_id: 'For', recorded_at: 'Recorded' } as const
const besideContact = { table: 'contact', by: 'contact_id' } as const

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
    when: 'contacted_at',
    byMonth: true,
    codes: { contact_type: labelsOf(contactTypes) },
    toldFrom: { view: 'told_contact', also: { withdrawn_at: 'Withdrawn' } },
    leftOut: {
      ...keysOnly('person_id', 'contact_id', 'source_person_id'),
      is_identified: 'always so of somebody who can be answered',
      night: 'worked out of when you were met',
    },
    onErasure: 'removed',
  },
  contact_change: {
    title: 'A later word about a time you were met',
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
    when: 'changed_at',
    beside: besideContact,
    codes: {
      kind: { amended: 'It was put right', withdrawn: 'It was withdrawn' },
      contact_type: labelsOf(contactTypes),
      what_was_wrong: labelsOf(whatWasWrong),
    },
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
    title: 'What was noted then',
    keptAs: 'note',
    part: 'record',
    told: { description: 'How you looked', welfare: 'How you were', note: 'Note', ...byWhom },
    when: 'recorded_at',
    beside: besideContact,
    codes: { welfare: labelsOf(welfareLevels) },
    toldFrom: { view: 'told_detail', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  contact_offer: {
    title: 'What you were offered',
    part: 'record',
    told: { offer: 'Offer', reply: 'Your answer', ...byWhom },
    when: 'recorded_at',
    beside: besideContact,
    codes: { offer: labelsOf(offers), reply: labelsOf(replies) },
    toldFrom: { view: 'told_offer', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  contact_need: {
    title: 'Needs that were seen',
    keptAs: 'note',
    part: 'record',
    told: { need: 'Need', ...byWhom },
    when: 'recorded_at',
    beside: besideContact,
    codes: { need: labelsOf(needs) },
    toldFrom: { view: 'told_need', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  contact_place: {
    title: 'Roughly where you were met',
    part: 'places',
    told: { ...byWhom, until_at: 'Kept until' },
    together: {
      label: 'Where',
      columns: ['cell_row', 'cell_column'],
      say: ({ cell_row, cell_column }) =>
        squareInWords({ row: Number(cell_row), column: Number(cell_column) }),
    },
    when: 'recorded_at',
    byMonth: true,
    toldFrom: { view: 'told_place', also: later },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id', 'patch_id'),
    onErasure: 'removed',
  },
  contact_spot: {
    title: 'Exactly where you were met',
    part: 'places',
    told: { reason: 'Why it had to be known', ...byWhom, until_at: 'Kept until' },
    together: {
      label: 'Where',
      columns: ['latitude', 'longitude'],
      say: ({ latitude, longitude }) => `${latitude}, ${longitude}`,
    },
    when: 'recorded_at',
    byMonth: true,
    codes: { reason: labelsOf(spotReasons) },
    toldFrom: { view: 'told_spot', also: { put_right_at: 'Put right by a later word' } },
    leftOut: keysOnly('person_id', 'contact_id', 'change_id'),
    onErasure: 'removed',
  },
  counted_contact: {
    untold: 'under an id of its own that leads back to nobody',
    onErasure: { kept: 'what published figures count, of somebody nobody can name' },
  },
}
