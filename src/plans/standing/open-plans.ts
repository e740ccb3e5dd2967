import type { Temporal } from 'temporal-polyfill'
import type { ActionStatus } from '#commitment'
import type { Db } from '#foundations'
import { compareNumbers } from '../action/number-order.ts'
import { actionsSince, linksOf } from '../action/plan-action.store.ts'
import type { PlanAction } from '../action/plan-action.ts'
import { isInPlan } from '../changing/change.ts'
import type { PlanActionId, PlanId } from '../ids.ts'
import { findPlan, sectionsOf } from '../plan/plan.store.ts'
import type { Plan, Section } from '../plan/plan.ts'
import { type OpenPlan, statusesInTurns } from './action-standing.ts'

/** A plan as its pages show it on a day. */
export type PlanToday = OpenPlan & {
  readonly today: Temporal.PlainDate
  readonly sections: readonly Section[]
  /** The actions that are in the plan, in the order of their numbers. */
  readonly inOrder: readonly PlanAction[]
  readonly statuses: ReadonlyMap<PlanActionId, ActionStatus>
}

type Held = Omit<PlanToday, 'plan'> & { readonly plan: Plan }

/** Plans that were read lately, by id; so many are held in memory. What is open to whoever asks, the database says each time. */
export type HeldPlans = Map<PlanId, Held>
const most = 20

/** Makes the place where a process holds plans. */
export function holdPlans(): HeldPlans {
  return new Map()
}

/** A plan on a day; nothing where it is not open to whoever acts on this database. Only what changed since it was read last is read. */
export async function planToday(
  held: HeldPlans,
  db: Db,
  id: PlanId,
  today: Temporal.PlainDate,
): Promise<PlanToday | undefined> {
  const plan = await findPlan(db, id)
  if (!plan) return undefined
  const before = held.get(id)
  if (before?.plan.revision === plan.revision && before.today.equals(today)) {
    return { ...before, plan }
  }
  const now = await advance(db, plan, before, today)
  held.delete(id)
  held.set(id, now)
  for (const oldest of held.keys()) {
    if (held.size > most) held.delete(oldest)
  }
  return now
}

async function advance(
  db: Db,
  plan: Plan,
  before: Held | undefined,
  today: Temporal.PlainDate,
): Promise<Held> {
  const isSame = before?.plan.revision === plan.revision
  const changed = isSame ? [] : await actionsSince(db, plan.id, before?.plan.revision ?? 0)
  const actions = new Map(before?.actions)
  for (const action of changed) actions.set(action.id, action)
  const links = isSame ? before.links : await linksOf(db, plan.id)
  const sections = isSame ? before.sections : await sectionsOf(db, plan.id)
  const inOrder =
    changed.length === 0 && before
      ? before.inOrder
      : [...actions.values()]
          .filter(isInPlan)
          .toSorted((one, other) => compareNumbers(one.number, other.number))
  const open = { plan, actions, links }
  return { ...open, today, sections, inOrder, statuses: await statusesInTurns(open, today) }
}
