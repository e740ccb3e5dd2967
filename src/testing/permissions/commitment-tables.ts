import { actors, type Expected, houseRelations, type May } from './relations.ts'

const anybody: May = Object.fromEntries(actors.map((actor) => [actor, houseRelations]))
const assessors: May = { assessor: ['own', 'no-agreement'] }

/**
 * The closed tables of roundtables and commitments. They open stream by stream, to a transaction that says which it is about,
 * and in lists to those whose organisation a stream is of. These rows are of no stream anybody here acts in.
 */
export const commitmentTables: Readonly<Record<string, Expected>> = {
  'commitment.stream': { row: { kind: 'roundtable' } },
  'commitment.log_line': {},
  'commitment.roundtable': { row: { join_code: 'BCDFGH' } },
  'commitment.seat': {},
  'commitment.template_version': {
    write: { coordinator: ['own', 'no-agreement'] },
  },
  'commitment.commitment': {},
  'commitment.contact': {},
  // what stands in the public register, of which these rows are
  'commitment.snapshot': { row: { sha256: 'a'.repeat(64), number: 1 }, read: anybody },
  'commitment.concern': { read: assessors, change: assessors },
  'commitment.scheme': { read: anybody, write: assessors },
  'commitment.issuing_key': { row: { state: 'in-use' } },
  'commitment.register_entry': { row: { versions: ['1'] }, read: anybody },
  'commitment.published_log': { read: anybody },
}
