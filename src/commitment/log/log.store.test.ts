import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Db, newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable } from '../../testing/roundtable/a-roundtable.ts'
import type { RoundtableId } from '../room/ids.ts'
import { addLines, linesAfter } from './log.store.ts'

const house = freshHouse()

async function aLog() {
  const { id } = await aRunningRoundtable(house)
  return id as RoundtableId
}

/** Adds one line behind the last. */
async function addOne(db: Db, streamId: RoundtableId) {
  return addLines(db, {
    ...{ streamId, after: (await linesAfter(db, streamId, 0)).length, commandId: newId() },
    ...{ events: [{ kind: 'noted' }], seatId: undefined, memberId: undefined },
    at: Temporal.Instant.from('2026-07-02T10:00:00Z'),
  })
}

const about = (id: RoundtableId) => house.needs.dbActing({ 'waymark.stream_id': id })

test('a transaction about one roundtable reads nothing of another, and adds nothing to it', async () => {
  const [one, other] = [await aLog(), await aLog()]
  const reads = about(one)
    .transaction()
    .execute((db) => linesAfter(db, other, 0))
  await expect(reads).rejects.toThrow('about another stream')
  const adds = about(one)
    .transaction()
    .execute((db) => addOne(db, other))
  await expect(adds).rejects.toThrow('about another stream')
})

test('lines added in one question are read in one, and nothing asked after them is about their stream', async () => {
  const id = await aLog()
  const before = await linesAfter(house.needs.db, id, 0)
  expect(await addOne(house.needs.db, id)).toBe(before.length + 1)
  expect(await linesAfter(house.needs.db, id, before.length)).toMatchObject([{ kind: 'noted' }])
  const seen = await house.needs.db.transaction().execute(async (db) => {
    await linesAfter(db, id, 0)
    return sql`select from commitment.log_line`.execute(db)
  })
  expect(seen.rows).toEqual([])
})
