import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { migrate, openDatabase } from '#foundations'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { withDatabase } from '../../testing/house/test-server.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { makeRandomRecord } from '../../testing/oracle/index.ts'
import { nationalOptions } from './options.ts'
import { rebuild } from './rebuild.ts'

const database = freshDatabase()
const record = makeRandomRecord(9, { people: 40 })

test('a house whose login may make no role computes its figures all the same', async ({ skip }) => {
  const { rows } = await sql<{ can: boolean }>`
    select rolcreaterole or rolsuper as can from pg_roles where rolname = current_user
  `.execute(database.db)
  skip(!rows[0]?.can, 'we may make no login to try it with')

  const name = `waymark_plain_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const { pool } = database.open
  await pool.query(`create role ${name} login password '${name}' nocreaterole`)
  await pool.query(`grant ${name} to current_user`)
  await pool.query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`)
  const address = new URL(withDatabase(inject('testServer'), name))
  address.username = name
  address.password = name
  const plain = openDatabase(address.href, 2)
  try {
    await migrate(plain.pool)
    await writeCouncils(plain.db, record.councils)
    await writeRows(plain.db, record.rows)
    for (const _twice of [1, 2]) {
      await plain.db.transaction().execute((db) => rebuild(db, nationalOptions))
    }
    const counted = await sql<{ people: number; owner: string }>`
      select count(distinct person_id) as people, min(tableowner) as owner
      from indicators.person_month, pg_tables
      where tablename = 'person_month'
    `.execute(plain.db)
    expect(counted.rows[0]?.people).toBeGreaterThan(20)
    expect(counted.rows[0]?.owner).toBe(name)
  } finally {
    await plain.close()
    await pool.query(`drop database ${name} with (force)`)
    await pool.query(`drop role ${name}`)
  }
})
