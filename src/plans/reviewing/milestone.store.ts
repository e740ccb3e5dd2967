import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MilestoneId, PlanActionId, PlanId } from '../ids.ts'
import type { Milestone } from './milestone.ts'

/** The milestones of a plan, by action, in their order; those of one action where one is given. */
export async function milestonesOf(
  db: Db,
  planId: PlanId,
  actionId?: PlanActionId,
): Promise<ReadonlyMap<PlanActionId, readonly Milestone[]>> {
  type Row = Omit<Milestone, 'reachedOn'> & { readonly reachedOn: string | null }
  const { rows } = await sql<Row>`
    select milestone.milestone_id as id, milestone.action_id as "actionId", milestone.title, milestone.weight,
      milestone.due_raw as due, milestone.reached_on::text as "reachedOn"
    from plans.milestone
    join plans.action using (action_id)
    where action.plan_id = ${planId}
      and (${actionId ?? null}::uuid is null or action.action_id = ${actionId ?? null})
    order by milestone.action_id, milestone.position, milestone.milestone_id
  `.execute(db)
  const found = new Map<PlanActionId, Milestone[]>()
  for (const row of rows) {
    const reachedOn = row.reachedOn === null ? undefined : Temporal.PlainDate.from(row.reachedOn)
    const others = found.get(row.actionId)
    if (others) others.push({ ...row, reachedOn })
    else found.set(row.actionId, [{ ...row, reachedOn }])
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
