import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { areasToTry, emptyAll, type FilesToTry, withFolder } from '../trial-folder.store.ts'
import { checkFolder } from './check-folder.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const today = Temporal.PlainDate.from('2024-07-01')
const check = (files: FilesToTry) =>
  withFolder({ 'areas.csv': areasToTry, ...files }, (folder) =>
    checkFolder(database.open, folder, { today }),
  )
const people = (...rows: readonly string[]) =>
  `person_id,date_of_birth,gender,nationality,care_leaver\n${rows.join('\n')}\n`

test('rows that cannot be read come first', async () => {
  const report = await check({ 'people.csv': people('ana,3/2/1990,,,', 'ben,,,,') })
  expect(report.findings[0]).toMatchObject({
    id: 'rows_refused',
    severity: 'error',
    examples: ['people.csv, line 2'],
  })
})

test('columns that are not known and files that are not there are noted', async () => {
  const report = await check({ 'people.csv': 'person_id,shoe_size,Nickname\n' })
  expect(report.findings).toMatchObject([
    {
      id: 'columns_not_known',
      severity: 'note',
      count: 2,
      examples: ['people.csv: shoe_size, nickname'],
    },
    {
      id: 'files_missing',
      severity: 'note',
      count: 4,
      examples: ['contacts.csv', 'stays.csv', 'departures.csv', 'single_nights.csv'],
    },
  ])
})

test('a row with two things wrong is counted and listed once', async () => {
  const report = await check({ 'people.csv': people('ana,3/2/1990,unsure,,', 'ben,,,martian,') })
  expect(report.problems.count).toBe(3)
  expect(report.findings[0]).toMatchObject({
    id: 'rows_refused',
    count: 2,
    examples: ['people.csv, line 2', 'people.csv, line 3'],
  })
})

test('a file with a bad header is counted and listed once, and as a file', async () => {
  const report = await check({
    'people.csv': people('ana,3/2/1990,,,'),
    'contacts.csv': 'contact,person,area,at,type\n',
  })
  expect(report.problems).toMatchObject({
    count: 2,
    first: [{ line: 2 }, { line: 1, advice: expect.stringContaining('Add these columns') }],
  })
  expect(report.findings.slice(0, 2)).toMatchObject([
    { id: 'files_unreadable', severity: 'error', count: 1, examples: ['contacts.csv'] },
    { id: 'rows_refused', severity: 'error', count: 1, examples: ['people.csv, line 2'] },
  ])
})

test('a header with semicolons is one thing wrong, not one for each column', async () => {
  const report = await check({ 'contacts.csv': 'contact_id;person_id;area_code\n' })
  expect(report.problems).toMatchObject({
    count: 1,
    first: [{ file: 'contacts.csv', line: 1, advice: 'Separate the columns with commas' }],
  })
  expect(report.findings.map(({ id }) => id)).toEqual(['files_unreadable', 'files_missing'])
})
