import type { StreamKind } from '../../log/open-streams.ts'
import { type RoomEvent, readRoomEvent } from '../events/room-event.ts'
import { emptyRoom } from '../state/empty-room.ts'
import { apply } from '../state/fold.ts'
import type { Room } from '../state/room.ts'

/** How the log of a roundtable is read and folded. */
export const roomStream: StreamKind<Room, RoomEvent> = {
  empty: emptyRoom,
  read: ({ kind, told }) => readRoomEvent(kind, told),
  apply: (room, event, { seatId, at, position }) =>
    event ? apply(room, event, { seat: seatId, at, position }) : { ...room, position },
  positionOf: ({ position }) => position,
}
