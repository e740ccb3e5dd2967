import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { backUp, type Db, newId, restore } from '#foundations'
import { emptyDatabase } from '../../testing/house/fresh-database.ts'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { tamperings } from '../../testing/permissions/tamperings.ts'
import { checkAudit } from './audit-check.store.ts'
import { checkInWords } from './audit-check.ts'
import { leaveTrace } from './leave-trace.store.ts'
import { sealAudit } from './seal-audit.store.ts'

const house = freshHouse()
const people = [newId<'person'>(), newId<'person'>()]
let seals: readonly string[] = []
let worker = ''

/** Two members leave lines: some before the first seal, some before the second, one after it. */
beforeAll(async () => {
  const leave = async (role: 'outreach_worker' | 'coordinator', detail: string) => {
    const { db } = await house.actingAs(role)
    await db
      .transaction()
      .execute((within) =>
        leaveTrace(within, { action: 'read', people, categories: ['identity'], detail }),
      )
  }
  for (const detail of ['one', 'two', 'three']) await leave('outreach_worker', detail)
  await leave('coordinator', 'one')
  const first = await sealAudit(house.db)
  await leave('outreach_worker', 'four')
  const second = await sealAudit(house.db)
  await leave('outreach_worker', 'five')
  seals = [first, second]
  const { rows } = await sql<{ chain: string }>`
    select chain from access.audit_event where detail = 'five'
  `.execute(house.db)
  worker = rows[0]?.chain ?? ''
})

/** What a check finds once an administrator of the server has tampered, with every trigger out of the way. */
function faultsAfter(...tampering: readonly string[]): Promise<readonly string[]> {
  return inPassing(house.db, async (db) => {
    await tamper(db, tampering)
    const { breaks } = await checkAudit(db, seals[1])
    return breaks.map(({ fault }) => fault)
  })
}

async function tamper(db: Db, statements: readonly string[]): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(db)
  for (const statement of statements) {
    await sql.raw(statement.replaceAll(':worker', `'${worker}'`)).execute(db)
  }
}

test('an audit nobody has touched is sound, with every line and chain counted', async () => {
  const check = await checkAudit(house.db, seals[0])
  expect(check).toMatchObject({ lines: 6, chains: 2, seals: 2, lastSeal: seals[1], breaks: [] })
  expect(checkInWords(check)[0]).toBe('The audit is sound: 6 lines in 2 chains, under 2 seals.')
})

test.each(tamperings)('it shows when %s', async (_what, faults, tampering) => {
  expect(await faultsAfter(...tampering)).toEqual(faults)
})

test('the first broken line is told in words: which, of when, and what does not match', async () => {
  await inPassing(house.db, async (db) => {
    await tamper(db, [
      `update access.audit_event set detail = '' where chain = :worker and position > 1`,
    ])
    const [first, ...rest] = checkInWords(await checkAudit(db))
    expect(first).toMatch(
      new RegExp(
        `^Broken: line 2 of the chain of member ${worker}, of \\d{4}-.*: it no longer says what it said`,
      ),
    )
    expect(rest).toEqual(['The audit has 6 lines in 2 chains, under 2 seals, and does not hold.'])
  })
})

test('a function put in the place of ours hides nothing', async () => {
  await inPassing(house.db, async (db) => {
    await tamper(db, [
      `create or replace function access.audit_hash(line access.audit_event) returns bytea
        language sql stable parallel safe return (line).hash`,
      `update access.audit_event set detail = 'other' where chain = :worker and position = 2`,
    ])
    expect((await checkAudit(db)).breaks).toMatchObject([{ fault: 'reads-otherwise', position: 2 }])
  })
})

test('sealing again where nothing was added gives the seal there was', async () => {
  await inPassing(house.db, async (db) => {
    const third = await sealAudit(db)
    expect(seals).not.toContain(third)
    expect(await sealAudit(db)).toBe(third)
    expect((await checkAudit(db, third)).breaks).toEqual([])
  })
})

test('the web can neither seal nor write beside a chain', async () => {
  const { db } = await house.actingAs('coordinator')
  const tries = [
    sql`select access.seal_audit()`,
    sql`insert into access.audit_seal values (9, now(), '{}', '{}', '{}', '', 'x')`,
    sql`insert into access.trace_waiting (happened_at, action, people, categories, detail)
      values (now(), 'read', '{}', '{}', '')`,
    sql`update access.audit_chain set position = 0`,
    sql`delete from access.audit_event`,
  ]
  for (const wish of tries) {
    await expect(db.transaction().execute((within) => wish.execute(within))).rejects.toMatchObject({
      code: '42501',
    })
  }
})

test('chains and seals hold after a backup has been put back', async () => {
  const file = join(tmpdir(), `waymark-audit-${process.pid}.backup`)
  const other = await emptyDatabase()
  try {
    await backUp(house.open.pool, file)
    await restore(other.pool, file)
    const check = await checkAudit(other.db, seals[1])
    expect(check.breaks).toEqual([])
    expect(check.lines).toBe((await checkAudit(house.db)).lines)
  } finally {
    await other.drop()
    await rm(file, { force: true })
  }
})
