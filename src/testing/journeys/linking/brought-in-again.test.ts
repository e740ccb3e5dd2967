import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test } from 'vitest'
import { idOf, newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { exportFolder, importFolder } from '#interchange'
import { decideLink, undoDecision } from '#people'
import { freshHouse } from '../../house/fresh-house.ts'
import { actNeeds, factTables, keptTables, rowsOf } from './random-beginning.ts'
import { actorWho } from './two-members.ts'

const house = freshHouse('2024-07-02T11:00:00Z')
const source = 'another system'
const ana = idOf<'person'>(`person:${source}`, 'ana')
const ben = idOf<'person'>(`person:${source}`, 'ben')

type Rows = Readonly<Record<'contacts' | 'stays' | 'departures', readonly string[]>>
const heads = {
  contacts: 'contact_id,person_id,area_code,contacted_at,contact_type',
  stays: 'stay_id,person_id,area_code,accommodation_type,moved_in,moved_out,severe_weather',
  departures: 'departure_id,person_id,institution,left_on',
}
const first: Rows = {
  contacts: [
    'c1,ana,E08000025,2024-02-03T22:15,bedded_down',
    'c2,ben,E08000026,2024-03-03T22:15,bedded_down',
  ],
  stays: ['s1,ana,E08000025,hostel,2024-02-04,2024-02-10,', 's2,ben,E08000025,hostel,2024-03-10,,'],
  departures: ['d1,ben,prison,2024-02-01'],
}
const later: Rows = {
  contacts: [
    ...first.contacts,
    'c3,ana,E08000025,2024-04-03T22:15,bedded_down',
    'c4,ben,E08000026,2024-05-03T22:15,bedded_down',
  ],
  stays: [
    's1,ana,E08000025,hostel,2024-02-04,2024-02-10,',
    's2,ben,E08000025,hostel,2024-03-10,2024-03-20,',
    's3,ben,E08000026,hostel,2024-05-10,,',
  ],
  departures: [...first.departures, 'd2,ben,prison,2024-04-30'],
}

beforeEach(async () => {
  await sql`truncate outreach.contact, outreach.contact_change, people.person, stays.stay, stays.departure,
    people.link_decision, people.link cascade`.execute(house.db)
  await rebuiltAll()
})

const rebuiltAll = () => house.db.transaction().execute((db) => rebuild(db, nationalOptions))

async function inFolder<Value>(act: (folder: string) => Promise<Value>): Promise<Value> {
  const above = await mkdtemp(join(tmpdir(), 'again-'))
  try {
    return await act(above)
  } finally {
    await rm(above, { recursive: true, force: true })
  }
}

function importFrom(folder: string) {
  return importFolder(house.open, folder, {
    ...{ source, acceptGoodRows: false, newId, announcements: house.needs.announcements },
    today: Temporal.PlainDate.from('2024-07-01'),
  })
}

function bringIn(rows: Rows) {
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'people.csv'), 'person_id,date_of_birth\nana,1990-02-03\nben,\n')
    for (const [file, head] of Object.entries(heads)) {
      const lines = [head, ...rows[file as keyof Rows]]
      await writeFile(join(folder, `${file}.csv`), `${lines.join('\n')}\n`)
    }
    return importFrom(folder)
  })
}

/** Two members say that the two are one person; how to take it back. */
async function linkThem() {
  const by = (await actorWho(house, 'coordinator')).by
  const needs = await actNeeds(house)
  const wish = { personId: ana, otherPersonId: ben, verdict: 'same', reason: 'One' } as const
  await decideLink(needs, by, wish)
  const linked = await decideLink(needs.second.needs, needs.second.by, wish)
  if (!linked.ok) throw new Error(linked.refusal)
  const { id } = linked.value.decision
  return () => undoDecision(needs, by, { decisionId: id, reason: 'Not so' })
}

const everything = () => rowsOf(house.db, [...keptTables, ...factTables])
/** The record without the moments at which its rows came. */
async function asSaid() {
  const tables = ['outreach.open_contact', 'stays.stay', 'stays.departure', ...factTables]
  const rows = await rowsOf(house.db, tables)
  return rows.map((row) => row.replace(/"recorded_at": "[^"]*"/, '')).toSorted()
}

test('what comes once more after a link changes nothing', async () => {
  await bringIn(first)
  await linkThem()
  const before = await everything()
  const again = await bringIn(first)
  expect(again.changes).toEqual({ count: 0, first: [] })
  expect(await everything()).toEqual(before)
})

test('what is new of somebody retired stands under the person they were joined to, and figures follow', async () => {
  await bringIn(first)
  await linkThem()
  const summary = await bringIn(later)
  expect(summary.changes.first.map(({ id, column }) => [id, column])).toEqual([['s2', 'moved_out']])
  for (const table of ['outreach.open_contact', 'stays.stay', 'stays.departure']) {
    const { rows } = await sql<{ id: string }>`
      select distinct person_id as id from ${sql.table(table)}`.execute(house.db)
    expect([table, rows]).toEqual([table, [{ id: rows[0]?.id }]])
  }
  const kept = await rowsOf(house.db, factTables)
  await rebuiltAll()
  expect(await rowsOf(house.db, factTables)).toEqual(kept)
})

test('undone after that, everybody has what the files said of them, as if nobody had been linked', async () => {
  await bringIn(first)
  await bringIn(later)
  const never = await asSaid()
  await sql`truncate outreach.contact, outreach.contact_change, people.person, stays.stay, stays.departure cascade`.execute(
    house.db,
  )
  await rebuiltAll()
  await bringIn(first)
  const undo = await linkThem()
  await bringIn(later)
  expect((await undo()).ok).toBe(true)
  expect(await asSaid()).toEqual(never)
})

test('what is exported of a linked record changes nothing when it comes back', async () => {
  await bringIn(first)
  await linkThem()
  const before = await everything()
  await inFolder(async (above) => {
    const folder = join(above, 'out')
    expect((await exportFolder(house.open, folder)).ok).toBe(true)
    expect((await importFrom(folder)).changes).toEqual({ count: 0, first: [] })
  })
  expect(await everything()).toEqual(before)
})
