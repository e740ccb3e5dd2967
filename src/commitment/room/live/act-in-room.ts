import type { Db, Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import type { CommandId } from '../../log/stream.ts'
import { keepPublishedRecord } from '../../records/published-record.store.ts'
import { isListedTheSame, keepSummary } from '../../roundtables/roundtable.store.ts'
import { sendFeedback } from '../../roundtables/send-feedback.ts'
import type { Acting } from '../acts/act.ts'
import type { ActName, Actor } from '../acts/may.ts'
import type { RoomRefusal } from '../acts/refusals.ts'
import { roomActs } from '../acts/room-acts.ts'
import { signerOf } from '../acts/whose.ts'
import type { RoundtableId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { keyFor, type Present } from './present.ts'
import { type RoomDesk, streamDb } from './room-desk.ts'

export type RoomNeeds = Needs & { readonly desk: RoomDesk }

/** Something somebody sent: which act, what was typed, and the id the device made for it. */
export type Sent = {
  readonly name: ActName
  readonly typed: unknown
  readonly commandId: CommandId
  readonly present: Present
  /** Whoever convenes acts without a seat; somebody at the door has none yet. */
  readonly without?: 'convenor' | 'arriving'
  readonly memberId?: MemberId | undefined
  /** What else is kept in the same transaction. */
  readonly keep?: (db: Db) => Promise<void>
}

export type Answered =
  | Outcome<Room, RoomRefusal>
  | { readonly ok: false; readonly problems: Readonly<Record<string, string | undefined>> }

/** Does what somebody sent to a roundtable, once, however often it arrives. */
export async function actInRoom(
  needs: RoomNeeds,
  roundtableId: RoundtableId,
  sent: Sent,
): Promise<Answered> {
  const read = roomActs[sent.name].read(sent.typed)
  if (!read.ok) return read
  const now = needs.clock.now()
  const db = streamDb(needs, roundtableId, sent.memberId)
  const answered = await needs.desk.act(db, roundtableId, {
    id: sent.commandId,
    otherwise: 'sent-before' as RoomRefusal,
    decide: (room) => {
      const actor = actorFor(room, sent)
      if (!actor) return refused('not-now' as const)
      const acting: Acting = { actor, now, keyFor: keyFor(sent.present.word) }
      const decided = read.decide(room, acting)
      if (!decided.ok) return decided
      const seatId = signerOf(room, decided.value, acting)
      const isSigned = actor.as !== 'seat' || seatId !== undefined
      return done({
        events: decided.value,
        seatId,
        memberId: isSigned ? sent.memberId : undefined,
        at: isSigned ? now : now.round({ smallestUnit: 'minute', roundingMode: 'floor' }),
      })
    },
    keep: (change) => {
      if (!sent.keep && isListedTheSame(change)) return undefined
      return async (within) => {
        await keepSummary(within, roundtableId, change)
        await keepPublishedRecord(within, roundtableId, change)
        await sent.keep?.(within)
      }
    },
  })
  // whoever asked for it is told what came of a roundtable as soon as it has closed, wherever it was closed from
  if (answered.ok && sent.name === 'close') await sendFeedback(needs, roundtableId)
  return answered
}

function actorFor(room: Room, { present, without }: Sent): Actor | undefined {
  if (without) return { as: without }
  const seat = present.seatId && room.seats.get(present.seatId)
  return seat && { as: 'seat', seat }
}
