import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import {
  smallContacts as contacts,
  smallDepartures as departures,
  smallNights as nights,
  smallPeople as people,
  smallStays as stays,
  smallFolder as whole,
} from '../a-small-folder.ts'
import { emptyAll, tryImport } from '../trial-folder.store.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

async function rowsOf<Row>(query: string): Promise<readonly Row[]> {
  const { rows } = await database.open.pool.query(query)
  return rows
}

test('a contact that says something else becomes a new line about it, and is told', async () => {
  await tryImport(database.open, whole)
  const changed = contacts.replace('2024-02-03T22:15,bedded_down', '2024-02-03T22:15,intelligence')
  const summary = await tryImport(database.open, { 'contacts.csv': changed })
  expect(summary.changes).toEqual({
    count: 1,
    first: [
      {
        file: 'contacts.csv',
        id: 'c1',
        column: 'contact_type',
        from: 'bedded_down',
        to: 'intelligence',
      },
    ],
  })
  expect(summary.files['contacts.csv']).toMatchObject({ changed: 1, unchanged: 2 })
  expect(await rowsOf('select kind, contact_type from outreach.contact_change')).toEqual([
    { kind: 'amended', contact_type: 'intelligence' },
  ])
  expect(await rowsOf(`select contact_type from outreach.contact where source_ref = 'c1'`)).toEqual(
    [{ contact_type: 'bedded_down' }],
  )
  const again = await tryImport(database.open, { 'contacts.csv': changed })
  expect(again.changes.count).toBe(0)
})

test('a contact given to someone else is withdrawn under the first, there and back again', async () => {
  await tryImport(database.open, whole)
  const standing = () =>
    rowsOf(`select coalesce(person.source_ref, 'nobody') as who from outreach.open_contact as open
      left join people.person using (person_id) where open.night = '2024-02-03'`)
  for (const who of ['ben', '', 'ana', 'ben']) {
    const given = contacts.replace('c1,ana', `c1,${who}`)
    const summary = await tryImport(database.open, { 'contacts.csv': given })
    expect(summary.changes).toMatchObject({
      count: 1,
      first: [{ id: 'c1', column: 'person_id', to: who }],
    })
    expect(await standing()).toEqual([{ who: who || 'nobody' }])
    expect((await tryImport(database.open, { 'contacts.csv': given })).changes.count).toBe(0)
  }
})

test('a contact withdrawn here stays withdrawn when the file still has it', async () => {
  await tryImport(database.open, whole)
  await database.open.pool.query(
    `insert into outreach.contact_change (person_id, contact_id, change_id, kind, area_code, contacted_at, contact_type, reason)
     select person_id, contact_id, gen_random_uuid(), 'withdrawn', area_code, contacted_at, contact_type, 'a slip'
     from outreach.contact where source_ref = 'c1'`,
  )
  const summary = await tryImport(database.open, whole)
  expect(summary.findings).toMatchObject([{ id: 'contacts_stay_withdrawn', count: 1 }])
  expect(await rowsOf('select from outreach.open_contact')).toHaveLength(2)
})

test('people, stays, departures and nights are corrected in place, and each change is told', async () => {
  await tryImport(database.open, whole)
  const summary = await tryImport(database.open, {
    'people.csv': people.replace('ben,,', 'ben,1980-01-01,'),
    'stays.csv': stays.replace('s2,ben', 's2,ana').replace('2024-02-10', '2024-02-11'),
    'departures.csv': departures.replace('prison', 'hospital'),
    'single_nights.csv': nights.replace('06-20', '06-21'),
  })
  expect(
    summary.changes.first.map(({ id, column, from, to }) => `${id} ${column}: ${from} → ${to}`),
  ).toEqual([
    'ben date_of_birth:  → 1980-01-01',
    's1 moved_out: 2024-02-10 → 2024-02-11',
    's2 person_id: ben → ana',
    'd1 institution: prison → hospital',
    'E08000025 2024-06 night: 2024-06-20 → 2024-06-21',
  ])
  expect(await rowsOf('select from stays.stay')).toHaveLength(2)
})
