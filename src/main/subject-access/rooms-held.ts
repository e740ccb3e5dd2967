import { held as access } from '#access'
import { held as casework } from '#casework'
import { held as indicators } from '#indicators'
import { held as outreach } from '#outreach'
import { held as people } from '#people'
import { held as stays } from '#stays'
import type { Held, HeldTable } from '#vocabulary'

/** What every room holds of people. A room stands after those it may import. */
const roomsHeld: Readonly<Record<string, Held>> = {
  access,
  people,
  outreach,
  stays,
  casework,
  indicators,
}

/** A table in which something is held of people. */
export type RoomTable = {
  readonly room: string
  readonly table: string
  readonly what: HeldTable
}

/** Every such table, in an order in which none refers to one after it. */
export const tablesHeld: readonly RoomTable[] = Object.entries(roomsHeld).flatMap(([room, held]) =>
  Object.entries(held).map(([table, what]) => ({ room, table, what })),
)
