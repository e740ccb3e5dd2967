import { categories, purposes } from '#access'
import { genders, type Held, keysOnly, labelsOf } from '#vocabulary'
import { askedBy } from './asked-by.ts'
import { consentWays } from './consent/consent.ts'
import { erasureHeld } from './erasure/erasure-held.ts'

/** What this room holds of what people said, decided and asked for. */
export const rightsHeld: Held = {
  preference: {
    title: 'How to address and reach you',
    part: 'record',
    told: {
      kind: 'What',
      words: 'You said',
      written_by: 'To',
      agency_id: 'For',
      written_at: 'When',
    },
    when: 'written_at',
    codes: {
      kind: {
        preferred_name: 'What you want to be called',
        pronouns: 'Your pronouns',
        language: 'Your language',
        access_needs: 'What you need to take part',
        contact_by: 'How to reach you',
      },
    },
    leftOut: keysOnly('person_id', 'preference_id', 'source_person_id'),
    onErasure: 'removed',
  },
  statement: {
    title: 'Your own words',
    part: 'record',
    told: {
      words: 'You said',
      is_approved: 'You approved it',
      told_how: 'How you told it',
      told_where: 'Where you told it',
      told_on: 'When you told it',
      written_by: 'Written down by',
      agency_id: 'For',
      written_at: 'Written down',
    },
    when: 'written_at',
    codes: {
      told_how: {
        face_to_face: 'Face to face',
        telephone: 'By telephone',
        text_or_email: 'By text or e-mail',
        letter: 'In a letter',
        through_somebody: 'Through somebody who spoke for you',
      },
      told_where: {
        outside: 'Outside',
        service: 'At a service',
        where_they_stay: 'Where you stay',
        elsewhere: 'Somewhere else',
      },
    },
    leftOut: keysOnly('person_id', 'statement_id', 'source_person_id'),
    onErasure: 'removed',
  },
  consent_decision: {
    title: 'What you decided about sharing',
    part: 'record',
    told: {
      decision: 'You decided',
      purpose: 'For what',
      categories: 'Which parts',
      how: 'How you told it',
      witnessed_by: 'Witnessed by',
      from_on: 'From',
      until_on: 'Until',
      notice_version: 'Privacy notice',
      recorded_by: 'Recorded by',
      agency_id: 'For',
      recorded_at: 'Recorded',
    },
    when: 'recorded_at',
    codes: {
      decision: {
        given: 'Yes, it may be shared',
        refused: 'No, it may not be shared',
        withdrawn: 'It may not be shared any more',
      },
      purpose: labelsOf(purposes),
      categories: labelsOf(categories),
      how: labelsOf(consentWays),
    },
    leftOut: keysOnly('person_id', 'consent_id', 'source_person_id'),
    onErasure: 'removed',
  },
  correction: {
    title: 'What you asked to have put right',
    part: 'record',
    told: {
      about: 'About',
      is_wrong: 'What is wrong',
      should_say: 'What it should say',
      asked_by: 'Who asked',
      received_on: 'Received',
      recorded_by: 'Written down by',
      agency_id: 'For',
      recorded_at: 'Written down',
    },
    when: 'received_on',
    codes: {
      about: {
        identity: 'Your name, age or gender',
        contact: 'A time you were met',
        stay: 'Where you stayed',
        departure: 'An institution you left',
        rights: 'What you said or decided',
        link: 'Somebody else’s record is linked with yours',
        something_else: 'Something else',
      },
      asked_by: askedBy,
    },
    leftOut: keysOnly('person_id', 'correction_id', 'source_person_id'),
    onErasure: 'removed',
  },
  correction_answer: {
    title: 'How you were answered',
    part: 'record',
    told: {
      outcome: 'Outcome',
      reason: 'Why',
      answered_by: 'By',
      agency_id: 'For',
      answered_at: 'When',
    },
    when: 'answered_at',
    beside: { table: 'correction', by: 'correction_id' },
    codes: {
      outcome: {
        corrected: 'It was put right',
        not_corrected: 'It stays, and what you say stands beside it',
        longer: 'It takes longer',
      },
    },
    leftOut: keysOnly('person_id', 'correction_id', 'answer_id'),
    onErasure: 'removed',
  },
  put_right: {
    title: 'What was put right about who you are',
    part: 'record',
    told: {
      date_of_birth: 'Date of birth',
      gender: 'Gender',
      agency_id: 'By',
      put_right_at: 'When',
    },
    when: 'put_right_at',
    codes: { gender: labelsOf(genders) },
    leftOut: keysOnly('person_id', 'source_person_id'),
    onErasure: 'removed',
  },
  ...erasureHeld,
}
