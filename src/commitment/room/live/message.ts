import type { News } from '../../log/open-streams.ts'
import type { RoomEvent } from '../events/room-event.ts'
import type { RoundtableId } from '../ids.ts'
import type { Room } from '../state/room.ts'
import { fragmentsOf } from '../view/fragments.tsx'
import { eachOnce, isTurn, type Region, regionsOf } from '../view/region.ts'
import { type Names, viewOf } from '../view/view.ts'
import type { Audience } from '../view/viewer.ts'

type Told = {
  readonly roomId: RoundtableId
  readonly names: Names
}

/**
 * What an open page is told of news, as one server-sent event: the pieces that changed, as this audience may see them, and
 * whether to ask for the whole page anew. Nothing of the news itself goes out, so what cannot be shaped is not sent.
 */
export function messageOf(
  { roomId, names }: Told,
  { state, before, lines }: News<Room, RoomEvent>,
  audience: Audience,
): string | undefined {
  const events = lines.map(({ event }) => event)
  const regions = eachOnce(events.flatMap((event) => regionsOf(before, state, event)))
  const turn = events.some((event) => isTurn(before, state, { event, audience }))
  return regions.length === 0 && !turn
    ? undefined
    : written(state, { roomId, names, audience, regions }, turn ? { turn: true } : {})
}

function written(
  room: Room,
  shown: Told & { readonly audience: Audience; readonly regions: readonly Region[] },
  more: { readonly turn?: true },
): string {
  const { roomId, names, audience, regions } = shown
  const view = viewOf(room, names, audience)
  const parts = fragmentsOf(room, { roomId, audience, view }, regions)
  // JSON holds no line break, which would end a line of the event
  return `id: ${room.position}\nevent: room\ndata: ${JSON.stringify({ parts, ...more })}\n\n`
}
