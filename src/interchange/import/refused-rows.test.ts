import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { asOnATestDay, emptyAll, tryImport, withFolder } from '../trial-folder.store.ts'
import { importFolder } from './import-folder.ts'
import { contact, contactHead, people, wrongRows } from './wrong-rows.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

describe('a row that is wrong', () => {
  test.for(wrongRows)(
    '%s is told with its line and what to do',
    async ([, files, place, advice]) => {
      const summary = await tryImport(database.open, files)
      const [first] = summary.problems.first
      expect(`${first?.file} ${first?.line} ${first?.column}`).toBe(place)
      expect(first?.advice).toContain(advice)
      expect(summary).toMatchObject({ outcome: 'rows_refused', problems: { count: 1 } })
      const { rows } = await database.open.pool.query('select from directory.area')
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
