import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { areasToTry, emptyAll, type FilesToTry, withFolder } from '../trial-folder.store.ts'
import { checkFolder, questions } from './check-folder.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const today = Temporal.PlainDate.from('2024-07-01')
const check = (files: FilesToTry) =>
  withFolder({ 'areas.csv': areasToTry, ...files }, (folder) =>
    checkFolder(database.open, folder, { today }),
  )

const contacts = (...rows: readonly string[]) =>
  `contact_id,person_id,area_code,contacted_at,contact_type\n${rows.map((row, index) => `c${index},${row}`).join('\n')}\n`
const stays = (...rows: readonly string[]) =>
  `stay_id,person_id,area_code,accommodation_type,moved_in,moved_out\n${rows.map((row, index) => `s${index},${row}`).join('\n')}\n`
const people = (...rows: readonly string[]) =>
  `person_id,date_of_birth,gender,nationality,care_leaver\n${rows.join('\n')}\n`
const bedded = (who: string, when: string) => `${who},E08000025,${when},bedded_down`

/** For each question a folder in which it is true, and the example that must be named. */
const cases: Readonly<Record<string, readonly [FilesToTry, string]>> = {
  contacts_close_together: [
    {
      'contacts.csv': contacts(
        bedded('ana', '2024-05-01T22:00'),
        bedded('ana', '2024-05-01T22:10'),
      ),
    },
    'ana, 2024-05-01 22:10',
  ],
  seen_after_return_home: [
    {
      'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00')),
      'stays.csv': stays('ana,E08000025,returned_home_country,2024-05-01,'),
    },
    'ana, 2024-05-03 22:00',
  ],
  seen_during_settled_stay: [
    {
      'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00')),
      'stays.csv': stays('ana,E08000025,supported,2024-05-01,2024-05-09'),
    },
    'ana, 2024-05-03 22:00',
  ],
  seen_during_open_stay: [
    {
      'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00')),
      'stays.csv': stays('ana,E08000025,hostel,2024-05-01,'),
    },
    'ana, in since 2024-05-01',
  ],
  rounded_times: [
    {
      'contacts.csv': contacts(
        ...['1', '2', '3', '4', '5', '6'].map((day) => bedded('ana', `2024-05-0${day}T12:00`)),
      ),
    },
    'ana, 2024-05-01 12:00',
  ],
  many_unidentified: [
    { 'contacts.csv': contacts(bedded('', '2024-05-03T22:00')) },
    'E08000025, 2024-05',
  ],
  intelligence_of_nobody: [
    { 'contacts.csv': contacts(',E08000025,2024-05-03T22:00,intelligence') },
    'E08000025, 2024-05-03',
  ],
  no_date_of_birth: [{ 'people.csv': people('ana,,,,') }, 'ana'],
  no_gender: [{ 'people.csv': people('ana,,,,') }, 'ana'],
  no_nationality: [{ 'people.csv': people('ana,,,,') }, 'ana'],
  unlikely_age: [
    {
      'people.csv': people('ana,2009-05-04,,,'),
      'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00')),
    },
    'ana, born 2009-05-04',
  ],
  care_leaver_without_age: [{ 'people.csv': people('ana,,,,true') }, 'ana'],
  known_by_intelligence_alone: [
    { 'contacts.csv': contacts('ana,E08000025,2024-05-03T22:00,intelligence') },
    'ana',
  ],
  people_of_no_row: [{ 'people.csv': people('ana,,,,') }, 'ana'],
  people_not_described: [{ 'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00')) }, 'ana'],
  stays_overlap: [
    { 'stays.csv': stays('ana,E08000025,hostel,2024-05-01,', 'ana,E08000025,hostel,2024-05-09,') },
    'ana, from 2024-05-09',
  ],
  departure_repeated: [
    {
      'departures.csv':
        'departure_id,person_id,institution,left_on\nd1,ana,prison,2024-05-01\nd2,ana,prison,2024-05-04\n',
    },
    'ana, 2024-05-04',
  ],
  months_without_contacts: [
    {
      'contacts.csv': contacts(
        bedded('ana', '2024-03-03T22:00'),
        bedded('ana', '2024-05-03T22:00'),
      ),
    },
    'E08000025, 2024-04',
  ],
  single_night_missing: [
    { 'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00')) },
    'E08000025, 2024-05',
  ],
  single_night_empty: [
    { 'single_nights.csv': 'area_code,month,night\nE08000025,2024-05,2024-05-03\n' },
    'E08000025, 2024-05-03',
  ],
}

test('every question has a case below', () => {
  expect(Object.keys(cases).toSorted()).toEqual(questions.map(({ id }) => id).toSorted())
})

test.for(Object.entries(cases))('%s is found where it is so', async ([id, [files, example]]) => {
  const report = await check(files)
  const found = report.findings.find((finding) => finding.id === id)
  expect(found?.examples).toContain(example)
})

test('a sound folder has no findings, and a check keeps nothing', async () => {
  const report = await check({
    'people.csv': people('ana,1990-01-02,female,uk,false'),
    'contacts.csv': contacts(bedded('ana', '2024-05-03T22:00'), bedded('ana', '2024-05-04T02:00')),
    'stays.csv': stays(
      'ana,E08000025,hostel,2024-05-04,2024-05-09',
      'ana,E08000025,supported,2024-05-09,',
    ),
    'departures.csv': 'departure_id,person_id,institution,left_on\n',
    'single_nights.csv': 'area_code,month,night\nE08000025,2024-05,2024-05-03\n',
  })
  expect(report.findings).toEqual([])
  const { rows } = await database.open.pool.query('select from people.person')
  expect(rows).toEqual([])
})
