import type { Privacy } from '#vocabulary'

/** How closely each field of what a person said, decided and asked for is kept. */
export const rightsPrivacy = {
  preference: {
    person_id: 'D',
    preference_id: 'D',
    source_person_id: 'D',
    agency_id: 'D',
    kind: 'D',
    words: 'E',
    written_by: 'D',
    written_at: 'D',
  },
  statement: {
    person_id: 'D',
    statement_id: 'D',
    source_person_id: 'D',
    agency_id: 'D',
    words: 'E',
    is_approved: 'D',
    told_how: 'D',
    told_where: 'D',
    told_on: 'D',
    written_by: 'D',
    written_at: 'D',
  },
  consent_decision: {
    person_id: 'D',
    consent_id: 'D',
    source_person_id: 'D',
    agency_id: 'D',
    purpose: 'D',
    categories: 'D',
    decision: 'D',
    how: 'D',
    witnessed_by: 'D',
    from_on: 'D',
    until_on: 'D',
    notice_version: 'D',
    recorded_by: 'D',
    recorded_at: 'D',
  },
} as const satisfies Privacy
