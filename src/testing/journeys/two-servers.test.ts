import { afterEach, expect, test } from 'vitest'
import type { Seated } from '#commitment'
import { newId } from '#foundations'
import { freshHouse } from '../house/fresh-house.ts'
import { aRoomAt, atSeat, done, linesOf } from './at-a-server.ts'
import { type Served, serversOf } from './servers.ts'

const house = freshHouse()
const serve = serversOf(house)
const patience = { timeout: 30_000 }

/** An open page of a room: what it has been told, and the event it saw last. */
type Hearing = {
  readonly heard: () => string
  readonly lastSeen: () => string
  readonly leave: () => void
}

const open: Hearing[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.leave()
})

/** Somebody opens the room at a server; when they come back they say the event they saw last. */
async function hears({ address }: Served, by: Seated, after?: string): Promise<Hearing> {
  const leaving = new AbortController()
  const answer = await fetch(`${address}/room/${by.roomId}/live`, {
    headers: { cookie: by.cookie, ...(after ? { 'last-event-id': after } : {}) },
    signal: leaving.signal,
  })
  let text = ''
  const read = async () => {
    const parts = answer.body?.pipeThrough(new TextDecoderStream()) ?? []
    for await (const part of parts) text += part
  }
  void read().catch(() => undefined)
  const hearing = {
    heard: () => text,
    lastSeen: () => [...text.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1] ?? '',
    leave: () => leaving.abort(),
  }
  open.push(hearing)
  await expect.poll(hearing.heard, patience).toContain('retry:')
  return hearing
}

const says = (served: Served, by: Seated, words: string) =>
  done(
    served,
    atSeat(by, 'add-entry', {
      ...{ entry_id: newId(), question: 'gap', words, stages: 'targeted' },
      attribution: 'organisation',
    }),
  )

const toldTo = async (hearing: Hearing, words: readonly string[]) => {
  for (const one of words) await expect.poll(hearing.heard, patience).toContain(one)
}

/** Two servers, and four who sit in one room: the first two at the one, the others at the other. */
async function fourAtTwo() {
  const servers = [await serve(), await serve()] as const
  const room = await aRoomAt(house, servers[0], 4)
  const placed = room.seats.map((by, at) => ({ by, at: servers[at < 2 ? 0 : 1] }))
  return { ...room, servers, placed }
}

test('what is said at either of two servers reaches everybody at both, in one order', async () => {
  const { id, placed, facilitator, servers } = await fourAtTwo()
  const hearings: Hearing[] = []
  for (const { by, at } of placed) hearings.push(await hears(at, by))
  const words = placed.map((_, at) => `Said by number ${at + 1} of four`)
  // all at once, so that the two decide against one another
  await Promise.all(placed.map(({ by, at }, number) => says(at, by, words[number] ?? '')))
  for (const hearing of hearings) await toldTo(hearing, words)
  expect(
    (await linesOf(house, id, 'entry-added')).map(({ words: said }) => said).toSorted(),
  ).toEqual(words.toSorted())
  await done(servers[0], facilitator('move', { where: 'opportunities/write' }))
  for (const hearing of hearings) await toldTo(hearing, ['"turn":true'])
  // whoever asks the other server for a page reads the same
  const [first, last] = [placed[0], placed[3]]
  for (const { address } of servers) {
    for (const seat of [first, last]) {
      const page = await fetch(`${address}/room/${id}`, {
        headers: { cookie: seat?.by.cookie ?? '' },
      })
      const body = await page.text()
      for (const one of words) expect(body).toContain(one)
    }
  }
})

test('whoever loses one server goes on at the other with what they have not seen, and nothing is told twice', async () => {
  const { placed, servers } = await fourAtTwo()
  const [ana, ben] = placed
  if (!ana || !ben) throw new Error('Nobody sits in the room')
  const before = await hears(servers[0], ana.by)
  await says(servers[1], ben.by, 'Said while everybody hears it')
  await toldTo(before, ['Said while everybody hears it'])
  before.leave()
  await servers[0].killed()
  await says(servers[1], ben.by, 'Said while Ana is away')
  await says(servers[1], ana.by, 'Said by Ana on her way back')
  const after = await hears(servers[1], ana.by, before.lastSeen())
  await toldTo(after, ['Said while Ana is away', 'Said by Ana on her way back'])
  expect(after.heard()).not.toContain('Said while everybody hears it')
  await says(servers[1], ben.by, 'Said when Ana is back')
  await toldTo(after, ['Said when Ana is back'])
  expect(Number(after.lastSeen())).toBeGreaterThan(Number(before.lastSeen()))
  expect(after.heard().split('__words\\">Said while Ana is away')).toHaveLength(2)
})
