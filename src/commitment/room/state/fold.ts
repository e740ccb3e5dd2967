import type { RoomEvent } from '../events/room-event.ts'
import { applyEntries } from './apply-entries.ts'
import { applyLife, type Told } from './apply-life.ts'
import { applyWork } from './apply-work.ts'
import type { Room } from './room.ts'

const applies = { ...applyLife, ...applyEntries, ...applyWork } as Readonly<
  Record<RoomEvent['kind'], (room: Room, event: RoomEvent, told: Told) => Room>
>

/** The room after one more event. */
export function apply(room: Room, event: RoomEvent, told: Told): Room {
  return { ...applies[event.kind](room, event, told), position: told.position }
}
