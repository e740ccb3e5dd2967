import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { makeRandomRecord } from '../../testing/oracle/index.ts'
import { keepCurrent } from './keep-current.ts'
import { nationalOptions } from './options.ts'
import { computeAnew, putInPlace, rebuild } from './rebuild.ts'

const house = freshDatabase()
const record = makeRandomRecord(7, { people: 120 })

beforeEach(async () => {
  await sql`
    truncate people.person, outreach.contact, stays.stay, stays.departure, outreach.single_night,
      indicators.person_month, indicators.month_figure, indicators.touched cascade
  `.execute(house.db)
  await writeCouncils(house.db, record.councils)
  await writeRows(house.db, record.rows)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
})

test('a rebuild that is killed leaves the old figures standing, and nothing half-made', async () => {
  const before = await digest(house.db)
  await aNewContact(house.db)
  const killed = house.db.transaction().execute(async (db) => {
    await rebuild(db, nationalOptions)
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(db)
  })
  await expect(killed).rejects.toThrow()
  expect(await digest(house.db)).toEqual(before)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(await digest(house.db)).not.toEqual(before)
})

test('a contact recorded while everyone is rebuilt is counted when the rebuild ends', async () => {
  const person = await house.db.transaction().execute(async (rebuilding) => {
    await computeAnew(rebuilding, nationalOptions)
    const met = await house.db.transaction().execute(async (db) => {
      const someone = await aNewContact(db)
      await keepCurrent(db, [someone], nationalOptions)
      return someone
    })
    await putInPlace(rebuilding, nationalOptions)
    return met
  })
  expect(await countOf(house.db, person)).toBe(2)
  const kept = await digest(house.db)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(await digest(house.db)).toEqual(kept)
})

test('two workers recording the same person at once are both counted', async () => {
  const person = await aNewContact(house.db)
  await Promise.all(
    [1, 2, 3, 4].map((day) =>
      house.db.transaction().execute(async (db) => {
        await aNewContact(db, { person, day })
        await keepCurrent(db, [person], nationalOptions)
      }),
    ),
  )
  const kept = await digest(house.db)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(await digest(house.db)).toEqual(kept)
})

test('workers recording different people at once do not lose each other’s counts', async () => {
  await Promise.all(
    Array.from({ length: 8 }, () =>
      house.db.transaction().execute(async (db) => {
        const person = await aNewContact(db)
        await keepCurrent(db, [person], nationalOptions)
      }),
    ),
  )
  const kept = await digest(house.db)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(await digest(house.db)).toEqual(kept)
})

async function aNewContact(
  db: Db,
  { person, day = 1 }: { readonly person?: PersonId; readonly day?: number } = {},
): Promise<PersonId> {
  const at = `${record.to}-0${day}T23:00:00Z`
  const { rows } = await sql<{ person_id: PersonId }>`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type)
    values (coalesce(${person ?? null}::uuid, overlay(gen_random_uuid()::text placing '8' from 15)::uuid),
      gen_random_uuid(), ${record.councils[0]}, ${at}::timestamptz, 'bedded_down')
    returning person_id
  `.execute(db)
  const added = rows[0]?.person_id
  if (!added) throw new Error('The contact was not added')
  return added
}

async function countOf(db: Db, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from indicators.person_month where person_id = ${person}
  `.execute(db)
  return rows[0]?.count ?? 0
}

/** The whole fact and its counts in two short texts; counts of nobody are no counts. */
async function digest(db: Db): Promise<unknown> {
  const { rows } = await sql`
    select
      (select md5(string_agg(fact::text, '|' order by fact.person_id, fact.scope, fact.month))
        from indicators.person_month as fact) as fact,
      (select md5(string_agg(figure::text, '|' order by figure.scope, figure.month))
        from indicators.month_figure as figure where r1_month > 0) as figures
  `.execute(db)
  return rows[0]
}
