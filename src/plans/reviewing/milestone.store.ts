import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MilestoneId, PlanActionId, PlanId } from '../ids.ts'
import type { Milestone } from './milestone.ts'

/** The milestones of an action, in their order. */
export async function milestonesOf(
  db: Db,
  planId: PlanId,
  actionId: PlanActionId,
): Promise<readonly Milestone[]> {
  return readMilestones(db, sql`action.plan_id = ${planId} and action.action_id = ${actionId}`)
}

/** The milestones of a plan that have a date and are not reached, by action, in their order. */
export async function openMilestones(
  db: Db,
  planId: PlanId,
): Promise<ReadonlyMap<PlanActionId, readonly Milestone[]>> {
  const found = new Map<PlanActionId, Milestone[]>()
  const isOpen = sql`milestone.reached_on is null and milestone.due_raw <> ''`
  for (const one of await readMilestones(db, sql`action.plan_id = ${planId} and ${isOpen}`)) {
    const others = found.get(one.actionId)
    if (others) others.push(one)
    else found.set(one.actionId, [one])
  }
  return found
}

/** Keeps a milestone after those its action has; one that was kept already is left. */
export async function keepMilestone(
  db: Db,
  { id, actionId, title, weight, due }: Milestone,
): Promise<void> {
  await sql`
    insert into plans.milestone (milestone_id, action_id, position, title, weight, due_raw)
    select ${id}, ${actionId}, count(*), ${title}, ${weight}, ${due} from plans.milestone where action_id = ${actionId}
    on conflict (milestone_id) do nothing
  `.execute(db)
}

/** Keeps that a milestone of an action was reached on a day, or, without one, that it was not; false where it has no such milestone. */
export async function keepReached(
  db: Db,
  { id, actionId }: { readonly id: MilestoneId; readonly actionId: PlanActionId },
  on: Temporal.PlainDate | undefined,
): Promise<boolean> {
  const { rows } = await sql`
    update plans.milestone set reached_on = ${on?.toString() ?? null}::date
    where milestone_id = ${id} and action_id = ${actionId}
    returning milestone_id
  `.execute(db)
  return rows.length > 0
}

async function readMilestones(db: Db, which: RawBuilder<unknown>): Promise<readonly Milestone[]> {
  type Row = Omit<Milestone, 'reachedOn'> & { readonly reachedOn: string | null }
  const { rows } = await sql<Row>`
    select milestone.milestone_id as id, milestone.action_id as "actionId", milestone.title, milestone.weight,
      milestone.due_raw as due, milestone.reached_on::text as "reachedOn"
    from plans.milestone
    join plans.action using (action_id)
    where ${which}
    order by milestone.action_id, milestone.position, milestone.milestone_id
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    reachedOn: row.reachedOn === null ? undefined : Temporal.PlainDate.from(row.reachedOn),
  }))
}
