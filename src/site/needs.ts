import type { Needs } from '#foundations'
import type { Hold } from './figures-held.ts'

/** What the public pages need: the house's needs, and where made answers are held. */
export type SiteNeeds = Needs & {
  readonly hold: Hold
  /** Counts below this are small, and withheld from public breakdowns with what could tell them. */
  readonly smallest: number
}
