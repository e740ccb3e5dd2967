import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { backUp, type Db, newId, restore } from '#foundations'
import { emptyDatabase } from '../../testing/house/fresh-database.ts'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { checkAudit } from './audit-check.store.ts'
import type { AuditFault } from './audit-check.ts'
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
function faultsAfter(...tampering: readonly string[]): Promise<readonly AuditFault[]> {
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

const rehashed = `hash = sha256(previous_hash || convert_to(json_build_array(chain, position,
  extract(epoch from happened_at)::text, member_id, agency_id, action, purpose, people, categories, detail)::text, 'UTF8'))`

test.each<[string, readonly AuditFault[], readonly string[]]>([
  ...['detail', 'action', 'purpose'].map(
    (column): [string, readonly AuditFault[], readonly string[]] => [
      `another ${column} is written into a line`,
      ['reads-otherwise'],
      [`update access.audit_event set ${column} = 'other' where chain = :worker and position = 2`],
    ],
  ),
  [
    'somebody else is made to have acted',
    ['reads-otherwise'],
    [
      'update access.audit_event set member_id = gen_random_uuid() where chain = :worker and position = 2',
    ],
  ],
  [
    'a line is dated otherwise by a microsecond',
    ['reads-otherwise'],
    [
      "update access.audit_event set happened_at = happened_at + interval '1 microsecond' where chain = :worker and position = 2",
    ],
  ],
  [
    'a person is taken out of a line',
    ['reads-otherwise'],
    ['update access.audit_event set people = people[1:1] where chain = :worker and position = 2'],
  ],
  [
    'a line is taken out of the middle',
    ['lines-missing', 'people-of-no-line'],
    ['delete from access.audit_event where chain = :worker and position = 2'],
  ],
  [
    'the first line is taken out with its people',
    ['lines-missing'],
    [
      'delete from access.audit_event where chain = :worker and position = 1',
      'delete from access.audit_person where chain = :worker and position = 1',
    ],
  ],
  [
    'a line is changed and hashed anew',
    ['does-not-follow'],
    [
      `update access.audit_event set detail = 'other' where chain = :worker and position = 2`,
      `update access.audit_event set ${rehashed} where chain = :worker and position = 2`,
    ],
  ],
  [
    'two lines change places',
    ['does-not-follow'],
    [
      'update access.audit_event set position = 99 where chain = :worker and position = 2',
      'update access.audit_event set position = 2 where chain = :worker and position = 1',
      'update access.audit_event set position = 1 where chain = :worker and position = 99',
    ],
  ],
  [
    'the people listed under a line are taken away',
    ['people-differ'],
    ['delete from access.audit_person where chain = :worker and position = 2'],
  ],
  [
    'somebody else is listed under a line',
    ['people-differ'],
    ['insert into access.audit_person values (gen_random_uuid(), :worker, 2)'],
  ],
  [
    'the last line is cut off',
    ['end-elsewhere'],
    [
      'delete from access.audit_event where chain = :worker and position = 5',
      'delete from access.audit_person where chain = :worker and position = 5',
    ],
  ],
  [
    'the end is cut off and the mark of the end with it',
    ['sealed-line-missing'],
    [
      'delete from access.audit_event where chain = :worker and position > 3',
      'delete from access.audit_person where chain = :worker and position > 3',
      `update access.audit_chain set position = 3, hash = (select hash from access.audit_event as line
        where line.chain = :worker and line.position = 3) where chain = :worker`,
    ],
  ],
  [
    'the mark of the end alone is taken away',
    ['end-missing'],
    ['delete from access.audit_chain where chain = :worker'],
  ],
  [
    'a whole chain is taken away without a rest',
    ['sealed-line-missing'],
    ['audit_event', 'audit_person', 'audit_chain'].map(
      (table) => `delete from access.${table} where chain = :worker`,
    ),
  ],
  [
    'the last line under a seal is changed, hashed anew, and all that follows with it',
    ['sealed-line-differs'],
    [
      'delete from access.audit_event where chain = :worker and position = 5',
      'delete from access.audit_person where chain = :worker and position = 5',
      `update access.audit_event set detail = 'other' where chain = :worker and position = 4`,
      `update access.audit_event set ${rehashed} where chain = :worker and position = 4`,
      `update access.audit_chain set position = 4, hash = (select hash from access.audit_event as line
        where line.chain = :worker and line.position = 4) where chain = :worker`,
    ],
  ],
  [
    'a seal is made to say otherwise',
    ['seal-reads-otherwise'],
    [`update access.audit_seal set sealed_at = sealed_at - interval '1 day' where seal_number = 1`],
  ],
  [
    'the first seal is taken away',
    ['seal-missing'],
    ['delete from access.audit_seal where seal_number = 1'],
  ],
  [
    'the last seal is taken away, which was written down',
    ['no-such-seal'],
    ['delete from access.audit_seal where seal_number = 2'],
  ],
  [
    'everything is taken away: lines, ends and seals',
    ['no-such-seal'],
    ['truncate access.audit_event, access.audit_person, access.audit_chain, access.audit_seal'],
  ],
])('it shows when %s', async (_what, faults, tampering) => {
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
