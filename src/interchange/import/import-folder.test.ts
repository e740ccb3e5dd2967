import { beforeEach, expect, test } from 'vitest'
import { type Announcement, createAnnouncements } from '#foundations'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import {
  contactHead,
  smallContacts as contacts,
  smallPeople as people,
  smallFolder as whole,
} from '../a-small-folder.ts'
import { emptyAll, tryImport } from '../trial-folder.store.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

async function rowsOf<Row>(query: string): Promise<readonly Row[]> {
  const { rows } = await database.open.pool.query(query)
  return rows
}

test('an import killed in the middle leaves nothing behind', async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, index) => `c${index},ana,E08000025,2024-02-03T22:15,bedded_down`,
  )
  let isKilled = false
  const onProgress = () => {
    if (isKilled) return
    isKilled = true
    void database.open.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
    )
  }
  const files = { ...whole, 'contacts.csv': `${contactHead}\n${rows.join('\n')}\n` }
  await expect(tryImport(database.open, files, { onProgress })).rejects.toThrow()
  expect(isKilled).toBe(true)
  expect(await rowsOf('select from people.person')).toEqual([])
  expect(await rowsOf('select from outreach.contact')).toEqual([])
  expect((await tryImport(database.open, whole)).outcome).toBe('stored')
})

test('a listener that fails undoes the whole import', async () => {
  const announcements = createAnnouncements()
  announcements.listen(() => Promise.reject(new Error('no room')))
  await expect(tryImport(database.open, whole, { announcements })).rejects.toThrow('no room')
  expect(await rowsOf('select from people.person')).toEqual([])
})

test('a folder is stored as it says', async () => {
  const summary = await tryImport(database.open, whole)
  expect(summary).toMatchObject({
    outcome: 'stored',
    problems: { count: 0 },
    missingFiles: [],
    findings: [],
  })
  expect(summary.files['contacts.csv']).toMatchObject({ read: 3, new: 3, unchanged: 0 })
  expect(
    await rowsOf(`select contact.source_ref, person.source_ref as person, is_identified, contact_type,
        contacted_at at time zone 'UTC' || '' as at, night || '' as night
      from outreach.contact left join people.person using (person_id) order by contact.source_ref`),
  ).toEqual([
    {
      source_ref: 'c1',
      person: 'ana',
      is_identified: true,
      contact_type: 'bedded_down',
      at: '2024-02-03 22:15:00',
      night: '2024-02-03',
    },
    {
      source_ref: 'c2',
      person: null,
      is_identified: false,
      contact_type: 'about_to_bed_down',
      at: '2024-06-03 22:15:30',
      night: '2024-06-03',
    },
    {
      source_ref: 'c3',
      person: 'ben',
      is_identified: true,
      contact_type: 'day_service',
      at: '2024-06-03 22:15:30.25',
      night: '2024-06-03',
    },
  ])
})

test('people, stays and what is not filled in are stored as the files say', async () => {
  await tryImport(database.open, whole)
  expect(
    await rowsOf(
      'select nationality, is_care_leaver, gender from people.person order by source_ref',
    ),
  ).toEqual([
    { nationality: 'uk', is_care_leaver: true, gender: 'female' },
    { nationality: 'unknown', is_care_leaver: false, gender: null },
  ])
  expect(
    await rowsOf(
      'select source_ref, is_severe_weather, moved_out from stays.stay order by source_ref',
    ),
  ).toEqual([
    { source_ref: 's1', is_severe_weather: true, moved_out: '2024-02-10' },
    { source_ref: 's2', is_severe_weather: false, moved_out: null },
  ])
})

test('the same folder again changes nothing and announces nothing', async () => {
  await tryImport(database.open, whole)
  const announcements = createAnnouncements()
  const heard: Announcement[] = []
  announcements.listen(async (_db, announcement) => {
    heard.push(announcement)
  })
  const again = await tryImport(database.open, whole, { announcements })
  expect(again).toMatchObject({ outcome: 'stored', changes: { count: 0 } })
  for (const count of Object.values(again.files))
    expect(count).toMatchObject({ new: 0, changed: 0, unchanged: count.read })
  expect(heard).toEqual([])
  expect(await rowsOf('select from outreach.contact_change')).toEqual([])
})

test('a row that comes twice in a file, the same both times, is kept once', async () => {
  const twice = `${contacts}c1,ana,E08000025,2024-02-03T22:15:00Z,bedded_down\n`
  const summary = await tryImport(database.open, { 'contacts.csv': twice })
  expect(summary.files['contacts.csv']).toMatchObject({ read: 4, new: 3, repeated: 1, refused: 0 })
})

test('people without a row in people.csv are kept and told of', async () => {
  const summary = await tryImport(database.open, { 'contacts.csv': contacts })
  expect(summary.findings).toMatchObject([
    { id: 'people_not_described', count: 2, examples: ['ana', 'ben'] },
  ])
  expect(await rowsOf('select from people.person')).toHaveLength(2)
  const described = await tryImport(database.open, { 'people.csv': people })
  expect(described.files['people.csv']).toMatchObject({ changed: 1, unchanged: 1 })
})

test('columns in any order, capitals in the header, a byte order mark and unknown columns are taken', async () => {
  const odd = '\ufeffGender, PERSON_ID ,notes\r\nmale,ana,"said ""no"",\nthen yes"\r\n\r\n,ben,\r\n'
  const summary = await tryImport(database.open, { 'people.csv': odd })
  expect(summary).toMatchObject({ outcome: 'stored', unknownColumns: { 'people.csv': ['notes'] } })
  expect(await rowsOf('select source_ref, gender from people.person order by source_ref')).toEqual([
    { source_ref: 'ana', gender: 'male' },
    { source_ref: 'ben', gender: null },
  ])
})

test('a few people are announced by name, nights each, and many people as everyone', async () => {
  const announcements = createAnnouncements()
  const heard: Announcement[] = []
  announcements.listen(async (_db, announcement) => {
    heard.push(announcement)
  })
  await tryImport(database.open, whole, { announcements })
  expect(heard).toMatchObject([
    { kind: 'people-changed', personIds: { length: 3 } },
    { kind: 'night-declared', areaCode: 'E08000025', month: '2024-06' },
  ])
  heard.length = 0
  const many = Array.from({ length: 2001 }, (_, index) => `p${index}`).join('\n')
  await tryImport(database.open, { 'people.csv': `person_id\n${many}\n` }, { announcements })
  expect(heard).toEqual([{ kind: 'everyone-changed' }])
})

test('ids that look like formulas are only text, and UUIDs stay themselves', async () => {
  const uuid = '01890a5d-ac96-774b-bcce-b302099a8057'
  const rows = `${contactHead}\n=1+1,${uuid.toUpperCase()},E08000025,2024-02-03T22:15,bedded_down\n`
  await tryImport(database.open, { 'contacts.csv': rows })
  expect(await rowsOf('select person_id, source_ref from outreach.contact')).toEqual([
    { person_id: uuid, source_ref: '=1+1' },
  ])
})
