import { actors, type Expected, houseRelations, type May } from './relations.ts'

const anybody: May = Object.fromEntries(actors.map((actor) => [actor, houseRelations]))

/** The closed tables of action plans. */
export const planTables: Readonly<Record<string, Expected>> = {
  'plans.plan': {
    row: { state: 'published', runs_from: '2024-04-01', runs_to: '2026-04-01' },
    read: anybody,
  },
  'plans.section': { read: anybody },
  'plans.action': { read: anybody },
  'plans.progress': { row: { state: 'published' }, read: anybody },
  // what was approved is read with its version; what is asked for, by those who take part in a plan: of these rows, nobody
  'plans.change': { row: { kind: 'withdraw', state: 'approved' }, read: anybody },
  'plans.import': {},
  'plans.written_row': {},
}
