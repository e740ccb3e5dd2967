import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { tablesHeld } from './rooms-held.ts'

const database = freshDatabase()

/** Columns of codes whose list the database does not keep in a check of that column. */
const listedElsewhere = ['access.access_grant.categories', 'people.put_right.gender']

test('the copy given to a person tells a column as a code exactly where it holds codes and never what somebody wrote', async () => {
  const { rows } = await sql<{ column: string }>`
    select distinct namespace.nspname || '.' || class.relname || '.' || attribute.attname as column
    from pg_constraint as rule
    join pg_class as class on class.oid = rule.conrelid
    join pg_namespace as namespace on namespace.oid = class.relnamespace
    join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = any(rule.conkey)
    where cardinality(rule.conkey) = 1 and attribute.atttypid in ('text'::regtype, 'text[]'::regtype)
      and (rule.contype = 'f' or rule.contype = 'c' and pg_get_constraintdef(rule.oid) ~ 'ARRAY\\[''')
  `.execute(database.db)
  const inDatabase = new Set([...rows.map(({ column }) => column), ...listedElsewhere])
  const toldColumns = tablesHeld.flatMap(({ room, table, what }) =>
    'told' in what
      ? Object.keys(what.told).map((column) => ({
          name: `${room}.${table}.${column}`,
          isTold: column in (what.codes ?? {}),
        }))
      : [],
  )
  const astray = toldColumns.filter(({ name, isTold }) => inDatabase.has(name) !== isTold)
  expect(toldColumns.filter(({ isTold }) => isTold).length).toBeGreaterThan(20)
  expect(astray).toEqual([])
})

test('every code that the database lets stand is told to a person in words', async () => {
  const { rows } = await sql<{ column: string; codes: string[] }>`
    select namespace.nspname || '.' || class.relname || '.' || attribute.attname as column,
      array(select (regexp_matches(pg_get_constraintdef(rule.oid), '''([a-z_0-9]+)''::text', 'g'))[1]) as codes
    from pg_constraint as rule
    join pg_class as class on class.oid = rule.conrelid
    join pg_namespace as namespace on namespace.oid = class.relnamespace
    join pg_attribute as attribute on attribute.attrelid = class.oid and attribute.attnum = any(rule.conkey)
    where cardinality(rule.conkey) = 1 and rule.contype = 'c' and pg_get_constraintdef(rule.oid) ~ 'ARRAY\\['''
  `.execute(database.db)
  const allowed = new Map(rows.map(({ column, codes }) => [column, codes]))
  const wordless = tablesHeld.flatMap(({ room, table, what }) =>
    Object.entries('told' in what ? (what.codes ?? {}) : {}).flatMap(([column, words]) =>
      (allowed.get(`${room}.${table}.${column}`) ?? [])
        .filter((code) => !words[code])
        .map((code) => `${room}.${table}.${column}: ${code}`),
    ),
  )
  expect(allowed.size).toBeGreaterThan(20)
  expect(wordless).toEqual([])
})
