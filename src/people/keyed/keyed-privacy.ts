import type { Privacy } from '#vocabulary'

/** How closely the fields of keyed encodings are kept. What is derived of a name is personal, hashed or not. */
export const keyedPrivacy = {
  match_phrase: {
    person_id: 'D',
    source_person_id: 'D',
    agency_id: 'D',
    phrases: 'D',
    phrase_version: 'B',
    kept_at: 'D',
  },
  keyed_mark: { person_id: 'D', source_person_id: 'D', key_id: 'B', agency_id: 'D', marks: 'D' },
  keyed_key: {
    key_id: 'B',
    agreement_id: 'B',
    agency_id: 'B',
    key_sign: 'B',
    sealed_secret: 'D',
    check_mark: 'D',
    made_by: 'D',
    made_at: 'B',
    ends_on: 'B',
    taken_by: 'D',
    taken_at: 'B',
    revoked_by: 'D',
    revoked_at: 'B',
    whole_at: 'B',
  },
  keyed_question: {
    question_id: 'B',
    key_id: 'B',
    agreement_id: 'B',
    agency_id: 'B',
    asked_by: 'D',
    asked_at: 'B',
    asked_on: 'B',
    records: 'C',
    known: 'C',
    unknown: 'C',
    unsure: 'C',
  },
  keyed_naming: { agreement_id: 'B', agency_id: 'B', is_named: 'B', set_by: 'D', set_at: 'B' },
} as const satisfies Privacy
