import { type Held, keysOnly, labelsOf } from '#vocabulary'
import { askedBy } from '../asked-by.ts'
import { erasureRefusals } from './erasure-request.ts'

/** What this room holds of requests to be erased, and of those who were. */
export const erasureHeld: Held = {
  erasure_request: {
    title: 'Times you asked for your record to be erased',
    part: 'record',
    told: {
      ground: 'Why',
      asked_by: 'Who asked',
      received_on: 'Received',
      recorded_by: 'Written down by',
      agency_id: 'For',
      recorded_at: 'Written down',
    },
    when: 'received_on',
    codes: {
      ground: {
        no_longer_needed: 'It is no longer needed',
        consent_withdrawn: 'You withdraw your consent, and nothing else carries it',
        objection: 'You object, and nothing weighs more',
        unlawful: 'It was never lawful',
        legal_duty: 'The law says that it must go',
      },
      asked_by: askedBy,
    },
    leftOut: keysOnly('person_id', 'request_id'),
    onErasure: { kept: 'proof that it was answered: codes and days under an id that names nobody' },
  },
  erasure_decision: {
    title: 'What was decided about that',
    part: 'record',
    told: {
      decision: 'Decision',
      refusal: 'Why it was refused',
      decided_by: 'By',
      agency_id: 'For',
      decided_at: 'When',
    },
    when: 'decided_at',
    beside: { table: 'erasure_request', by: 'request_id' },
    codes: {
      decision: { approved: 'Erase it', refused: 'Do not erase it' },
      refusal: labelsOf(erasureRefusals),
    },
    leftOut: keysOnly('person_id', 'request_id', 'decision_id'),
    onErasure: { kept: 'proof that it was answered: codes and days under an id that names nobody' },
  },
  erasure: {
    untold: 'there is such a row only once there is nothing else',
    onErasure: { kept: 'so that what comes back with an old file is erased again' },
  },
  counted_person: {
    untold: 'under an id of its own that leads back to nobody',
    onErasure: { kept: 'what published figures count, of somebody nobody can name' },
  },
}
