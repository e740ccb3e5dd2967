import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { beforeEach, expect, test } from 'vitest'
import { accommodationTypes, contactTypes, institutions } from '#vocabulary'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { importFolder } from '../import/import-folder.ts'
import { asOnATestDay, emptyAll, type FilesToTry, tryImport } from '../trial-folder.store.ts'
import { exportFolder } from './export-folder.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const text = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,4}$/),
  fc
    .stringMatching(/^[=+@'"\\;,. -]{0,3}[a-zé💧]{1,3}["', \\]{0,2}$/u)
    .map((given) => given.trim()),
  fc.uuid(),
)
const distinct = (least: number, most: number) =>
  fc.uniqueArray(text, {
    minLength: least,
    maxLength: most,
    // An apostrophe before a sign of a formula is what an export puts there, so a file cannot say it plainly.
    selector: (given) => given.toLowerCase().replace(/^'(?='*[=+@-])/, ''),
  })
const day = fc.integer({ min: 0, max: 1200 }).map((days) => {
  const month = 1 + (Math.floor(days / 28) % 12)
  return `${2020 + Math.floor(days / 400)}-${String(month).padStart(2, '0')}-${String(1 + (days % 28)).padStart(2, '0')}`
})
const time = fc.constantFrom(
  'T22:15',
  'T01:30:00',
  ' 23:59:59.123456',
  'T03:00:00Z',
  'T02:00+02:00',
  'T12:00-0500',
)
const area = fc.constantFrom('E08000025', 'E08000026')
const code = (list: readonly { readonly code: string }[]) =>
  fc.constantFrom(...list.map((one) => one.code))

/** Rows for given ids: each id with cells drawn for it. */
const rowsFor = (ids: fc.Arbitrary<string[]>, cells: fc.Arbitrary<readonly string[]>) =>
  fc
    .tuple(ids, fc.array(cells, { minLength: 12, maxLength: 12 }))
    .map(([given, drawn]) => given.map((id, index) => [id, ...(drawn[index] ?? [])]))

const csv = (header: string, rows: readonly (readonly string[])[]) =>
  Papa.unparse([header.split(','), ...rows], { newline: '\n' })

const folders: fc.Arbitrary<FilesToTry> = distinct(1, 5)
  .chain((persons) => {
    const person = fc.constantFrom(...persons)
    return fc.record({
      people: rowsFor(
        fc.shuffledSubarray(persons),
        fc.tuple(
          fc.oneof(fc.constant(''), day),
          fc.constantFrom('male', 'other', ''),
          fc.constantFrom('uk', 'eea', ''),
          fc.constantFrom('true', 'false', ''),
          fc.constantFrom('true', 'false', '', ''),
        ),
      ),
      contacts: rowsFor(
        distinct(0, 12),
        fc.tuple(
          fc.oneof(person, fc.constant('')),
          area,
          fc.tuple(day, time).map(([on, at]) => on + at),
          code(contactTypes),
        ),
      ),
      stays: rowsFor(
        distinct(0, 5),
        fc.tuple(
          person,
          area,
          code(accommodationTypes),
          day,
          fc.constantFrom('', '2024-05-01'),
          fc.constantFrom('true', ''),
        ),
      ),
      departures: rowsFor(distinct(0, 5), fc.tuple(person, code(institutions), day)),
      nights: fc.uniqueArray(day, { maxLength: 4, selector: (night) => night.slice(0, 7) }),
    })
  })
  .map(({ people, contacts, stays, departures, nights }) => ({
    'people.csv': csv('person_id,date_of_birth,gender,nationality,care_leaver,identified', people),
    'contacts.csv': csv('contact_id,person_id,area_code,contacted_at,contact_type', contacts),
    'stays.csv': csv(
      'stay_id,person_id,area_code,accommodation_type,moved_in,moved_out,severe_weather',
      stays,
    ),
    'departures.csv': csv('departure_id,person_id,institution,left_on', departures),
    'single_nights.csv': csv(
      'area_code,month,night',
      nights.map((night) => ['E08000026', night.slice(0, 7), night]),
    ),
  }))

async function exported<Value>(act: (folder: string) => Promise<Value>): Promise<Value> {
  const above = await mkdtemp(join(tmpdir(), 'interchange-'))
  try {
    const outcome = await exportFolder(database.open, join(above, 'out'))
    expect(outcome.ok).toBe(true)
    expect(await readdir(above)).toEqual(['out'])
    return await act(join(above, 'out'))
  } finally {
    await rm(above, { recursive: true, force: true })
  }
}

test('what was exported changes nothing when it is imported again, and makes the same record elsewhere', async () => {
  await fc.assert(
    fc.asyncProperty(folders, async (files) => {
      await emptyAll(database.open)
      expect((await tryImport(database.open, files)).problems.first).toEqual([])
      await exported(async (folder) => {
        const again = await importFolder(database.open, folder, asOnATestDay())
        expect(again).toMatchObject({
          outcome: 'stored',
          problems: { count: 0 },
          changes: { count: 0 },
        })
        for (const count of Object.values(again.files)) expect(count.unchanged).toBe(count.read)
        const first = await contentOf(folder)
        await emptyAll(database.open)
        await importFolder(database.open, folder, asOnATestDay())
        await exported(async (second) => expect(await contentOf(second)).toEqual(first))
      })
    }),
    { numRuns: 40 },
  )
})

async function contentOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).toSorted()
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}

test('a folder that holds something is left alone', async () => {
  await exported(async (folder) => {
    expect(await exportFolder(database.open, folder)).toEqual({
      ok: false,
      refusal: 'folder_not_empty',
    })
  })
})

test('no exported cell can be run by a spreadsheet', async () => {
  const rows = ['=1+1', '+44', '-x', '@sum', '"=2,2"'].map(
    (id) => `${id},E08000025,2024-02-03T22:15,bedded_down,=p`,
  )
  await tryImport(database.open, {
    'contacts.csv': `contact_id,area_code,contacted_at,contact_type,person_id\n${rows.join('\n')}\n`,
  })
  await exported(async (folder) => {
    const written = Papa.parse<string[]>(await readFile(join(folder, 'contacts.csv'), 'utf8')).data
    expect(written.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(written.flat()).toContain("'=2,2")
  })
})

test('an amended contact is exported as it stands, a withdrawn one not at all', async () => {
  const head = 'contact_id,person_id,area_code,contacted_at,contact_type\n'
  await tryImport(database.open, {
    'contacts.csv': `${head}c1,ana,E08000025,2024-07-01T01:15,disclosed\n`,
  })
  await tryImport(database.open, {
    'contacts.csv': `${head}c1,ben,E08000026,2024-07-01T01:15,bedded_down\n`,
  })
  await exported(async (folder) => {
    expect(await readFile(join(folder, 'contacts.csv'), 'utf8')).toBe(
      `${head}c1,ben,E08000026,2024-07-01T01:15:00+01:00,bedded_down\n`,
    )
  })
})
