import type { RoomState } from '../state/room.ts'

const words: Readonly<Record<RoomState, string>> = {
  draft: 'Being prepared',
  scheduled: 'Not begun yet',
  lobby: 'People are arriving',
  running: 'Under way',
  paused: 'Paused',
  wrapping: 'Reading back before it closes',
  closed: 'Closed',
  published: 'Closed, and its record published',
  cancelled: 'Cancelled',
}

/** Where a roundtable is in its life, as people say it. */
export function stateInWords(state: RoomState): string {
  return words[state]
}
