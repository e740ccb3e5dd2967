import { sql } from 'kysely'
import type { Db, OpenDatabase } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'

/** A plan as large as is asked: how many actions, and how many years of updates they have. */
export type LargePlan = {
  readonly id: string
  readonly cycleId: string
  readonly agencyId: AgencyId
  readonly memberId: MemberId
  readonly actions: number
  readonly years: number
}

/**
 * Writes a published plan in bulk: a section for each fifty actions, an owner, a claim and a milestone for each, ties for one in
 * four, a review in its meeting, and updates until yesterday, monthly for one half of them and quarterly for the other. Gives how many updates there are.
 */
export async function writeLargePlan({ db, pool }: OpenDatabase, plan: LargePlan): Promise<number> {
  await db.transaction().execute(async (writing) => {
    await writePlan(writing, plan)
    await writeActions(writing, plan)
    await writeBeside(writing, plan)
    await writeReview(writing, plan)
    await writeUpdates(writing, plan)
  })
  await pool.query('vacuum analyze plans.plan, plans.section, plans.action, plans.assignment')
  await pool.query('vacuum analyze plans.claim, plans.milestone, plans.action_link, plans.progress')
  const { rows } = await sql<{ count: string }>`
    select count(*) from plans.progress where plan_id = ${plan.id}
  `.execute(db)
  return Number(rows[0]?.count ?? 0)
}

/** The id of an action in the midst of a plan. */
export async function someAction(db: Db, planId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select action_id as id from plans.action where plan_id = ${planId}
    order by position offset (select count(*) / 2 from plans.action where plan_id = ${planId}) limit 1
  `.execute(db)
  return rows[0]?.id ?? ''
}

async function writePlan(db: Db, { id, agencyId, memberId, years, actions }: LargePlan) {
  await sql`
    insert into plans.plan (plan_id, agency_id, title, runs_from, runs_to, followed_from, state, version, revision, made_by, made_at)
    values (${id}, ${agencyId}, 'A large plan (invented)',
      (date_trunc('month', now()) - make_interval(years => ${years}))::date,
      (date_trunc('month', now()) + interval '1 year')::date,
      (date_trunc('month', now()) - make_interval(years => ${years}))::date, 'published', 1, 1, ${memberId}, now())
  `.execute(db)
  await sql`
    insert into plans.section (section_id, plan_id, number, title, success, position)
    select gen_random_uuid(), ${id}, n::text, 'What is done together, part ' || n, 'Nobody is without a door', n
    from generate_series(1, ${Math.ceil(actions / 50)}::integer) as n
  `.execute(db)
}

/** One in ten comes again, one in ten has no date; the others are due by a month between the first and the last of the plan. */
async function writeActions(db: Db, { id, actions }: LargePlan): Promise<void> {
  await sql`
    insert into plans.action (action_id, plan_id, section_id, number, type, statement, due_raw, due_kind, due_edtf, due_from, due_to,
      due_recurrence, position, since_version, life, confidence, updated_on)
    select gen_random_uuid(), plan.plan_id, section.section_id, section.number || '.' || (n - 1) % 50 + 1,
      (array['prevention', 'intervention', 'recovery'])[n % 3 + 1],
      'Agree with those who know the ward how nobody leaves it to the street, and look at what was agreed each quarter: ' || n,
      case n % 10 when 0 then '' when 1 then 'quarterly' else to_char(month, 'FMMonth YYYY') end,
      case n % 10 when 0 then 'missing' when 1 then 'recurring' else 'by' end,
      case n % 10 when 0 then null when 1 then plan.runs_from || '/' || (plan.runs_to - 1) else to_char(month, 'YYYY-MM') end,
      case n % 10 when 0 then null when 1 then plan.runs_from else month end,
      case n % 10 when 0 then null when 1 then plan.runs_to else (month + interval '1 month')::date end,
      case n % 10 when 1 then 'FREQ=MONTHLY;INTERVAL=3' end,
      n, 1, case when n % 7 = 0 then 'not_started' else 'in_progress' end,
      (array['on_track', 'on_track', 'some_risk'])[n % 3 + 1], current_date - n % 120
    from generate_series(1, ${actions}::integer) as n
    join plans.plan on plan.plan_id = ${id}
    join plans.section on section.plan_id = plan.plan_id and section.number = ((n - 1) / 50 + 1)::text
    cross join lateral (
      select (plan.runs_from + make_interval(months => n * 7 % (extract(year from age(plan.runs_to, plan.runs_from))::integer * 12)))::date as month
    ) as due
  `.execute(db)
}

async function writeBeside(db: Db, { id, agencyId }: LargePlan): Promise<void> {
  await sql`
    insert into plans.assignment (action_id, role, position, name, agency_id)
    select action_id, 'lead', 0, 'The team of corner ' || position % 40, case when position % 4 = 0 then ${agencyId}::uuid end
    from plans.action where plan_id = ${id}
  `.execute(db)
  await sql`
    insert into plans.claim (claim_id, action_id, position, raw, kind, domain, measure, target, unit, per)
    select gen_random_uuid(), action_id, 0, 'Brief, 40 people a year', 'output', 'brief', 'people supported', 40, 'people', 'year'
    from plans.action where plan_id = ${id}
  `.execute(db)
  await sql`
    insert into plans.milestone (milestone_id, action_id, position, title, due_raw)
    select gen_random_uuid(), action_id, 0, 'It is agreed', due_raw from plans.action where plan_id = ${id}
  `.execute(db)
  await sql`
    insert into plans.action_link (plan_id, from_id, to_id, kind, declared_by)
    select one.plan_id, one.action_id, other.action_id, (array['related', 'depends'])[one.position / 4 % 2 + 1], 'from'
    from plans.action as one
    join plans.action as other on other.plan_id = one.plan_id and other.position = one.position - 1
    where one.plan_id = ${id} and one.position % 4 = 0
  `.execute(db)
}

/** A review in its meeting, to which the one before left one action in three. */
async function writeReview(db: Db, { id, cycleId }: LargePlan): Promise<void> {
  await sql`
    insert into plans.cycle (cycle_id, plan_id, opened_on, meets_on, state, carried)
    select ${cycleId}, ${id}, current_date - 14, current_date, 'meeting', array_agg(action_id)
    from plans.action where plan_id = ${id} and position % 3 = 0
  `.execute(db)
}

async function writeUpdates(db: Db, { id, agencyId, memberId, years }: LargePlan): Promise<void> {
  await sql`
    insert into plans.progress (progress_id, plan_id, action_id, state, life, confidence, words, as_it_was, colour, agency_id,
      written_by, written_at, published_at)
    select gen_random_uuid(), action.plan_id, action.action_id, 'published', 'in_progress', 'on_track',
      'What was agreed is looked at with the ward, and nothing stands in its way.',
      '{"due": {"raw": "", "kind": "missing", "edtf": null, "from": null, "to": null, "recurrence": null, "flags": []},
        "targets": [{"raw": "Brief, 40 people a year", "target": 40}], "observations": []}',
      'green', ${agencyId}, ${memberId}, told.at, told.at
    from plans.action
    cross join lateral generate_series(
      now() - make_interval(years => ${years}) + make_interval(mins => action.position), now() - interval '1 day',
      case when action.position % 2 = 0 then interval '1 month' else interval '3 months' end
    ) as told (at)
    where action.plan_id = ${id}
  `.execute(db)
}
