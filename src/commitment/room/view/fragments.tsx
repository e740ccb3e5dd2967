import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { presentIn } from '../state/derive.ts'
import type { Room } from '../state/room.ts'
import { agendaPart } from './agenda-part.tsx'
import type { Shown } from './entry-part.tsx'
import { type ListPlace, placePart, placesIn, questionPart } from './lists-part.tsx'
import { nowPart } from './now-part.tsx'
import { peoplePart } from './people-part.tsx'
import type { Region } from './region.ts'
import { askPart, ballotsPart, pledgePart } from './work-part.tsx'

/** A piece of a page that is open: where it goes, what it is now; no markup where it is to be taken away. */
export type Fragment = {
  readonly id: string
  readonly html?: string
  /** The list it belongs to, when it is not on the page yet, and what it stands before there. */
  readonly into?: string
  readonly before?: string
}

/** Regions as pieces of a page for one audience. */
export function fragmentsOf(
  room: Room,
  shown: Shown,
  regions: readonly Region[],
): readonly Fragment[] {
  return regions.flatMap((region) => fragmentOf(room, shown, region) ?? [])
}

function fragmentOf(room: Room, shown: Shown, region: Region): Fragment | undefined {
  const { view, audience } = shown
  switch (region.part) {
    case 'now':
      return whole('now', nowPart(room, audience))
    case 'agenda':
      return audience === 'host' ? whole('agenda', agendaPart(room)) : undefined
    case 'people':
      return whole('people', peoplePart(shown, presentIn(room).length))
    case 'ballots':
      return whole('ballots', ballotsPart(shown))
    case 'questions':
      return whole(`questions-${region.question}`, questionPart(region.question, shown))
    case 'entry':
    case 'group':
      return listed(`${region.part}-${region.id}`, shown)
    case 'pledge': {
      const pledge = view.pledges.find(({ id }) => id === region.id)
      const id = `pledge-${region.id}`
      return pledge ? { ...whole(id, pledgePart(pledge, shown)), into: 'pledge-list' } : { id }
    }
    case 'ask': {
      const ask = view.asks.find(({ id }) => id === region.id)
      const id = `ask-${region.id}`
      return ask ? { ...whole(id, askPart(ask, shown)), into: 'ask-list' } : { id }
    }
  }
}

function whole(id: string, part: VNode): Fragment {
  return { id, html: renderToString(part) }
}

/** Whether something stands at a place: as it, or under its theme. */
function isAt(place: ListPlace, id: string): boolean {
  if (place.id === id) return true
  return 'entries' in place && place.entries.some((entry) => id === `entry-${entry.id}`)
}

/** An entry, a group or the theme it stands under in the list of its question, before whatever comes after it there. */
function listed(id: string, shown: Shown): Fragment {
  for (const question of ['in_place', 'gap', 'opportunity'] as const) {
    const places = placesIn(question, shown)
    const at = places.findIndex((place) => isAt(place, id))
    const place = places[at]
    if (!place) continue
    const after = places[at + 1]?.id
    return {
      ...whole(place.id, placePart(place, shown)),
      into: `entries-${question}`,
      ...(after ? { before: after } : {}),
    }
  }
  return { id }
}
