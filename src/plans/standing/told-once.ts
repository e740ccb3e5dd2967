import type { PlanToday } from './open-plans.ts'

/** Tells something of a plan as it stands, once: its statuses are others after each change and on each day, and then it is told anew. */
export function toldOnce<Told>(tell: (open: PlanToday) => Told): (open: PlanToday) => Told {
  const told = new WeakMap<PlanToday['statuses'], { readonly told: Told }>()
  return (open) => {
    const before = told.get(open.statuses)
    if (before) return before.told
    const now = { told: tell(open) }
    told.set(open.statuses, now)
    return now.told
  }
}
