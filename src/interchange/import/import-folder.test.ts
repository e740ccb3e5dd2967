import { beforeEach, expect, test } from 'vitest'
import { type Announcement, createAnnouncements } from '#foundations'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { emptyAll, tryImport } from '../trial-folder.store.ts'

const database = freshDatabase()
beforeEach(() => emptyAll(database.open))

const people = `person_id,date_of_birth,gender,nationality,care_leaver
ana,1990-02-03,female,uk,true
ben,,,,
`
const contactHead = 'contact_id,person_id,area_code,contacted_at,contact_type'
const contacts = `${contactHead}
c1,ana,E08000025,2024-02-03T22:15,bedded_down
c2,,E08000026,2024-06-03 23:15:30,about_to_bed_down
c3,ben,E08000025,2024-06-04T00:15:30.250+02:00,day_service
`
const stays = `stay_id,person_id,area_code,accommodation_type,moved_in,moved_out,severe_weather
s1,ana,E08000025,hostel,2024-02-04,2024-02-10,TRUE
s2,ben,E08000025,social_rented,2024-06-10,,
`
const departures = 'departure_id,person_id,institution,left_on\nd1,ana,prison,2024-02-01\n'
const nights = 'area_code,month,night\nE08000025,2024-06,2024-06-20\n'
const whole = {
  'people.csv': people,
  'contacts.csv': contacts,
  'stays.csv': stays,
  'departures.csv': departures,
  'single_nights.csv': nights,
}

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
