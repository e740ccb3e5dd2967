import { actors, type Expected, houseRelations, type May } from './relations.ts'

const anybody: May = Object.fromEntries(actors.map((actor) => [actor, houseRelations]))

/** The closed tables of action plans. */
export const planTables: Readonly<Record<string, Expected>> = {
  'plans.plan': { row: { state: 'published' }, read: anybody },
  'plans.section': { read: anybody },
  'plans.action': { read: anybody },
  'plans.progress': { read: anybody },
  'plans.import': {},
  'plans.written_row': {},
}
