import type { Entry, Room } from '../state/room.ts'

/**
 * Where an entry stands among others. What stands under somebody’s name keeps its place; what stands under nobody’s is
 * strewn among the rest by its id, so that when it came does not tell whose it is.
 */
export function orderKeyOf(
  room: Pick<Room, 'entries'>,
  { id, attribution, position }: Entry,
): number {
  if (attribution !== 'unattributed') return position
  const last = [...room.entries.values()].reduce((most, one) => Math.max(most, one.position), 1)
  return (Number.parseInt(id.slice(0, 8), 16) / 0xffffffff) * last
}
