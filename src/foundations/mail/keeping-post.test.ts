import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { actingDatabase } from '../database/acting.ts'
import { passingSealingKey } from '../sealing/sealing-key.ts'
import { keepingPost } from './keeping-post.ts'
import type { Letter } from './letter.ts'

const database = freshDatabase()
const letter: Letter = {
  to: 'ana@example.org',
  subject: 'A record was opened',
  text: 'See https://example.org/opened?token=secret',
  html: '<p>See</p>',
}
const key = passingSealingKey()
let now = Temporal.Instant.from('2024-07-02T11:00:00Z')
let isDown = false
let carried: string[] = []

/** A house over the one database; two of them are two processes, or one before and after it was ended. */
const house = (sealingKey = key) =>
  keepingPost(
    {
      db: database.web.db,
      clock: { now: () => now, today: () => Temporal.PlainDate.from('2024-07-02') },
      sealingKey,
    },
    {
      goesTo: 'the carrier',
      send: async ({ subject }) => {
        if (isDown) throw new Error('connection refused')
        carried.push(subject)
      },
    },
  )

const waiting = async () =>
  (
    await sql<{ sealed: Buffer }>`select sealed from foundations.letter_to_send`.execute(
      database.db,
    )
  ).rows
const later = (duration: string) => {
  now = now.add(Temporal.Duration.from(duration))
}

beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await sql`delete from foundations.letter_to_send`.execute(database.db)
  isDown = false
  carried = []
})

test('a letter that no carrier could take is refused before it is kept', async () => {
  await expect(
    house().send({ ...letter, to: 'ana@example.org\r\nBcc: all@example.org' }),
  ).rejects.toThrow()
  expect(await waiting()).toEqual([])
})

test('nobody who reads the database, or acts in it as a member, learns to whom a letter goes', async () => {
  isDown = true
  await house().send(letter)
  const [kept] = await waiting()
  expect(kept?.sealed.toString('latin1')).not.toContain('ana')
  expect(kept?.sealed.toString('latin1')).not.toContain('secret')
  const acting = actingDatabase(database.web.pool, {
    'waymark.member_id': '01900000-0000-7000-8000-000000000001',
    'waymark.purpose': '',
  })
  const seen = await acting
    .transaction()
    .execute((db) => sql`select letter_id from foundations.letter_to_send`.execute(db))
  expect(seen.rows).toEqual([])
})

test('a letter that left is forgotten', async () => {
  await house().send(letter)
  expect(carried).toEqual([letter.subject])
  expect(await waiting()).toEqual([])
})

test('a letter that met a mail server that is down is tried again, by whichever house is there then', async () => {
  isDown = true
  await house().send(letter)
  isDown = false
  await house().deliver()
  expect(carried).toEqual([])
  later('PT1M')
  await Promise.all([house().deliver(), house().deliver()])
  expect(carried).toEqual([letter.subject])
  expect(await waiting()).toEqual([])
})

test('one letter that cannot leave holds up no other', async () => {
  isDown = true
  await house().send({ ...letter, subject: 'First' })
  isDown = false
  await house().send({ ...letter, subject: 'Second' })
  expect(carried).toEqual(['Second'])
  expect(await waiting()).toHaveLength(1)
})

test.each([
  ['a letter nobody ever takes is dropped after three days', undefined, 'PT71H', 'PT2H'],
  ['a link that opens for a quarter of an hour is sent no later', 15, 'PT8M', 'PT8M'],
])('%s', async (_what, opensFor, kept, dropped) => {
  isDown = true
  await house().send(opensFor ? { ...letter, opensFor } : letter)
  later(kept)
  await house().deliver()
  expect(await waiting()).toHaveLength(1)
  later(dropped)
  await house().deliver()
  isDown = false
  later('PT24H')
  await house().deliver()
  expect(carried).toEqual([])
  expect(await waiting()).toEqual([])
})

test('a letter sealed with a key that is gone is dropped in the end, and harms no other', async () => {
  isDown = true
  await house(passingSealingKey()).send(letter)
  isDown = false
  later('PT1M')
  await house().deliver()
  expect(await waiting()).toHaveLength(1)
  later('PT80H')
  await house().deliver()
  expect(await waiting()).toEqual([])
})
