import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Needs } from '#foundations'
import type { Actor } from '../acts/may.ts'
import type { EntryId, RoundtableId, SeatId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import type { Hub } from './hub.ts'
import { streamDb } from './room-desk.ts'
import { seatBehind, seatOfMember } from './seat.store.ts'

/** The word a device keeps for a room, in a cookie of that room alone: whoever joined without signing in is known by it. */
export const seatCookie = 'waymark_seat'

/** Whoever stands before a room: which seat is theirs, if any, and the word of their device. */
export type Present = {
  readonly seatId: SeatId | undefined
  readonly word: string | undefined
}

/**
 * Finds the seat of whoever asks: by the member who is signed in, or by the word of their device. Whose page is open in this
 * process, the hub knows without asking; what they may do the log says, not the word.
 */
export async function presentAt(
  needs: Needs,
  request: FastifyRequest,
  roundtableId: RoundtableId,
  hub?: Pick<Hub, 'seatBehind'>,
): Promise<Present> {
  const word = request.cookies[seatCookie]
  const member = request.session?.member
  const known = member || !word ? undefined : hub?.seatBehind(roundtableId, word)
  if (known) return { seatId: known, word }
  if (member) {
    const seatId = await streamDb(needs, roundtableId, member.id)
      .transaction()
      .execute((db) => seatOfMember(db, roundtableId, member.id))
    if (seatId) return { seatId, word }
  }
  const seat = word ? await seatBehind(needs.db, hashOf(word)) : undefined
  return { seatId: seat?.roundtableId === roundtableId ? seat.seatId : undefined, word }
}

/** What a log keeps of a word: it opens nothing by itself. */
export function hashOf(word: string): Buffer {
  return createHash('sha256').update(word).digest()
}

/**
 * What is kept beside an entry under nobody’s name, so that its writer alone can change it: a hash of the device’s word with
 * the id of the entry. Two entries of one device share nothing.
 */
export function keyFor(word: string | undefined): (entry: EntryId) => string | undefined {
  return (entry) =>
    word === undefined ? undefined : createHash('sha256').update(`${entry} ${word}`).digest('hex')
}

/** Whoever is present, as the rules of the room know them; nothing where they have no seat. */
export function actorOf(room: Room, { seatId }: Present): Actor | undefined {
  const seat = seatId && room.seats.get(seatId)
  return seat && { as: 'seat', seat }
}
