import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { readMonth } from '#vocabulary'
import { fieldsOf } from '../../testing/house/fields.store.ts'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { makeRandomRecord } from '../../testing/oracle/index.ts'
import { countFigures } from '../figures/figures.store.ts'
import { asFigures } from './as-figures.store.ts'
import { keepCurrent } from './keep-current.ts'
import { nationalOptions } from './options.ts'
import { personMonthQuery } from './person-month.ts'
import { rebuild } from './rebuild.ts'

const database = freshDatabase()
const record = makeRandomRecord(5, { people: 60 })
const rooms = ['access', 'directory', 'people', 'outreach', 'stays', 'vocabulary']

beforeAll(async () => {
  await writeCouncils(database.db, record.councils)
  await writeRows(database.db, record.rows)
  await database.db.transaction().execute((db) => rebuild(db, nationalOptions))
})

// A server may have given whoever tests no right to make roles; then there is none to test.
beforeEach(async ({ skip }) => {
  const { rows } = await sql`
    select from pg_roles
    where rolname = 'waymark_figures' and has_schema_privilege(oid, 'indicators', 'create')
  `.execute(database.db)
  skip(rows.length === 0, 'this server gave us no role for figures')
})

/** What the role of figures sees; nothing it does stays. */
function asTheRole<Seen>(see: (db: Db) => Promise<Seen>): Promise<Seen> {
  return inPassing(database.db, async (db) => {
    await sql`set local role waymark_figures`.execute(db)
    return see(db)
  })
}

async function countOf(db: Db, source: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from ${sql.raw(source)} as counted
  `.execute(db)
  return rows[0]?.count ?? 0
}

describe('the role that computes figures', () => {
  test('computes them, and may be nobody who signs in', async () => {
    const query = `(${personMonthQuery(nationalOptions, 'everyone')})`
    expect(await asTheRole((db) => countOf(db, query))).toBeGreaterThan(60)
    expect(await asTheRole((db) => countOf(db, query))).toBe(
      await countOf(database.db, 'indicators.person_month'),
    )
    const { rows } = await sql`
      select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'waymark_figures'
    `.execute(database.db)
    expect(rows).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false }])
  })

  test('is refused every table of the record, and may read every open view', async () => {
    const there = (await fieldsOf(database.db)).filter(({ room }) => rooms.includes(room))
    const tables = new Set(there.map(({ room, table }) => `${room}.${table}`))
    expect(tables).toContain('people.source_person')
    expect(tables).toContain('outreach.contact')
    expect(tables).toContain('access.member')
    for (const table of tables) {
      const reading = asTheRole((db) => countOf(db, table))
      if (table.includes('.open_')) await expect(reading).resolves.toBeGreaterThanOrEqual(0)
      else await expect(reading).rejects.toThrow('permission denied')
    }
  })

  test('may write in no table of the record, nor undo what has been counted', async () => {
    for (const write of [
      "update people.person set gender = 'other'",
      'delete from indicators.person_month',
      'update indicators.month_figure set r1_month = 0',
      "insert into indicators.return_edition (area_code) values ('E08000026')",
    ]) {
      await expect(asTheRole((db) => sql.raw(write).execute(db))).rejects.toThrow(
        'permission denied',
      )
    }
  })
})

describe('whoever computes figures', () => {
  const month = readMonth(record.from)
  if (!month) throw new Error('The record begins in no month')
  const question = { scopes: ['region'], from: month, to: month, options: nationalOptions }

  /** As it would be if a definition asked for more than the open views grant. */
  function withoutBirthdays(compute: (db: Db) => Promise<unknown>): Promise<unknown> {
    return inPassing(database.db, async (db) => {
      await sql`revoke select on people.open_person from waymark_figures`.execute(db)
      return compute(db)
    })
  }

  test('does so as that role: a rebuild, somebody kept current, and a question asked once', async () => {
    const { rows } = await sql<{
      id: never
    }>`select person_id as id from people.person limit 1`.execute(database.db)
    const people = rows.map(({ id }) => id)
    await expect(withoutBirthdays((db) => rebuild(db, nationalOptions))).rejects.toThrow(
      'permission denied for view open_person',
    )
    await expect(
      withoutBirthdays((db) => keepCurrent(db, people, nationalOptions)),
    ).rejects.toThrow('permission denied for view open_person')
    await sql`revoke select on people.open_person from waymark_figures`.execute(database.db)
    await expect(countFigures(database.db, question)).rejects.toThrow('permission denied')
    await sql`grant select on people.open_person to waymark_figures`.execute(database.db)
    expect((await countFigures(database.db, question)).get('region')?.size).toBe(1)
  })

  test('is itself again afterwards, and the fact belongs to the house', async () => {
    const roleOf = async (db: Db) =>
      (await sql<{ role: string }>`select current_user as role`.execute(db)).rows
    const before = await roleOf(database.db)
    await inPassing(database.db, async (db) => {
      await asFigures(db, async () => expect(await roleOf(db)).not.toEqual(before))
      expect(await roleOf(db)).toEqual(before)
    })
    const { rows } = await sql`
      select tableowner = current_user as is_ours from pg_tables
      where schemaname = 'indicators' and tablename = 'person_month'
    `.execute(database.db)
    expect(rows).toEqual([{ is_ours: true }])
  })
})
