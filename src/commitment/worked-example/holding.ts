import type { Member } from '#access'
import type { Needs } from '#foundations'
import type { ActName } from '../room/acts/may.ts'
import type { RoundtableId, SeatId } from '../room/ids.ts'
import { takeSeat } from '../room/join-room.ts'
import { actInRoom, type RoomNeeds } from '../room/live/act-in-room.ts'
import type { Present } from '../room/live/present.ts'
import { openRoomDesk } from '../room/live/room-desk.ts'
import type { SeatRole } from '../room/state/room.ts'
import { beginRoundtable } from '../roundtables/begin-roundtable.ts'

type Form = Readonly<Record<string, unknown>>

/** A roundtable that the house itself holds: as an example, or to be measured. */
export type Holding = {
  readonly needs: RoomNeeds
  readonly id: RoundtableId
  readonly by: Member
}

/** Somebody at the table, who does things. */
export type Sitting = (name: ActName, form: Form) => Promise<void>

/** Begins, prepares and schedules a roundtable for today, and opens its lobby. */
export async function lobbyOf(
  needs: Needs,
  by: Member,
  { id, title }: { readonly id: RoundtableId; readonly title: string },
): Promise<{ readonly holding: Holding; readonly facilitator: Sitting }> {
  const holding = { needs: { ...needs, desk: openRoomDesk(needs) }, id, by }
  await beginRoundtable(holding.needs, by, { id, title, format: 'roundtable' })
  await convene(holding, 'prepare', {
    title,
    purpose: 'What each of us will do, at every stage, before somebody loses a home',
    ground_rules: 'Everybody is heard. Nobody is named.',
    ...{ day: needs.clock.now().toString().slice(0, 10), time: '09:30', place: 'Town hall' },
  })
  await convene(holding, 'schedule', {})
  const { does: facilitator } = await sit(holding, 'facilitator', by.agencyName)
  await facilitator('open-lobby', {})
  return { holding, facilitator }
}

/** Does something as whoever convenes. */
export function convene(holding: Holding, name: ActName, form: Form): Promise<void> {
  return does(holding, name, form, { seatId: undefined, word: undefined })
}

/** Takes a seat: the facilitator as a member, everybody else by the code of the room. */
export async function sit(
  holding: Holding,
  role: SeatRole,
  organisation: string,
): Promise<{ readonly does: Sitting; readonly word: string }> {
  const { needs, id, by } = holding
  const memberId = role === 'facilitator' ? by.id : undefined
  const name = role === 'facilitator' ? by.name : 'Somebody invented'
  const taken = await takeSeat(needs, id, { name, organisation, role, email: '', memberId })
  if (!taken.ok) throw new Error(`Somebody invented was not let in: ${taken.problem}`)
  const present: Present = { seatId: taken.seatId satisfies SeatId, word: taken.word }
  return { does: (act, form) => does(holding, act, form, present), word: taken.word }
}

async function does(
  { needs, id, by }: Holding,
  name: ActName,
  typed: Form,
  present: Present,
): Promise<void> {
  const isConvenor = present.seatId === undefined
  const answered = await actInRoom(needs, id, {
    ...{ name, typed, present, commandId: needs.newId<'command'>() },
    ...(isConvenor ? { without: 'convenor' as const, memberId: by.id } : {}),
  })
  if (!answered.ok)
    throw new Error(`What is invented stopped at ${name}: ${JSON.stringify(answered)}`)
}
