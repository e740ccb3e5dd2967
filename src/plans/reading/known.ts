import type { PlanCalendar } from '#vocabulary'
import type { Names } from './cells/names.ts'

/** What the whole of a plan tells of its cells. */
export type Known = {
  readonly names: Names
  readonly calendar: PlanCalendar
  /** The types the plan’s own list explains, small; none where it has no list. */
  readonly types: readonly string[]
  /** What its colours mean, by their names. */
  readonly legend: Readonly<Record<string, string>>
  /** The numbers of its actions, by how they compare. */
  readonly numbers: ReadonlyMap<string, string>
}
