import type { Member } from '#access'
import type { Needs } from '#foundations'
import type { RoundtableId } from '../room/ids.ts'
import { seatCookie } from '../room/live/present.ts'
import { lobbyOf, sit } from './holding.ts'

/** Somebody who sits in a running room, as their browser would: with the cookie of their seat. */
export type Seated = { readonly roomId: RoundtableId; readonly cookie: string }

/** Begins a roundtable in which so many people may write, and gives the cookie of each. For measurements. */
export async function runningRoom(
  needs: Needs,
  by: Member,
  people: number,
): Promise<readonly Seated[]> {
  const id = needs.newId<'roundtable'>()
  const { holding, facilitator } = await lobbyOf(needs, by, { id, title: 'A room to be measured' })
  const seated: Seated[] = []
  for (let place = 1; place <= people; place += 1) {
    const { word } = await sit(holding, 'participant', `Organisation ${place} (invented)`)
    seated.push({ roomId: id, cookie: `${seatCookie}=${word}` })
  }
  await facilitator('start', {})
  await facilitator('move', { where: 'gaps/write' })
  return seated
}
