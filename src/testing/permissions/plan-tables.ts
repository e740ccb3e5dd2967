import { actors, type Expected, houseRelations, type May } from './relations.ts'

const anybody: May = Object.fromEntries(actors.map((actor) => [actor, houseRelations]))

/** Those who write plans, for their own organisation: an agreement is about people, and a plan is not. */
const ours: May = { coordinator: ['own', 'no-agreement'], partner: ['own', 'no-agreement'] }

/** The closed tables of action plans. */
export const planTables: Readonly<Record<string, Expected>> = {
  'plans.plan': {
    row: { state: 'published', runs_to: '2026-04-01' },
    read: anybody,
    write: ours,
  },
  'plans.section': { read: anybody },
  'plans.action': { read: anybody },
  'plans.progress': { row: { state: 'published' }, read: anybody },
  'plans.change': { row: { state: 'approved', kind: 'add' }, read: anybody },
  'plans.import': { write: ours },
  'plans.written_row': {},
}
