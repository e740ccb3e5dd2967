import { genders, type Held, keysOnly, labelsOf } from '#vocabulary'
import { keyedHeld } from './keyed/keyed-held.ts'
import { rightsHeld } from './rights/rights-held.ts'

/** What this room holds of people. */
export const held: Held = {
  person: {
    title: 'What the region knows you by',
    part: 'record',
    told: {
      date_of_birth: 'Date of birth',
      born_about: 'Born in about',
      gender: 'Gender',
      is_care_leaver: 'Has left care',
      source_ref: 'Reference of the record that was brought in',
      is_told_apart: 'Could be told apart by whoever sent that record',
      recorded_at: 'Recorded',
      agency_id: 'By',
    },
    when: 'recorded_at',
    codes: { gender: labelsOf(genders) },
    yesOrNo: {
      is_told_apart: { yes: 'Yes', no: 'No, too little was written down' },
    },
    rightedBy: { table: 'put_right', columns: ['date_of_birth', 'gender'] },
    unasked: { is_care_leaver: false, is_told_apart: true },
    leftOut: { ...keysOnly('person_id'), nationality: 'told by a function of its own, with this' },
    onErasure: 'removed',
  },
  source_person: {
    title: 'How you were written down',
    part: 'record',
    told: {
      given_name: 'First name',
      middle_name: 'Middle name',
      family_name: 'Last name',
      also_known_as: 'Also known as',
      date_of_birth: 'Date of birth',
      born_about: 'Born in about',
      gender: 'Gender',
      gender_as_written: 'Gender as written',
      phone: 'Telephone',
      email: 'E-mail',
      national_insurance_number: 'National Insurance number',
      local_ref: 'Reference',
      recorded_at: 'Written',
      identifies: 'How much it tells',
      agency_id: 'By',
    },
    when: 'recorded_at',
    places: { last_settled_postcode: 'Postcode of your last settled home' },
    codes: { gender: labelsOf(genders) },
    yesOrNo: {
      identifies: {
        yes: 'Enough to tell you from everybody else',
        no: 'Too little to be sure that nobody else is meant',
      },
    },
    leftOut: {
      ...keysOnly('person_id', 'source_person_id', 'first_person_id'),
      words: 'the same words once more, put in order for searching',
      is_peg: 'which rows are told',
    },
    unless: {
      column: 'is_peg',
      why: 'no writing of its agency: what it told hangs on it, under the name others wrote',
    },
    onErasure: 'removed',
  },
  match_feature: {
    untold: 'the same words once more, as a computer compares them',
    onErasure: 'removed',
  },
  ...keyedHeld,
  review_task: {
    untold:
      'a question whether two records are one person’s, of which the other may be somebody else’s',
    alsoUnder: ['other_person_id'],
    onErasure: 'removed',
  },
  link_decision: {
    title: 'Whether two records are yours',
    part: 'record',
    told: {
      verdict: 'What was said',
      reason: 'Why',
      decided_by: 'By',
      agency_id: 'For',
      decided_at: 'When',
    },
    when: 'decided_at',
    codes: {
      verdict: {
        same: 'Both are yours',
        different: 'They are of two people',
        unsure: 'It could not be told',
        ask_agency: 'The other agency must be asked',
        undone: 'An answer before was taken back',
      },
    },
    leftOut: {
      ...keysOnly('person_id', 'decision_id', 'other_person_id', 'ones', 'others', 'words_stamp'),
      ...keysOnly('confirms', 'undoes', 'model_fingerprint'),
      weight: 'how alike two records are, of which the other may be somebody else’s',
      evidence: 'how alike two records are, of which the other may be somebody else’s',
    },
    alsoUnder: ['other_person_id'],
    onErasure: 'removed',
  },
  link: {
    title: 'Records that were linked',
    part: 'record',
    told: { linked_at: 'When', reason: 'Why', linked_by: 'By' },
    when: 'linked_at',
    leftOut: keysOnly(
      ...['person_id', 'link_id', 'source_person_id', 'from_person_id', 'undoes', 'decision_id'],
    ),
    alsoUnder: ['from_person_id'],
    onErasure: 'removed',
  },
  ...rightsHeld,
}
