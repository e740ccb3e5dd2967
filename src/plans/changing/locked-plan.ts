import type { Db } from '#foundations'
import { compareNumbers } from '../action/number-order.ts'
import {
  actionsSince,
  keepActions,
  keepLeftAs,
  keepLinks,
  keepWording,
  linksOf,
} from '../action/plan-action.store.ts'
import type { PlanId } from '../ids.ts'
import { findPlan, revisePlan, sectionsOf } from '../plan/plan.store.ts'
import type { Plan, Section } from '../plan/plan.ts'
import type { Standing } from './apply-changes.ts'
import { forgetLinks } from './change.store.ts'

/** A plan that nobody else changes until the transaction ends, read from the database and not from memory. */
export type LockedPlan = Standing & {
  readonly plan: Plan
  readonly sections: readonly Section[]
  /** As of which whatever is changed now is kept. */
  readonly revision: number
}

/** Locks a plan and reads how it is followed, but none of its actions; nothing where it is not open to whoever acts. */
export async function lockTerms(
  db: Db,
  id: PlanId,
): Promise<Pick<LockedPlan, 'plan' | 'revision'> | undefined> {
  if (!(await findPlan(db, id))) return undefined
  const revision = await revisePlan(db, id)
  const plan = await findPlan(db, id)
  return plan && { plan, revision }
}

/** Locks a plan and reads all of it; nothing where it is not open to whoever acts. */
export async function lockPlan(db: Db, id: PlanId): Promise<LockedPlan | undefined> {
  const locked = await lockTerms(db, id)
  return locked && { ...locked, ...(await standingOf(db, id)), sections: await sectionsOf(db, id) }
}

/** Every action of a plan by its number, and the ties between them, read anew. */
export async function standingOf(db: Db, id: PlanId): Promise<Standing> {
  const actions = (await actionsSince(db, id, 0)).toSorted((one, other) =>
    compareNumbers(one.number, other.number),
  )
  const links = await linksOf(db, id)
  return { links, actions: new Map(actions.map((action) => [action.id, action])) }
}

/** Keeps what became of a locked plan: only what is otherwise than it was read. */
export async function keepStanding(db: Db, before: LockedPlan, after: Standing): Promise<void> {
  const { plan, revision } = before
  const added = [...after.actions.values()].filter(({ id }) => !before.actions.has(id))
  if (added.length > 0) {
    await keepActions(db, plan.id, added, { revision, after: before.actions.size })
  }
  for (const action of after.actions.values()) {
    const known = before.actions.get(action.id)
    if (!known || known === action) continue
    await keepWording(db, action, revision)
    if (known.left !== action.left) await keepLeftAs(db, action, revision)
  }
  const gone = before.links.filter((link) => !after.links.includes(link))
  if (gone.length > 0) await forgetLinks(db, gone)
  const come = after.links.filter((link) => !before.links.includes(link))
  if (come.length > 0) await keepLinks(db, plan.id, come)
}
