import type { Seat, SeatRole } from '../state/room.ts'

/**
 * For whom a room is shown. `host` is whoever facilitates or takes notes, `seated` whoever else sits in it, `wall` the
 * projector, and `reader` whoever reads the record afterwards.
 */
export const audiences = ['host', 'seated', 'wall', 'reader'] as const
export type Audience = (typeof audiences)[number]

/** Which of them somebody with a seat is. Whoever has left is none. */
export function audienceOf(seat: Seat | undefined): Audience | undefined {
  if (!seat || seat.hasLeft) return undefined
  return byRole[seat.role]
}

const byRole: Readonly<Record<SeatRole, Audience>> = {
  facilitator: 'host',
  note_taker: 'host',
  participant: 'seated',
  observer: 'seated',
  wall: 'wall',
}
