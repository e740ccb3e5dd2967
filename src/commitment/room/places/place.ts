import type { Temporal } from 'temporal-polyfill'
import type { PageOptions, Problems } from '#design'
import { type ActName, type Actor, mayAct } from '../acts/may.ts'
import type { RoundtableId } from '../ids.ts'
import type { Room, Seat } from '../state/room.ts'
import type { RoomView } from '../view/room-view.ts'
import type { Audience } from '../view/viewer.ts'

/** What a browser sends in a form: a field that came several times is a list. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/** A form that came back: which act, what was typed, and what is wrong with it. */
export type SentBack = {
  readonly act: ActName
  readonly typed: Typed
  readonly problems: Problems<Readonly<Record<string, string>>>
  /** Why the rules said no; nothing where only fields are wrong. */
  readonly refusal: string | undefined
}

/** Everything a page of a room is made from. */
export type Place = {
  readonly roomId: RoundtableId
  readonly room: Room
  readonly view: RoomView
  readonly audience: Audience
  readonly seat: Seat | undefined
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly frame: Pick<PageOptions, 'signedIn' | 'sections' | 'demonstration'>
  readonly formToken: string
  /** Where in the room the page is, after `/room/…/`; nothing for the room itself. */
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
  readonly sentBack: SentBack | undefined
  /** An id of its own for each form, as a browser may send one twice. */
  readonly freshId: () => string
  /** The address that opens the door to anybody, and its code. */
  readonly door: { readonly href: string; readonly code: string } | undefined
  /** What whoever shows the page has voted in the ballot it shows. */
  readonly isOwn: (entryId: string) => boolean
}

/** Whether whoever shows this page may do something now: the same table as the server asks. */
export function may(place: Place, act: ActName): boolean {
  return mayAct(place.room, place.actor, act)
}

/** What was typed into a field of a form that came back, for the act and thing it was sent for. */
export function typedIn(
  place: Place,
  act: ActName,
  about?: Readonly<Record<string, string>>,
): Typed | undefined {
  const { sentBack } = place
  if (sentBack?.act !== act) return undefined
  const isAbout = Object.entries(about ?? {}).every(([field, id]) => sentBack.typed[field] === id)
  return isAbout ? sentBack.typed : undefined
}

/** One text of a field that may have come several times. */
export function textOf(typed: Typed | undefined, field: string): string | undefined {
  const value = typed?.[field]
  return typeof value === 'string' ? value : value?.[0]
}

/** All texts of a field. */
export function textsOf(typed: Typed | undefined, field: string): readonly string[] {
  const value = typed?.[field]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
