import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import {
  asOnATestDay,
  emptyAll,
  type FilesToTry,
  tryImport,
  withFolder,
} from '../trial-folder.store.ts'
import { importFolder } from './import-folder.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const contactHead = 'contact_id,person_id,area_code,contacted_at,contact_type'
const contact = (row: string): FilesToTry => ({ 'contacts.csv': `${contactHead}\n${row}\n` })
const stay = (row: string): FilesToTry => ({
  'stays.csv': `stay_id,person_id,area_code,accommodation_type,moved_in,moved_out,severe_weather\n${row}\n`,
})
const people = (rows: string): FilesToTry => ({
  'people.csv': `person_id,date_of_birth,gender\n${rows}\n`,
})
const nights = (row: string): FilesToTry => ({
  'single_nights.csv': `area_code,month,night\n${row}\n`,
})
const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))),
  )

/** What is wrong, where it is found, and part of what the person is told to do. */
const cases: readonly (readonly [string, FilesToTry, string, string])[] = [
  [
    'a day that is not in the calendar',
    people('p1,2024-02-30,'),
    'people.csv 2 date_of_birth',
    'in the calendar',
  ],
  [
    '29 February of a common year',
    people('p1,1999-02-29,'),
    'people.csv 2 date_of_birth',
    'in the calendar',
  ],
  [
    'a day as people write it',
    people('p1,3/2/1999,'),
    'people.csv 2 date_of_birth',
    'Write 1999-02-03',
  ],
  [
    'a day with a time',
    people('p1,1999-02-03 00:00:00,'),
    'people.csv 2 date_of_birth',
    'Write 1999-02-03',
  ],
  ['a birth before 1900', people('p1,1899-12-31,'), 'people.csv 2 date_of_birth', 'from 1900 on'],
  ['a birth to come', people('p1,2024-07-02,'), 'people.csv 2 date_of_birth', 'already been'],
  [
    'a code that is not in the list',
    people('p1,,robot'),
    'people.csv 2 gender',
    'female, male, other',
  ],
  ['a code in capitals', people('p1,,Male'), 'people.csv 2 gender', 'female, male, other'],
  ['a person without an id', people(' ,1999-02-03,'), 'people.csv 2 person_id', 'Fill in'],
  ['too many cells', people('p1,,,x'), 'people.csv 2 ', '4 cells and the header 3'],
  ['too few cells', people('p1'), 'people.csv 2 ', '1 cells and the header 3'],
  [
    'a database nothing for an id',
    people('\\N,,'),
    'people.csv 2 person_id',
    'leave the cell empty',
  ],
  ['an id on two lines', people('"p\n1",,'), 'people.csv 2 person_id', 'on one line'],
  [
    'ids that differ by capitals',
    people('p1,,\nP1,,'),
    'people.csv 3 person_id',
    'Write p1 if it is the same person',
  ],
  [
    'a row again with other content',
    people('p1,,male\np2,,\np1,,female'),
    'people.csv 4 person_id',
    'Line 2 has the same id',
  ],
  [
    'the line after a quoted line break',
    { 'people.csv': 'notes,person_id,gender\na,p1,\n"b\nc",p2,\nd,p3,robot' },
    'people.csv 5 gender',
    'female',
  ],
  [
    'an unknown council',
    contact('c1,p1,E09000001,2024-02-03T22:15,bedded_down'),
    'contacts.csv 2 area_code',
    'ONS code',
  ],
  [
    'a contact without a time',
    contact('c1,p1,E08000025,2024-02-03,bedded_down'),
    'contacts.csv 2 contacted_at',
    'Add the time of day',
  ],
  [
    'a contact at 25 o’clock',
    contact('c1,p1,E08000025,2024-02-03T25:15,bedded_down'),
    'contacts.csv 2 contacted_at',
    'the day and the time',
  ],
  [
    'a contact on 30 February',
    contact('c1,p1,E08000025,2024-02-30T22:15Z,bedded_down'),
    'contacts.csv 2 contacted_at',
    'in the calendar',
  ],
  [
    'a contact tomorrow',
    contact('c1,p1,E08000025,2024-07-02T00:15,bedded_down'),
    'contacts.csv 2 contacted_at',
    'already been',
  ],
  [
    'a contact tomorrow told from afar',
    contact('c1,p1,E08000025,2024-07-02T03:15+01:00,bedded_down'),
    'contacts.csv 2 contacted_at',
    'already been',
  ],
  [
    'a contact without a type',
    contact('c1,p1,E08000025,2024-02-03T22:15,'),
    'contacts.csv 2 contact_type',
    'Fill in',
  ],
  [
    'a formula where a code belongs',
    contact('c1,p1,E08000025,2024-02-03T22:15,=1+1'),
    'contacts.csv 2 contact_type',
    'bedded_down, about_to_bed_down',
  ],
  [
    'moved out before moved in',
    stay('s1,p1,E08000025,hostel,2024-02-03,2024-02-02,'),
    'stays.csv 2 moved_out',
    'on or after the day moved in',
  ],
  [
    'neither true nor false',
    stay('s1,p1,E08000025,hostel,2024-02-03,,yes'),
    'stays.csv 2 severe_weather',
    'true or false',
  ],
  [
    'a night of another month',
    nights('E08000025,2024-05,2024-06-01'),
    'single_nights.csv 2 night',
    'Use a night of 2024-05',
  ],
  [
    'a month that is none',
    nights('E08000025,2024-13,2024-06-01'),
    'single_nights.csv 2 month',
    'year-month',
  ],
  [
    'letters that are not UTF-8',
    { 'people.csv': bytes('person_id\np1\nJos', 0xe9, '\n') },
    'people.csv 3 ',
    'CSV UTF-8',
  ],
  ['a NUL byte', { 'people.csv': bytes('person_id\np1\np2', 0, '\n') }, 'people.csv 3 ', 'NUL'],
  ['a quotation mark left open', people('p1,,\n"p2,,\np3,,'), 'people.csv 3 ', 'not closed'],
  [
    'text after a closed quotation mark',
    people('p1,,\n"p2"x,,\np3,,'),
    'people.csv 3 ',
    'write a quotation mark',
  ],
  [
    'a row of a hundred million letters',
    { 'people.csv': `person_id\np1\n${'x'.repeat(100_000_000)}\np2\n` },
    'people.csv 3 ',
    'longer than a million',
  ],
]

