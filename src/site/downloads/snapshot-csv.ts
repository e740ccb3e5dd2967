import { readAutumnSnapshot } from '../snapshot/autumn-snapshot.ts'
import type { Column } from './csv-file.ts'

/** The columns of the file of the official autumn snapshot. */
export const snapshotColumns: readonly Column[] = [
  { name: 'code', meaning: 'ONS code of the council, or of England' },
  { name: 'area', meaning: 'Its name' },
  { name: 'year', meaning: 'Year of the autumn' },
  { name: 'people', meaning: 'People sleeping rough on one night; empty where not available' },
  { name: 'standing', meaning: 'published, reported, derived or not_available' },
  { name: 'source', meaning: 'Where the value comes from' },
  { name: 'address', meaning: 'Address of the source' },
]

/** Said of every row in a demonstration, where everything else is invented. */
export const realNote = 'official statistics: not part of the demonstration'

/** Every value of the official autumn snapshot, one row each. */
export function snapshotRows() {
  return readAutumnSnapshot().map(({ code, area, year, people, standing, source, address }) => [
    ...[code, area],
    ...[year, people],
    ...[standing, source, address],
  ])
}
