import type { RoomEvent } from '../events/room-event.ts'
import type { SeatId } from '../ids.ts'
import type { Entry, Room } from '../state/room.ts'
import { type Acting, seatOf } from './act.ts'

/** Whether whoever acts wrote this: under their seat, for somebody, or with the device that keeps its word. */
export function isOwn(entry: Entry, acting: Acting): boolean {
  const seat = seatOf(acting)
  if (seat && (entry.author === seat.id || entry.enteredBy === seat.id)) return true
  return entry.key !== undefined && acting.keyFor(entry.id) === entry.key
}

/** Whether whoever acts looks after what the room writes: the facilitator, or a note-taker. */
export function isHost(acting: Pick<Acting, 'actor'>): boolean {
  const role = seatOf(acting)?.role
  return role === 'facilitator' || role === 'note_taker'
}

/** Whose seat a log may keep beside an event: nobody’s where something is said under nobody’s name. */
export function signerOf(
  room: Room,
  events: readonly RoomEvent[],
  acting: Acting,
): SeatId | undefined {
  const seat = seatOf(acting)
  const isUnsigned = events.some((event) => {
    if (event.kind === 'entry-added') {
      return event.attribution === 'unattributed' && event.channel === 'self'
    }
    const entry = 'entry' in event ? room.entries.get(event.entry) : undefined
    return entry?.key !== undefined && acting.keyFor(entry.id) === entry.key && !isHost(acting)
  })
  return isUnsigned ? undefined : seat?.id
}
