import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { checkAudit } from './audit-check.store.ts'
import { leaveTrace } from './leave-trace.store.ts'

const house = freshHouse()
const people = [newId<'person'>(), newId<'person'>()]

test('a trace is undone with the act it tells of', async () => {
  const { db } = await house.actingAs('coordinator')
  const undone = db.transaction().execute(async (within) => {
    await leaveTrace(within, { action: 'read', people, categories: [], detail: 'undone' })
    throw new Error('undone on purpose')
  })
  await expect(undone).rejects.toThrow('undone on purpose')
  const { rows } = await sql`select from access.audit_event where detail = 'undone'`.execute(
    house.db,
  )
  expect(rows).toEqual([])
})

test('nobody can leave a trace in the name of another, or of another time', async () => {
  const { db } = await house.actingAs('coordinator')
  const coordinator = await db.transaction().execute(async (within) => {
    await leaveTrace(within, { action: 'read', people, categories: ['note'], detail: 'mine' })
    const { rows } = await sql<{ id: string }>`select access.acting_member() as id`.execute(within)
    return rows[0]?.id
  })
  const { rows } = await sql`
    select member_id, purpose, categories, abs(extract(epoch from happened_at - now())) < 60 as "isNow"
    from access.audit_event where detail = 'mine'
  `.execute(house.db)
  expect(rows).toEqual([
    { member_id: coordinator, purpose: 'outreach', categories: ['note'], isNow: true },
  ])
})

test('many traces of one member at once, beside locks of their own, neither deadlock nor lose a line', async () => {
  const { db } = await house.actingAs('analyst')
  const trace = { action: 'read', people, categories: [], detail: 'at once' } as const
  const lock = (within: Db, key: number) =>
    sql`select pg_advisory_xact_lock(7, ${key})`.execute(within)
  await Promise.all(
    Array.from({ length: 40 }, (_, place) =>
      db.transaction().execute(async (within) => {
        if (place % 2 === 0) await leaveTrace(within, trace)
        await lock(within, place % 3)
        if (place % 2 === 1) await leaveTrace(within, trace)
      }),
    ),
  )
  const { rows } = await sql<{ lines: number; waiting: number }>`
    select count(*) as lines, (select count(*) from access.trace_waiting) as waiting
    from access.audit_event where detail = 'at once'
  `.execute(house.db)
  expect(rows).toEqual([{ lines: 40, waiting: 0 }])
  expect((await checkAudit(house.db)).breaks).toEqual([])
})
