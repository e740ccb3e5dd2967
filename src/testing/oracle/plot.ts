import type { AccommodationType, ContactType, Institution } from '#vocabulary'
import type { Day } from './calendar.ts'
import type { Draws } from './draws.ts'
import type { Setting } from './random-setting.ts'

/** One contact of a random life. */
export type Met = { readonly night: Day; readonly council: string; readonly type: ContactType }

/** One stay of a random life; `movedOut` is empty or no earlier than `movedIn`. */
export type Stayed = {
  readonly council: string
  readonly kind: AccommodationType
  readonly movedIn: Day
  readonly movedOut: Day | ''
  readonly reason: 'planned' | 'severe-weather'
}

/** One institution left in a random life. */
export type LeftPlace = { readonly institution: Institution; readonly leftOn: Day }

/** What happens to one person, still without ids. */
export type RandomLife = {
  readonly met: readonly Met[]
  readonly stayed: readonly Stayed[]
  readonly left: readonly LeftPlace[]
  readonly born?: Day | ''
  readonly isCareLeaver?: boolean
}

/** What the turns of a life hang on: two councils, and a night in the window to stand near a boundary of. */
export type Plot = {
  readonly draws: Draws
  readonly setting: Setting
  readonly home: string
  readonly elsewhere: string
  readonly night: Day
  readonly monthEnd: Day
}

/** One thing that can happen in a life. */
export type Turn = (plot: Plot) => Partial<RandomLife>

/** A sighting of this person, usually in their own council. */
export function seenAt(plot: Plot, night: Day): Met {
  const council = plot.draws.chance(75) ? plot.home : plot.elsewhere
  const type = plot.draws.chance(75) ? 'bedded_down' : 'about_to_bed_down'
  return { night, council, type }
}
