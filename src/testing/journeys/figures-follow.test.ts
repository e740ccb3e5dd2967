import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inventedMembers, type Member } from '#access'
import { demonstrationMembers } from '#demonstration'
import { newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { recordContact } from '#outreach'
import { linkSourcePerson, undoLink } from '#people'
import { linkNeeds } from '../../main/member-pages.ts'
import { freshHouse } from '../house/fresh-house.ts'
import { writeRows } from '../house/write-rows.ts'
import { makeRandomRecord } from '../oracle/index.ts'
import { doAct, randomAct } from './random-acts.ts'

const house = freshHouse('2025-11-20T12:00:00Z')

const dump = (table: string) => sql<{ row: string }>`
  select to_jsonb(one)::text as row from ${sql.raw(table)} as one order by to_jsonb(one)::text
`
const factTables = ['indicators.person_month', 'indicators.month_figure']
const keptTables = [
  ...['people.person', 'people.source_person', 'outreach.contact', 'outreach.contact_change'],
  ...['stays.stay', 'stays.departure'],
]

async function rowsOf(tables: readonly string[]): Promise<readonly string[]> {
  const rows: string[] = []
  for (const table of tables) {
    for (const { row } of (await dump(table).execute(house.db)).rows) rows.push(`${table} ${row}`)
  }
  return rows.filter((row) => !isAllZeros(row))
}

/** A month in which nobody is counted any more may stay as a row of zeros; a rebuild leaves it out. */
function isAllZeros(row: string): boolean {
  return row.startsWith('indicators.month_figure') && !/: -?[1-9]/.test(row)
}

async function coordinator(): Promise<Member> {
  const found = (await inventedMembers(house.db)).find(({ role }) => role === 'coordinator')
  if (!found) throw new Error('The demonstration has a coordinator')
  return found
}

/** A random record in which every person is written by an agency or two, and most rows hang on one writing. */
async function begin(seed: number): Promise<void> {
  await sql`
    truncate people.person, people.source_person, people.link, outreach.contact, outreach.contact_change,
      outreach.single_night, stays.stay, stays.departure, indicators.person_month, indicators.month_figure
  `.execute(house.db)
  const { rows } = makeRandomRecord(seed, { people: 12 })
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, rows)
    await sql`set local waymark.relinking = 'yes'`.execute(db)
    await sql`
      insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
      select person_id, foundations.id_of('written', person_id::text || place), agency.agency_id, place::text, 'Pat'
      from people.person
      cross join (select agency_id, row_number() over (order by agency_id) as place
        from directory.agency order by agency_id limit 2) as agency
    `.execute(db)
    for (const table of ['outreach.contact', 'stays.stay', 'stays.departure']) {
      await sql`
        update ${sql.raw(table)} as one
        set source_person_id = (
          select source_person_id from people.source_person as written
          where written.person_id = one.person_id
          order by md5(one::text || written.source_person_id::text)
          limit 1
        )
      `.execute(db)
    }
    await rebuild(db, nationalOptions)
  })
}

test('after any acts the figures kept current are those a rebuild makes', async () => {
  const by = await coordinator()
  const needs = linkNeeds(await house.actingAs('coordinator', 'linking'))
  const done = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1_000_000),
      fc.array(randomAct(), { minLength: 25, maxLength: 40 }),
      async (seed, acts) => {
        await begin(seed)
        for (const act of acts) {
          if (await doAct(needs, by, act)) done.set(act.kind, (done.get(act.kind) ?? 0) + 1)
        }
        const kept = await rowsOf(factTables)
        await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
        expect(kept).toEqual(await rowsOf(factTables))
      },
    ),
    { numRuns: 25, seed: 20_251_121 },
  )
  expect([...done.keys()].toSorted()).toEqual(
    ['amend', 'departure', 'end-stay', 'link', 'night', 'record-known', 'record-new'].concat(
      'record-unnamed',
      'stay',
      'undo',
      'withdraw',
    ),
  )
})

test('undoing a link leaves every row and every figure as it was', async () => {
  const by = await coordinator()
  const needs = linkNeeds(await house.actingAs('coordinator', 'linking'))
  await fc.assert(
    fc.asyncProperty(fc.nat(1_000_000), fc.nat(1_000), fc.nat(1_000), async (seed, pick, other) => {
      await begin(seed)
      const written = await idsOf('source_person_id', 'people.source_person')
      const people = await idsOf('person_id', 'people.person')
      const before = await rowsOf([...keptTables, ...factTables])
      const linked = await linkSourcePerson(needs, by, {
        sourcePersonId: written[pick % written.length] as never,
        toPersonId: people[other % people.length] as never,
        reason: 'The same person',
      })
      if (linked.ok) {
        expect(await rowsOf(keptTables)).not.toEqual(before)
        const undone = await undoLink(needs, by, { linkId: linked.value.id, reason: 'Not so' })
        expect(undone.ok).toBe(true)
      }
      expect(await rowsOf([...keptTables, ...factTables])).toEqual(before)
    }),
    { numRuns: 20, seed: 7 },
  )
})

test('linking two writings turns somebody new into somebody who returned, and nobody may link twice', async () => {
  await begin(1)
  const by = await coordinator()
  const needs = linkNeeds(await house.actingAs('coordinator', 'linking'))
  const [first, second] = [newId<'person'>(), newId<'person'>()]
  for (const [personId, day] of [
    [first, '2025-03-01'],
    [second, '2025-11-01'],
  ] as const) {
    await recordContact(needs, by, {
      id: newId(),
      met: { kind: 'new', personId, person: { givenName: 'Sam' } },
      contactType: 'bedded_down',
      areaCode: demonstrationMembers[1]?.areaCodes[0] ?? '',
      contactedAt: needs.clock.now().subtract({
        hours: 24 * needs.clock.today().since(day, { largestUnit: 'days' }).days,
      }),
      lateReason: 'Written down late',
    })
  }
  const flags = async () =>
    (
      await sql<{ is_new: boolean; returner: boolean }>`
        select is_new, returner from indicators.person_month
        where person_id in (${first}, ${second}) and scope = 'region' and month = '2025-11-01'
      `.execute(house.db)
    ).rows
  expect(await flags()).toEqual([{ is_new: true, returner: false }])
  const [written] = await idsOf(
    'source_person_id',
    `people.source_person where person_id = '${second}'`,
  )
  const wish = { sourcePersonId: written as never, toPersonId: first, reason: 'The same person' }
  expect((await linkSourcePerson(needs, by, wish)).ok).toBe(true)
  expect(await flags()).toEqual([{ is_new: false, returner: true }])
  expect(await linkSourcePerson(needs, by, wish)).toEqual({ ok: false, refusal: 'already-there' })
})

async function idsOf(column: string, from: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${sql.raw(column)} as id from ${sql.raw(from)} order by ${sql.raw(column)}
  `.execute(house.db)
  return rows.map(({ id }) => id)
}
