import { setTimeout as wait } from 'node:timers/promises'
import type { Seated } from '#commitment'
import { type Listener, listen, type Place, post } from './roundtable-crowd.ts'
import type { Listening } from './roundtable-server.ts'

/** Who sits in which room, at which processes, and how long and how often they write. */
export type Crowd = {
  readonly rooms: readonly (readonly Seated[])[]
  readonly servers: readonly Listening[]
  readonly seconds: number
  readonly every: number
}

/** What was measured in one turn, in milliseconds and counts. */
export type Turn = {
  readonly said: number
  readonly due: number
  readonly lost: number
  readonly p50: number
  readonly p99: number
  readonly bytesEach: number
}

type Sitting = {
  readonly room: number
  readonly listener: Listener
  readonly say: (id: string) => Promise<void>
}

/** So long whatever is on its way may take, before it counts as lost. */
const patience = 10_000
/** One in so many is sent twice, to both processes, as a phone does that had no answer. */
const twiceOf = 20

/** Everybody writes in the rooms of the house. */
export function roomTurn(crowd: Crowd): Promise<Turn> {
  return turn(crowd, ({ roomId, cookie }, server, from) => {
    const at = (house: string, path: string): Place => ({ server: house, path, cookie, from })
    const say = async (id: string) => {
      const body = new URLSearchParams({
        ...{ command_id: crypto.randomUUID(), entry_id: id, from_path: '', question: 'gap' },
        ...{ words: `Somebody says that ${id.slice(0, 8)} is missing`, stages: 'targeted' },
        attribution: 'organisation',
      }).toString()
      const path = `/room/${roomId}/acts/add-entry`
      const isTwice = Number.parseInt(id.slice(0, 4), 16) % twiceOf === 0
      const to = isTwice ? crowd.servers.map(({ house }) => house) : [server.house]
      await Promise.all(to.map((house) => post(at(house, path), body)))
    }
    return { stream: at(server.house, `/room/${roomId}/live`), say }
  })
}

/** The same, of as many bytes, by a bare broadcast. */
export function bareTurn(crowd: Crowd, bytes: number): Promise<Turn> {
  const [first] = crowd.servers
  if (!first) throw new Error('There is no process')
  return turn(crowd, ({ roomId }, _server, from) => {
    const place: Place = { server: first.bare, path: `/${roomId}`, cookie: '', from }
    const filler = 'x'.repeat(Math.max(0, Math.round(bytes) - 50))
    return {
      stream: place,
      say: async (id) => void (await post(place, `entry-${id}${filler}`)),
    }
  })
}

type Seat = (
  seated: Seated,
  server: Listening,
  from: string,
) => { readonly stream: Place; readonly say: (id: string) => Promise<void> }

async function turn(crowd: Crowd, seat: Seat): Promise<Turn> {
  const bytes = { sum: 0, messages: 0 }
  const sittings: Sitting[] = []
  for (const [room, people] of crowd.rooms.entries()) {
    const from = `127.0.${1 + Math.floor(room / 250)}.${1 + (room % 250)}`
    const opened = people.map(async (seated, at) => {
      const server = crowd.servers[at % crowd.servers.length] as Listening
      const { stream, say } = seat(seated, server, from)
      sittings.push({ room, say, listener: await listen(stream, bytes) })
    })
    await Promise.all(opened)
  }
  await wait(1000)
  const begun = { ...bytes }
  const said = await everybodyWrites(crowd, sittings)
  await wait(patience)
  const found = readOf(sittings, said)
  for (const { listener } of sittings) listener.close()
  const messages = Math.max(1, bytes.messages - begun.messages)
  return { said: said.size, ...found, bytesEach: (bytes.sum - begun.sum) / messages }
}

type Said = ReadonlyMap<string, { readonly at: number; readonly by: Sitting }>

/** Each writes at moments of their own, drawn by chance. */
async function everybodyWrites(crowd: Crowd, sittings: readonly Sitting[]): Promise<Said> {
  const said = new Map<string, { at: number; by: Sitting }>()
  const times = Math.max(1, Math.round(crowd.seconds / crowd.every))
  const all = sittings.flatMap((by) =>
    Array.from({ length: times }, async () => {
      await wait(Math.random() * crowd.seconds * 1000)
      const id = crypto.randomUUID()
      said.set(id, { at: performance.now(), by })
      await by.say(id)
    }),
  )
  await Promise.all(all)
  return said
}

/** How long each of the others waited for what was said, and how much of it never came. */
function readOf(sittings: readonly Sitting[], said: Said) {
  const waits: number[] = []
  let lost = 0
  for (const [id, { at, by }] of said) {
    for (const { listener } of sittings.filter((one) => one !== by && one.room === by.room)) {
      const read = listener.read.get(id)
      if (read === undefined) lost += 1
      else waits.push(read - at)
    }
  }
  waits.sort((one, other) => one - other)
  const of = (share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN
  return { due: waits.length + lost, lost, p50: of(0.5), p99: of(0.99) }
}
