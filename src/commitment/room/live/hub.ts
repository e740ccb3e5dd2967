import type { Db, Needs } from '#foundations'
import type { News } from '../../log/open-streams.ts'
import type { RoomEvent } from '../events/room-event.ts'
import type { RoundtableId, SeatId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import type { Names } from '../view/view.ts'
import type { Audience } from '../view/viewer.ts'
import { messageOf } from './message.ts'
import { type RoomDesk, streamDb } from './room-desk.ts'
import { namesIn, noteSeen } from './seat.store.ts'

/** A page that is open: for whom, and how it is told. */
export type OpenPage = {
  readonly audience: Audience
  readonly seatId: SeatId | undefined
  /** The word of the device it is open on. */
  readonly word: string | undefined
  readonly tell: (message: string | undefined) => void
  readonly end: () => void
}

/** Pages that are open in this process, by roundtable, and told of what happens there. */
export type Hub = {
  /** Opens a page; gives the names now known, and how to close it. */
  readonly open: (id: RoundtableId, page: OpenPage) => Promise<() => void>
  readonly namesOf: (id: RoundtableId) => Promise<Names>
  /** The seat that a word opened here, while a page of that device is open. */
  readonly seatBehind: (id: RoundtableId, word: string) => SeatId | undefined
  /** Notes that those whose pages are open are there. To be called every so often. */
  readonly noteWhoIsThere: () => Promise<void>
}

type OpenRoom = {
  readonly pages: Set<OpenPage>
  names: Names
  /** Messages leave in the order of the log, whatever has to be looked up between them. */
  turn: Promise<void>
  readonly stop: () => void
}

export function openHub(needs: Pick<Needs, 'dbActing'>, desk: RoomDesk): Hub {
  const rooms = new Map<RoundtableId, OpenRoom>()
  const within = <Value>(id: RoundtableId, work: (db: Db) => Promise<Value>) =>
    streamDb(needs, id).transaction().execute(work)
  const namesOf = (id: RoundtableId) => within(id, (db) => namesIn(db, id))
  const begin = (id: RoundtableId): OpenRoom => {
    const room: OpenRoom = {
      pages: new Set(),
      names: new Map(),
      turn: Promise.resolve(),
      stop: desk.onNews(id, (news) =>
        inTurn(room, async () => {
          if (bringsNames(news)) room.names = await namesOf(id)
          tellPages(id, room, news)
        }),
      ),
    }
    rooms.set(id, room)
    return room
  }
  return {
    namesOf,
    seatBehind: (id, word) => seatOnDevice(rooms.get(id)?.pages ?? [], word),
    open: async (id, page) => {
      const room = rooms.get(id) ?? begin(id)
      room.pages.add(page)
      room.names = await namesOf(id)
      return () => {
        if (!room.pages.delete(page) || room.pages.size > 0) return
        room.stop()
        rooms.delete(id)
      }
    },
    noteWhoIsThere: async () => {
      for (const [id, { pages }] of rooms) {
        await within(id, (db) => noteSeen(db, id, seatsOf(pages)))
      }
    },
  }
}

function seatOnDevice(pages: Iterable<OpenPage>, word: string): SeatId | undefined {
  for (const page of pages) if (page.word === word) return page.seatId
  return undefined
}

/** Does work behind what is being told already. Where it fails, pages are closed: they come back, and ask for what they missed. */
function inTurn(room: OpenRoom, work: () => Promise<void>): void {
  room.turn = room.turn.then(work).catch(() => {
    for (const page of room.pages) page.end()
  })
}

function bringsNames({ lines }: News<Room, RoomEvent>): boolean {
  return lines.some(({ event }) => event.kind === 'seated')
}

function seatsOf(pages: ReadonlySet<OpenPage>): readonly SeatId[] {
  return [...pages].flatMap(({ seatId }) => seatId ?? [])
}

/** Each page is told what its audience may have, worked out once for all of one audience. */
function tellPages(id: RoundtableId, room: OpenRoom, news: News<Room, RoomEvent>): void {
  const messageFor = once((audience: Audience) =>
    messageOf({ roomId: id, names: room.names }, news, audience),
  )
  const gone = goneIn(news)
  for (const page of room.pages) {
    if (page.seatId && gone.includes(page.seatId)) page.end()
    else page.tell(messageFor(page.audience))
  }
}

/** Whoever has left is shown nothing more. */
function goneIn({ lines }: News<Room, RoomEvent>): readonly SeatId[] {
  return lines.flatMap(({ event }) => (event.kind === 'left' ? [event.gone] : []))
}

/** Works something out once for each that asks. */
function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    if (!known.has(key)) known.set(key, work(key))
    return known.get(key) as Value
  }
}
