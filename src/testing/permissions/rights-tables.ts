import type { Expected, May, Relation } from './relations.ts'

const shared = ['own', 'partner', 'sealed-opened'] as const satisfies readonly Relation[]
/** Nothing is told of somebody sealed: who could have told it was let in. */
const ownRows = ['own', 'sealed-opened'] as const satisfies readonly Relation[]
const always = ['own', 'no-agreement'] as const satisfies readonly Relation[]

/** What a person said is for whoever works with them. */
const workers = (may: readonly Relation[]): May => ({ outreach_worker: may, coordinator: may })
const coordinators = (may: readonly Relation[]): May => ({ coordinator: may })
const told: Pick<Expected, 'category' | 'read' | 'write'> = {
  category: 'rights',
  read: workers(shared),
  write: workers(ownRows),
}

/** The closed tables of what people said, decided and asked for, and of those who were erased. */
export const rightsTables: Readonly<Record<string, Expected>> = {
  'people.preference': { ...told, row: { kind: 'language' } },
  'people.statement': {
    ...told,
    row: { is_approved: 'true', told_how: 'letter', told_where: 'service' },
  },
  'people.consent_decision': {
    ...told,
    row: {
      purpose: 'statistics',
      categories: ['identity'],
      decision: 'given',
      how: 'verbal',
      until_on: '@none',
    },
  },
  'people.correction': { ...told, row: { about: 'identity', asked_by: 'person' } },
  'people.correction_answer': {
    ...told,
    row: { outcome: 'longer' },
    write: coordinators(ownRows),
  },
  // the table of who somebody is, for whoever may read that
  'people.put_right': {
    category: 'identity',
    row: { gender: 'female' },
    read: { ...workers(shared), analyst: shared },
    write: coordinators(ownRows),
  },
  'people.erasure_request': { ...told, row: { ground: 'objection', asked_by: 'person' } },
  // each organisation speaks with one voice, and that of the member has spoken already here
  'people.erasure_decision': { ...told, row: { decision: 'approved' }, write: {} },
  'people.erasure': { row: { why: 'asked' } },
  'people.retention_rule': {
    // as long as the one that stands: a shorter one waits for a second word
    row: { category: 'note', months: 84 },
    read: { ...workers(always), analyst: always, auditor: always },
    write: coordinators(always),
  },
  // said by a function, which asks who says it of whose rule
  'people.retention_second': {
    row: { verdict: 'refused', rule_id: '00000000-0000-4000-8000-000000000002' },
    read: { ...workers(always), analyst: always, auditor: always },
  },
  'people.counted_person': {},
  'outreach.counted_contact': {},
  'stays.counted_stay': { row: { accommodation_type: 'hostel' } },
  'stays.counted_departure': { row: { institution: 'prison' } },
}
