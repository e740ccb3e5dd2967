import type { Privacy } from '#vocabulary'
import { rightsPrivacy } from './rights/rights-privacy.ts'

/** What a decision is about stands in reasons and evidence, in words about somebody. */
const decision = {
  person_id: 'D',
  decision_id: 'D',
  other_person_id: 'D',
  verdict: 'D',
  ones: 'D',
  others: 'D',
  reason: 'E',
  weight: 'D',
  evidence: 'E',
  model_fingerprint: 'B',
  words_stamp: 'D',
  confirms: 'D',
  undoes: 'D',
  decided_by: 'D',
  agency_id: 'D',
  decided_at: 'D',
} as const

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
    first_person_id: 'D',
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
    decision_id: 'D',
  },
  link_decision: decision,
  standing_decision: { ...decision, is_confirmed: 'D' },
  linking_rule: { is_only_row: 'B', links_at_casework_bar: 'B' },
  ...rightsPrivacy,
  open_person: {
    person_id: 'C',
    date_of_birth: 'D',
    gender: 'E',
    nationality: 'E',
    is_care_leaver: 'D',
    born_about: 'D',
  },
} as const satisfies Privacy
