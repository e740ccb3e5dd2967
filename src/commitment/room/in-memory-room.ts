import { Temporal } from 'temporal-polyfill'
import { newId } from '#foundations'
import { roundtableTemplate } from '../templates/roundtable-template.ts'
import type { ActName, Actor } from './acts/may.ts'
import { roomActs } from './acts/room-acts.ts'
import { signerOf } from './acts/whose.ts'
import type { RoomEvent } from './events/room-event.ts'
import type { EntryId, SeatId } from './ids.ts'
import { emptyRoom } from './state/empty-room.ts'
import { apply } from './state/fold.ts'
import type { Room } from './state/room.ts'

/** For tests: somebody does something, at a moment. */
export type Doing = {
  readonly actor: Actor
  readonly act: ActName
  readonly form?: Readonly<Record<string, unknown>>
  readonly at?: Temporal.Instant
}

/** For tests: a roundtable as its rules alone make it, and the events that came of the last act; none where it was refused. */
export type InMemory = { readonly room: Room; readonly events: readonly RoomEvent[] }

/** The moment at which these roundtables are held. */
export const noon = Temporal.Instant.from('2024-07-02T11:00:00Z')

/** For tests: a roundtable after an act, without a house around it. */
export function afterAct(room: Room, { actor, act, form = {}, at = noon }: Doing): InMemory {
  const read = roomActs[act].read(form)
  if (!read.ok) return { room, events: [] }
  const acting = { actor, now: at, keyFor: () => undefined }
  const decided = read.decide(room, acting)
  if (!decided.ok) return { room, events: [] }
  const seat = signerOf(room, decided.value, acting)
  return { room: afterEvents(room, decided.value, { seat, at }), events: decided.value }
}

function afterEvents(
  room: Room,
  events: readonly RoomEvent[],
  { seat, at = noon }: { readonly seat?: SeatId | undefined; readonly at?: Temporal.Instant },
): Room {
  return events.reduce(
    (before, event) => apply(before, event, { seat, at, position: before.position + 1 }),
    room,
  )
}

/** For tests: whoever sits in a seat, as the room has it now. */
export function actorIn(room: Room, seatId: SeatId): Actor {
  const seat = room.seats.get(seatId)
  return seat ? { as: 'seat', seat } : { as: 'arriving' }
}

/** For tests: a roundtable that is being written, with somebody in each seat. */
export function roomOfSeats(
  roles: readonly ('facilitator' | 'note_taker' | 'participant' | 'observer')[],
) {
  const created: RoomEvent = { kind: 'created', template: roundtableTemplate, title: 'In memory' }
  const seats = roles.map((role) => ({ kind: 'seated' as const, taken: newId<'seat'>(), role }))
  const room = afterEvents(emptyRoom, [created, ...seats], {})
  return { room, seats: seats.map(({ taken }) => taken) }
}

/** For tests: the same, running, at the step where opportunities are written, with so many gaps said. */
export function runningWithGaps(count: number) {
  const { room, seats } = roomOfSeats(['facilitator', 'participant'])
  const entries = Array.from({ length: count }, () => newId<'entry'>())
  const begun: readonly RoomEvent[] = [
    { kind: 'scheduled' },
    { kind: 'lobby-opened' },
    { kind: 'started' },
    { kind: 'moved', phase: 'opportunities', step: 'write' },
    ...entries.map((entry, at) => gapSaid(entry, `The ${at + 1}. gap`)),
  ]
  return { room: afterEvents(room, begun, { seat: seats[1] }), seats, entries }
}

function gapSaid(entry: EntryId, words: string): RoomEvent {
  return {
    kind: 'entry-added',
    ...{ entry, words, question: 'gap', stages: ['crisis'], attribution: 'named' },
    ...{ channel: 'self', isLate: false },
  }
}
