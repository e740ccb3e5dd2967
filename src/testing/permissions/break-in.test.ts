import { sql } from 'kysely'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { type OpenDatabase, openDatabase, openForWeb } from '#foundations'
import { emptyDatabase } from '../house/fresh-database.ts'
import { freshHouse } from '../house/fresh-house.ts'

const house = freshHouse()

/** What the server refuses: for want of a right, or because the role is another's. */
const refused = /^(42501|42883|0LP01|22023)$/

async function codeOf(statement: string): Promise<string> {
  return sql
    .raw(statement)
    .execute(house.needs.db)
    .then(
      () => 'done',
      ({ code }: { readonly code?: string }) => code ?? 'no code',
    )
}

describe('with the web’s own connection', () => {
  test.each([
    ["copy people.source_person to '/tmp/waymark-stolen'"],
    ["copy (select 1) to program 'true'"],
    ["select pg_read_file('/etc/passwd')"],
    ["select pg_ls_dir('/')"],
    ["select lo_import('/etc/passwd')"],
    ["select dblink('host=127.0.0.1', 'select 1')"],
    ['create extension dblink'],
    ['create table people.mine (one integer)'],
    ['create schema mine'],
    ['create function access.acting_role() returns text language sql return null'],
    [
      "create or replace function access.today() returns date language sql return date '2000-01-01'",
    ],
    ['alter table people.source_person disable row level security'],
    ['drop policy source_person_open on people.source_person'],
    ['alter role waymark_app superuser'],
    ['grant waymark_app to waymark_figures'],
    ['select * from pg_authid'],
    ['select access.seal_audit()'],
    ['select access.told_of(gen_random_uuid(), gen_random_uuid())'],
    ['select outreach.carry_contacts(gen_random_uuid(), gen_random_uuid(), gen_random_uuid())'],
    ['truncate people.source_person'],
    ['select * from people.open_person'],
    ['select * from outreach.open_contact'],
    ['select * from stays.open_departure'],
    ['select * from public.waymark_migration'],
  ])('nobody gets by with: %s', async (statement) => {
    expect(await codeOf(statement)).toMatch(refused)
  })

  test('a function that stands in the way of ours is not taken for it', async () => {
    const seen = await house.needs.db.transaction().execute(async (db) => {
      await sql
        .raw(`create function pg_temp.acting_role() returns text language sql return 'coordinator'`)
        .execute(db)
      await sql.raw('create temp table member as select 1 as member_id').execute(db)
      await sql.raw(`set local search_path = pg_temp, access, pg_catalog`).execute(db)
      const { rows } = await sql<{
        role: string | null
      }>`select access.acting_role() as role`.execute(db)
      return rows[0]?.role
    })
    expect(seen ?? null).toBeNull()
  })
})

test('every function that acts as its owner keeps to its own search path and says who may call it', async () => {
  const { rows } = await sql<{ name: string }>`
    select proc.oid::regprocedure::text as name
    from pg_proc as proc
    join pg_namespace as space on space.oid = proc.pronamespace
    where proc.prosecdef
      and space.nspname not like 'pg\\_%'
      and not coalesce('search_path=pg_catalog, pg_temp' = any (proc.proconfig), false)
  `.execute(house.db)
  expect(rows.map(({ name }) => name)).toEqual([])
})

describe('the role the web signs in as', () => {
  const opened: OpenDatabase[] = []
  afterAll(async () => {
    for (const one of opened) await one.close()
  })

  test('owns nothing, is no administrator, and cannot become the owner; two processes agree on it', async () => {
    const place = await emptyDatabase()
    const owner = openDatabase(place.url, 2)
    try {
      const webs = await Promise.all([1, 2, 3, 4].map(() => openForWeb(owner)))
      opened.push(...webs)
      const [web, other] = webs
      if (!web || !other) throw new Error('The web opens its database')
      expect(other.url).toBe(web.url)
      const { rows } = await web.pool.query(`
        select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
          (select count(*) from pg_class where relowner = pg_roles.oid) as owned
        from pg_roles where rolname = session_user`)
      const isOwnRole = new URL(web.url).username !== new URL(place.url).username
      if (!isOwnRole) return
      expect(rows).toEqual([
        {
          rolsuper: false,
          rolcreaterole: false,
          rolcreatedb: false,
          rolbypassrls: false,
          owned: 0,
        },
      ])
      const ownerName = new URL(inject('testServer')).username
      for (const way of [`set role ${ownerName}`, `set session authorization ${ownerName}`]) {
        await expect(web.pool.query(way)).rejects.toMatchObject({ code: '42501' })
      }
      await web.pool.query('set role none; reset role')
      const password = new URL(web.url).password
      expect(password).toMatch(/^[0-9a-f]{64}$/)
      await web.pool.query('select 1')
    } finally {
      for (const one of opened.splice(0)) await one.close()
      await owner.close()
      await place.drop()
    }
  })
})
