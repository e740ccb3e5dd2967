import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { CycleId, PlanId } from '../ids.ts'
import type { Cycle, Decision } from './cycle.ts'

type Row = Omit<Cycle, 'openedOn' | 'meetsOn'> & {
  readonly openedOn: string
  readonly meetsOn: string
}

/** The reviews of a plan, the latest first. */
export async function cyclesOf(db: Db, planId: PlanId): Promise<readonly Cycle[]> {
  const { rows } = await sql<Row>`
    select cycle_id as id, opened_on::text as "openedOn", meets_on::text as "meetsOn", state, notes, carried, reached,
      left_open as "leftOpen"
    from plans.cycle
    where plan_id = ${planId}
    order by opened_on desc
    limit 500
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    openedOn: Temporal.PlainDate.from(row.openedOn),
    meetsOn: Temporal.PlainDate.from(row.meetsOn),
  }))
}

/** Keeps a review that opens; false where one of that day is there already. */
export async function keepOpened(
  db: Db,
  planId: PlanId,
  cycle: Pick<Cycle, 'id' | 'openedOn' | 'meetsOn' | 'carried'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into plans.cycle (cycle_id, plan_id, opened_on, meets_on, state, carried)
    values (${cycle.id}, ${planId}, ${cycle.openedOn.toString()}::date, ${cycle.meetsOn.toString()}::date, 'open',
      ${cycle.carried}::uuid[])
    on conflict do nothing
    returning cycle_id
  `.execute(db)
  return rows.length > 0
}

/** Keeps where a review stands and what came of it. */
export async function keepCycle(
  db: Db,
  { id, meetsOn, state, notes, reached, leftOpen }: Cycle,
): Promise<void> {
  await sql`
    update plans.cycle
    set meets_on = ${meetsOn.toString()}::date, state = ${state}, notes = ${notes}, reached = ${reached}::uuid[],
      left_open = ${leftOpen}::uuid[]
    where cycle_id = ${id}
  `.execute(db)
}

/** What the meeting of a review decided, in the order it was noted. */
export async function decisionsOf(db: Db, cycleId: CycleId): Promise<readonly Decision[]> {
  const { rows } = await sql<Decision>`
    select decision_id as id, action_id as "actionId", words, owner, due_raw as due
    from plans.decision
    where cycle_id = ${cycleId}
    order by noted_at, decision_id
  `.execute(db)
  return rows
}

/** Keeps a decision; one that was kept already is left. */
export async function keepDecision(
  db: Db,
  cycleId: CycleId,
  { id, actionId, words, owner, due }: Decision,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into plans.decision (decision_id, cycle_id, action_id, words, owner, due_raw, noted_at)
    values (${id}, ${cycleId}, ${actionId}, ${words}, ${owner}, ${due}, ${at.toString()}::timestamptz)
    on conflict (decision_id) do nothing
  `.execute(db)
}
