import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { aRoomAt, atSeat, done, linesOf } from './at-a-server.ts'
import {
  type Command,
  killedAfter,
  killedBefore,
  type Served,
  send,
  sentThroughAKill,
  serversOf,
} from './servers.ts'

const house = freshHouse()
const serve = serversOf(house)
const people = 8

type ARoom = Awaited<ReturnType<typeof aRoomAt>>

const isKept = (stream: string, kind: string) => async () =>
  (await linesOf(house, stream, kind)).length > 0

/** Two gaps, and an open ballot on them: three votes each, at most two on one. */
async function aBallotAt(served: Served, { seats, facilitator }: ARoom) {
  const choices = [newId<'entry'>(), newId<'entry'>()]
  for (const [at, entry_id] of choices.entries()) {
    const by = seats[at]
    const said = { question: 'gap', words: `The ${at + 1}. gap`, stages: 'targeted' }
    if (by) {
      await done(
        served,
        atSeat(by, 'add-entry', { ...said, entry_id, attribution: 'organisation' }),
      )
    }
  }
  await done(served, facilitator('move', { where: 'opportunities/vote' }))
  const ballot_id = newId<'ballot'>()
  const opening = { ballot_id, title: 'What first?', way: 'dots', votes: '3', most: '2' }
  await done(served, facilitator('open-ballot', { ...opening, choices }))
  return { ballot_id, choices }
}

/** Of the seats, each first one gives two and one, each second one and two. */
function votesOf({ seats }: ARoom, ballot_id: string, [one, other]: readonly string[]): Command[] {
  return seats.map((by, at) => {
    const [first, second] = at % 2 === 0 ? ['2', '1'] : ['1', '2']
    return atSeat(by, 'vote', { ballot_id, [`vote-${one}`]: first, [`vote-${other}`]: second })
  })
}

describe('a server that is killed in a ballot', () => {
  test('while all vote: each vote counts once, and so many have voted', async () => {
    const first = await serve()
    const room = await aRoomAt(house, first, people)
    const { ballot_id, choices } = await aBallotAt(first, room)
    await first.killed()
    const next = await sentThroughAKill(serve, votesOf(room, ballot_id, choices))
    expect(await linesOf(house, room.id, 'voted')).toHaveLength(people)
    await done(next, room.facilitator('close-ballot', { ballot_id }))
    const [closed] = await linesOf(house, room.id, 'ballot-closed')
    expect(closed?.['result']).toEqual(
      choices.map((choice) => ({ choice, votes: 12, voters: people, room: 0, rank: 1 })),
    )
  })

  test('while it is closed: what the database had been asked it keeps, once, and nobody votes after it', async () => {
    const first = await serve()
    const room = await aRoomAt(house, first, people)
    const { ballot_id, choices } = await aBallotAt(first, room)
    const [early, ...late] = votesOf(room, ballot_id, choices)
    if (early) await done(first, early)
    const close = room.facilitator('close-ballot', { ballot_id })
    await killedBefore(house, first, { table: 'commitment.log_line', command: close })
    // lines are one question: the database answers it, though nobody is there any more to hear
    const next = await serve()
    await expect.poll(isKept(room.id, 'ballot-closed'), { timeout: 30_000 }).toBe(true)
    if (late[0]) expect(await send(next.address, late[0])).toBe(422)
    await done(next, close)
    await done(next, close)
    const closings = await linesOf(house, room.id, 'ballot-closed')
    expect(closings.map(({ result }) => result)).toEqual([
      choices.map((choice, at) => ({ choice, votes: 2 - at, voters: 1, room: 0, rank: 1 + at })),
    ])
  })
})

/** What lists and doors say of a roundtable. */
async function summaryOf(id: string): Promise<unknown> {
  const { rows } = await sql`
    select state, join_code is null as "isShut" from commitment.roundtable where stream_id = ${id}::uuid
  `.execute(house.db)
  return rows[0]
}

/** A value as one text with its keys in order, as a stranger would write it to check a record. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`).join(',')}}`
}

/** The check of the published record of a roundtable, as it says itself and as it comes out of what it says. */
async function checksOf(id: string): Promise<readonly unknown[]> {
  const { rows } = await sql<{ sha256: string; body: { closedAt: string } }>`
    select sha256, body from commitment.published_log where stream_id = ${id}::uuid
  `.execute(house.db)
  return rows.flatMap(({ sha256, body: { closedAt, ...log } }) => [
    sha256,
    createHash('sha256').update(inOrder(log)).digest('hex'),
  ])
}

describe('a server that is killed in a close', () => {
  test('before it is kept: neither the snapshot nor the state is there, and then both once', async () => {
    const first = await serve()
    const room = await aRoomAt(house, first, people)
    await aBallotAt(first, room).then(({ ballot_id }) =>
      done(first, room.facilitator('close-ballot', { ballot_id })),
    )
    await done(first, room.facilitator('wrap-up'))
    const close = room.facilitator('close')
    await killedBefore(house, first, { table: 'commitment.roundtable', command: close })
    expect(await linesOf(house, room.id, 'closed')).toEqual([])
    expect(await summaryOf(room.id)).toEqual({ state: 'wrapping', isShut: false })
    const next = await serve()
    await done(next, close)
    await done(next, close)
    const [closed, ...again] = await linesOf(house, room.id, 'closed')
    expect(again).toEqual([])
    expect(await summaryOf(room.id)).toEqual({ state: 'closed', isShut: true })
    await done(next, room.convenor('publish', { checked: 'yes' }))
    expect(await checksOf(room.id)).toEqual([closed?.['sha256'], closed?.['sha256']])
  })

  test('as soon as it is kept: both are there, and are not made again', async () => {
    const first = await serve()
    const room = await aRoomAt(house, first, people)
    await done(first, room.facilitator('wrap-up'))
    const close = room.facilitator('close')
    await killedAfter(first, close, isKept(room.id, 'closed'))
    expect(await summaryOf(room.id)).toEqual({ state: 'closed', isShut: true })
    await done(await serve(), close)
    expect(await linesOf(house, room.id, 'closed')).toHaveLength(1)
  })
})
