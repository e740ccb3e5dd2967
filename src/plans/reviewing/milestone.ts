import type { Temporal } from 'temporal-polyfill'
import { dayInWords } from '#vocabulary'
import type { MilestoneId, PlanActionId } from '../ids.ts'

/** A step on the way to an action’s end, and how much of the way it is against the other steps. */
export type Milestone = {
  readonly id: MilestoneId
  readonly actionId: PlanActionId
  readonly title: string
  /** 1 to 100. */
  readonly weight: number
  /** When it is due, as it was written; empty where nothing is. */
  readonly due: string
  readonly reachedOn: Temporal.PlainDate | undefined
}

/** How a milestone stands, after its title. */
export function milestoneInWords({ weight, due, reachedOn }: Milestone): string {
  const when = reachedOn ? `, reached on ${dayInWords(reachedOn)}` : ', not reached'
  return `${due ? `, due: ${due}` : ''}, weight ${weight}${when}`
}

/** How far an action is by its milestones, as a whole percentage; nothing where it has none. 100 only where all are reached. */
export function percentReached(milestones: readonly Milestone[]): number | undefined {
  if (milestones.length === 0) return undefined
  const weigh = (some: readonly Milestone[]) => some.reduce((sum, { weight }) => sum + weight, 0)
  const reached = milestones.filter(({ reachedOn }) => reachedOn !== undefined)
  return Math.floor((weigh(reached) / weigh(milestones)) * 100)
}
