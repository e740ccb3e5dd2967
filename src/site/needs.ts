import type { Needs } from '#foundations'
import type { Smallest } from '#indicators'
import type { Hold } from './figures-held.ts'

/** What the public pages need: the house's needs, and where made answers are held. */
export type SiteNeeds = Needs & {
  readonly hold: Hold
  /** Counts and totals below these are small, and withheld with what could tell them. */
  readonly smallest: Smallest
}
