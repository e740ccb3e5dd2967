import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readEmail } from '#foundations'
import type { MemberId } from '#vocabulary'
import { neededLine } from './acts/fields.ts'
import { refusalWords } from './acts/refusals.ts'
import type { RoundtableId, SeatId } from './ids.ts'
import { actInRoom, type RoomNeeds } from './live/act-in-room.ts'
import { hashOf } from './live/present.ts'
import { keepSeat } from './live/seat.store.ts'
import type { SeatRole } from './state/room.ts'

/** What whoever arrives at the door says of themselves. */
export const joinForm = z.object({
  name: neededLine(80, {
    missing: 'Enter the name the room should know you by',
    tooLong: 'The name must be 80 characters or fewer',
  }),
  organisation: z.string().default(''),
  role: z.enum(['participant', 'observer', 'wall'], 'Select how you take part'),
  email: z
    .string()
    .default('')
    .transform((typed) => typed.trim())
    .refine(
      (typed) => typed === '' || readEmail(typed) !== undefined,
      'Enter an e-mail address such as ana@example.org, or nothing',
    ),
  recording: z.enum(['agrees', 'does_not']).optional().catch(undefined),
})
export type JoinForm = z.infer<typeof joinForm>

/** A seat that is to be taken: by somebody at the door, or by a member whose organisation convenes. */
export type Arriving = {
  readonly name: string
  readonly organisation: string
  readonly role: SeatRole
  readonly email: string
  readonly memberId: MemberId | undefined
}

/** A seat that was taken, with the word that shows whose it is; or what stands in the way, in words. */
export type Taken =
  | { readonly ok: true; readonly seatId: SeatId; readonly word: string }
  | { readonly ok: false; readonly problem: string }

/** Takes a seat in a roundtable. */
export async function takeSeat(
  needs: RoomNeeds,
  roundtableId: RoundtableId,
  { name, email, organisation, role, memberId }: Arriving,
): Promise<Taken> {
  const seatId: SeatId = needs.newId<'seat'>()
  const word = randomBytes(24).toString('base64url')
  const answered = await actInRoom(needs, roundtableId, {
    name: 'take-seat',
    typed: { seat_id: seatId, role, organisation_id: needs.newId<'organisation'>(), organisation },
    commandId: needs.newId<'command'>(),
    present: { seatId: undefined, word: undefined },
    without: memberId ? 'convenor' : 'arriving',
    memberId,
    keep: (db) =>
      keepSeat(db, {
        ...{ roundtableId, seatId, name, memberId },
        email: email === '' ? undefined : email,
        tokenHash: memberId ? undefined : hashOf(word),
      }),
  })
  if (answered.ok) return { ok: true, seatId, word }
  const problem =
    'problems' in answered
      ? Object.values(answered.problems).find((words) => words !== undefined)
      : refusalWords[answered.refusal]
  return { ok: false, problem: problem ?? 'The seat could not be taken' }
}

/** Notes what whoever has arrived said about being recorded. */
export async function sayConsent(
  needs: RoomNeeds,
  roundtableId: RoundtableId,
  { seatId, word }: { readonly seatId: SeatId; readonly word: string },
  recording: 'agrees' | 'does_not',
): Promise<void> {
  await actInRoom(needs, roundtableId, {
    name: 'consent',
    typed: { recording },
    commandId: needs.newId<'command'>(),
    present: { seatId, word },
  })
}
