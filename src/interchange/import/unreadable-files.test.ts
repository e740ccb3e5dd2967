import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { emptyAll, type FilesToTry, tryImport } from '../trial-folder.store.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const people = (rows: string): FilesToTry => ({
  'people.csv': `person_id,date_of_birth,gender\n${rows}\n`,
})
const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
  )

/** Files nobody should trust any row of. */
const unreadable: readonly (readonly [string, FilesToTry, string])[] = [
  ['an empty file', { 'people.csv': '' }, 'empty'],
  ['a file in UTF-16', { 'people.csv': bytes(0xff, 0xfe, 'p\0e\0') }, 'UTF-16'],
  [
    'a header without a column it needs',
    { 'contacts.csv': 'contact_id,person_id,area_code,contacted_at\n' },
    'Add this column',
  ],
  [
    'a header with semicolons',
    { 'contacts.csv': 'contact_id;person_id;area_code\n' },
    'with commas',
  ],
  [
    'a header with a column twice',
    { 'people.csv': 'person_id,gender,Gender\n' },
    'only one column',
  ],
  ['a hundred open quotation marks', people('"a"b,,\n'.repeat(101)), 'Reading stopped here'],
]

describe('a file that cannot be read', () => {
  test.for(unreadable)(
    '%s stops the import, good rows accepted or not',
    async ([, files, advice]) => {
      const good = {
        'departures.csv': 'departure_id,person_id,institution,left_on\nd1,p1,prison,2024-01-01\n',
      }
      const summary = await tryImport(
        database.open,
        { ...good, ...files },
        { acceptGoodRows: true },
      )
      expect(summary.outcome).toBe('unreadable')
      expect(summary.problems.first.map((problem) => problem.advice).join(' ')).toContain(advice)
      const { rows } = await database.open.pool.query('select from stays.departure')
      expect(rows).toEqual([])
    },
  )
})
