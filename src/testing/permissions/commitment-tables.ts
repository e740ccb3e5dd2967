import type { Expected } from './relations.ts'

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
}