describe('a row that is wrong', () => {
  test.for(cases)('%s is told with its line and what to do', async ([, files, place, advice]) => {
    const summary = await tryImport(database.open, files)
    const [first] = summary.problems.first
    expect(`${first?.file} ${first?.line} ${first?.column}`).toBe(place)
    expect(first?.advice).toContain(advice)
    expect(summary).toMatchObject({ outcome: 'rows_refused', problems: { count: 1 } })
    const { rows } = await database.open.pool.query('select from directory.area')
    expect(rows).toEqual([])
  })
})

/** Files nobody should trust any row of. */
const unreadable: readonly (readonly [string, FilesToTry, string])[] = [
  ['an empty file', { 'people.csv': '' }, 'empty'],
  ['a file in UTF-16', { 'people.csv': bytes(0xff, 0xfe, 'p\0e\0') }, 'UTF-16'],
  [
    'a header without a column it needs',
    { 'contacts.csv': 'contact_id,area_code\n' },
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

test('everything wrong with a row is told at once', async () => {
  const summary = await tryImport(database.open, contact('c1,p1,nowhere,yesterday,seen'))
  expect(summary.problems.first.map(({ column }) => column)).toEqual([
    'area_code',
    'contacted_at',
    'contact_type',
  ])
  expect(summary.files['contacts.csv']).toMatchObject({ read: 1, refused: 1 })
})

test('nothing in what is told can move a cursor, and long cells are cut', async () => {
  const summary = await tryImport(database.open, people(`p1,,"\u001b[2J${'x'.repeat(100)}"`))
  const [first] = summary.problems.first
  expect(first?.value).toMatch(/^\\u001b\[2Jx+…$/)
  expect(first?.value.length).toBeLessThan(70)
})

test('a person id that differs only by capitals from one the source gave before is refused', async () => {
  await tryImport(database.open, people('p1,,male'))
  const summary = await tryImport(
    database.open,
    contact('c1,P1,E08000025,2024-02-03T22:15,bedded_down'),
  )
  expect(summary).toMatchObject({
    outcome: 'rows_refused',
    problems: {
      count: 1,
      first: [{ file: 'contacts.csv', line: 2, column: 'person_id', value: 'P1' }],
    },
  })
})

test('the good rows are kept where the operator accepts them, and nobody of a refused row', async () => {
  const rows = `${contactHead}
c1,p1,E08000025,2024-02-03T22:15,bedded_down
c2,p2,E08000025,2024-02-30T22:15,bedded_down
c1,p3,E08000025,2024-02-04T22:15,bedded_down
`
  const summary = await tryImport(database.open, { 'contacts.csv': rows }, { acceptGoodRows: true })
  expect(summary).toMatchObject({ outcome: 'stored', problems: { count: 2 } })
  expect(summary.files['contacts.csv']).toMatchObject({ read: 3, new: 1, refused: 2 })
  const { rows: known } = await database.open.pool.query('select source_ref from people.person')
  expect(known).toEqual([{ source_ref: 'p1' }])
})

test('a folder without any of the files says so', async () => {
  const summary = await withFolder({ 'notes.txt': '' }, (folder) =>
    importFolder(database.open, folder, asOnATestDay()),
  )
  expect(summary.outcome).toBe('nothing_to_read')
  expect(summary.missingFiles).toContain('people.csv')
})
