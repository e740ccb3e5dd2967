import { type Room, shownEntries } from '../state/room.ts'
import type { RoomRefusal } from './refusals.ts'

/** What must be settled before a roundtable can close: a ballot still open, or something nobody has placed. */
export function whatKeepsOpen(room: Room): RoomRefusal | undefined {
  if (room.ballots.some(({ result }) => result === undefined)) return 'ballot-open'
  return shownEntries(room).some(
    ({ stages, unplacedReason }) => stages.length === 0 && !unplacedReason,
  )
    ? 'unplaced'
    : undefined
}
