import { type Held, keysOnly, labelsOf } from '#vocabulary'
import { categories } from './agreements/categories.ts'

const pseudonymous = 'a line of the chain cannot change, and holds the id alone, which names nobody'

/** What this room holds of people. */
export const held: Held = {
  audit_person: {
    untold: 'told as who has looked, from the lines of the audit this leads to',
    onErasure: { kept: pseudonymous },
  },
  sealing: {
    untold: 'a paper that says why somebody is hidden may be found: told by whoever keeps the seal',
    onErasure: 'removed',
  },
  access_grant: {
    title: 'Times somebody was let into your record for a reason',
    part: 'record',
    told: {
      member_id: 'Who',
      reason: 'Why',
      is_break_glass: 'In an emergency',
      granted_by: 'Let in by',
      granted_at: 'From',
      until_at: 'Until',
      ended_at: 'Ended',
      ended_by: 'Ended by',
      categories: 'Which parts',
    },
    when: 'granted_at',
    codes: { categories: labelsOf(categories) },
    leftOut: keysOnly('person_id', 'grant_id'),
    onErasure: 'removed',
  },
  grant_review: {
    title: 'Whether that was proper',
    part: 'record',
    told: {
      verdict: 'What was found',
      note: 'Why',
      reviewed_by: 'By',
      reviewed_at: 'When',
    },
    when: 'reviewed_at',
    beside: { table: 'access_grant', by: 'grant_id' },
    codes: { verdict: { proper: 'It was proper', not_proper: 'It was not proper' } },
    leftOut: keysOnly('person_id', 'grant_id', 'review_id'),
    onErasure: 'removed',
  },
  notice: {
    untold: 'that somebody was told of a time somebody was let in, which is told itself',
    onErasure: 'removed',
  },
}
