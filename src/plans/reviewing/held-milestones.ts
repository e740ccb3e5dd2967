import type { Db } from '#foundations'
import type { PlanToday } from '../standing/open-plans.ts'
import { openMilestones } from './milestone.store.ts'

type Milestones = Awaited<ReturnType<typeof openMilestones>>

const held = new WeakMap<PlanToday['statuses'], Milestones>()

/** The milestones of a plan that are still to be reached. One that is added or reached revises its plan: until then those read before hold. */
export async function milestonesToReach(
  db: Db,
  { plan, statuses }: PlanToday,
): Promise<Milestones> {
  const before = held.get(statuses)
  if (before) return before
  const now = await openMilestones(db, plan.id)
  held.set(statuses, now)
  return now
}
