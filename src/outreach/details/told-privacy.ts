import type { Privacy } from '#vocabulary'

/** How closely each field is kept of what a person is told of the times they were met. */
export const toldOfPerson = {
  told_contact: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      contacted_at: 'D',
      contact_type: 'D',
      area_code: 'D',
      recorded_by: 'D',
    },
    ...{ agency_id: 'D', recorded_at: 'D', source_ref: 'D', late_reason: 'E', withdrawn_at: 'D' },
  },
  told_contact_change: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      kind: 'D',
      what_was_wrong: 'D',
      changed_by: 'D',
      changed_at: 'D',
    },
    ...{ contacted_at: 'D', contact_type: 'D', area_code: 'D', reason: 'E' },
  },
  told_detail: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      description: 'E',
      welfare: 'E',
      note: 'E',
      recorded_by: 'D',
    },
    ...{ agency_id: 'D', recorded_at: 'D', put_right_at: 'D', withdrawn_at: 'D' },
  },
  told_offer: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      offer: 'D',
      reply: 'D',
      recorded_by: 'D',
      agency_id: 'D',
    },
    ...{ recorded_at: 'D', put_right_at: 'D', withdrawn_at: 'D' },
  },
  told_need: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      need: 'E',
      recorded_by: 'D',
      agency_id: 'D',
      recorded_at: 'D',
    },
    ...{ put_right_at: 'D', withdrawn_at: 'D' },
  },
  told_place: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      cell_row: 'H',
      cell_column: 'H',
      recorded_by: 'D',
      agency_id: 'D',
    },
    ...{ recorded_at: 'D', until_at: 'D', put_right_at: 'D', withdrawn_at: 'D' },
  },
  told_spot: {
    ...{
      person_id: 'D',
      contact_id: 'D',
      latitude: 'H',
      longitude: 'H',
      reason: 'E',
      recorded_by: 'D',
    },
    ...{ agency_id: 'D', recorded_at: 'D', until_at: 'D', put_right_at: 'D' },
  },
} as const satisfies Privacy
