import type { Expected, Relation } from './relations.ts'

const always = ['own', 'no-agreement'] as const satisfies readonly Relation[]
const ownRows = [
  ...['own', 'sealed', 'sealed-opened', 'sealed-grant-expired'],
  ...['sealed-grant-ended', 'sealed-grant-of-another'],
] as readonly Relation[]

/** The closed tables of keyed encodings. What is derived of people is read by functions alone. */
export const keyedTables: Readonly<Record<string, Expected>> = {
  'people.match_phrase': {
    category: 'identity',
    write: { outreach_worker: ownRows, analyst: ownRows, coordinator: ownRows },
  },
  'people.keyed_mark': {},
  // the rows of the world are another organisation's, whose keys nobody here reads, changes or makes
  'people.keyed_key': { row: { ends_on: '2024-06-01' } },
  'people.keyed_question': { read: { auditor: always } },
  'people.keyed_naming': { write: { coordinator: always } },
}
