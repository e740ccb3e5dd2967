import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { type AgencyId, type MemberId, readDay } from '#vocabulary'
import type { PlanId } from '../ids.ts'
import type { Plan, Section } from './plan.ts'

type Row = Omit<Plan, 'approvingBody' | 'period' | 'followedFrom' | 'cadence' | 'revision'> & {
  readonly approvingBody: string | null
  readonly runsFrom: string
  readonly runsTo: string
  readonly followedFrom: string | null
  readonly every: number
  readonly unit: 'weeks' | 'months'
  readonly revision: string
}

const columns = sql`
  plan.plan_id as id, plan.agency_id as "agencyId", agency.name as "agencyName", plan.title, plan.area_codes as "areaCodes",
  plan.approving_body as "approvingBody", plan.runs_from::text as "runsFrom", plan.runs_to::text as "runsTo",
  plan.followed_from::text as "followedFrom", plan.cadence_every as every, plan.cadence_unit as unit, plan.types, plan.glossary,
  plan.legend, plan.state, plan.version, plan.revision
`

/** The plans open to whoever acts: published ones, and their own organisation’s. The latest first. */
export async function listPlans(db: Db, most: number): Promise<readonly Plan[]> {
  const { rows } = await sql<Row>`
    select ${columns}
    from plans.plan
    join directory.agency using (agency_id)
    order by plan.made_at desc, plan.plan_id
    limit ${most}
  `.execute(db)
  return rows.map(planOf)
}

/** One of them; nothing where it is not open to whoever acts. */
export async function findPlan(db: Db, id: PlanId): Promise<Plan | undefined> {
  const { rows } = await sql<Row>`
    select ${columns}
    from plans.plan
    join directory.agency using (agency_id)
    where plan.plan_id = ${id}
  `.execute(db)
  return rows.map(planOf)[0]
}

/** What a plan begins with. */
export type NewPlan = Pick<
  Plan,
  'id' | 'title' | 'areaCodes' | 'period' | 'followedFrom' | 'types' | 'glossary' | 'legend'
> & { readonly agencyId: AgencyId; readonly madeBy: MemberId; readonly madeAt: Temporal.Instant }

/** Keeps a plan that begins, as a draft. */
export async function keepPlan(db: Db, plan: NewPlan): Promise<void> {
  await sql`
    insert into plans.plan (plan_id, agency_id, title, area_codes, runs_from, runs_to, followed_from, types, glossary, legend,
      made_by, made_at)
    values (${plan.id}, ${plan.agencyId}, ${plan.title}, ${plan.areaCodes}::text[], ${plan.period.from.toString()}::date,
      ${plan.period.to.toString()}::date, ${plan.followedFrom?.toString() ?? null}::date, ${plan.types}::text[],
      ${JSON.stringify(plan.glossary)}::jsonb, ${JSON.stringify(plan.legend)}::jsonb, ${plan.madeBy},
      ${plan.madeAt.toString()}::timestamptz)
  `.execute(db)
}

/** Locks a plan until the transaction ends, and counts its revision up: what is changed now is newer than what anybody holds. */
export async function revisePlan(db: Db, id: PlanId): Promise<number> {
  const { rows } = await sql<{ revision: string }>`
    update plans.plan set revision = revision + 1 where plan_id = ${id} returning revision
  `.execute(db)
  return Number(rows[0]?.revision ?? 0)
}

/** Keeps how a plan is called and followed. */
export async function keepTerms(
  db: Db,
  { id, title, approvingBody, cadence, areaCodes, followedFrom }: Plan,
): Promise<void> {
  await sql`
    update plans.plan
    set title = ${title}, approving_body = ${approvingBody ?? null}, cadence_every = ${cadence.every},
      cadence_unit = ${cadence.unit}, area_codes = ${areaCodes}::text[],
      followed_from = ${followedFrom?.toString() ?? null}::date
    where plan_id = ${id}
  `.execute(db)
}

/** Keeps where a plan stands. */
export async function keepPlanState(
  db: Db,
  { id, state, version }: Pick<Plan, 'id' | 'state' | 'version'>,
): Promise<void> {
  await sql`
    update plans.plan set state = ${state}, version = ${version} where plan_id = ${id}
  `.execute(db)
}

/** The sections of a plan, in their order. */
export async function sectionsOf(db: Db, id: PlanId): Promise<readonly Section[]> {
  type SectionRow = Omit<Section, 'part' | 'success'> & {
    readonly part: string | null
    readonly success: string | null
  }
  const { rows } = await sql<SectionRow>`
    select section_id as id, number, title, part, kind, success
    from plans.section
    where plan_id = ${id}
    order by position, number
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    part: row.part ?? undefined,
    success: row.success ?? undefined,
  }))
}

/** Keeps the sections of a plan, in the order given, after those it has. */
export async function keepSections(
  db: Db,
  planId: PlanId,
  sections: readonly Section[],
): Promise<void> {
  const rows = sections.map((section, position) => ({ ...section, position }))
  await sql`
    insert into plans.section (section_id, plan_id, number, title, part, kind, success, position)
    select (row->>'id')::uuid, ${planId}, row->>'number', row->>'title', row->>'part', row->>'kind', row->>'success',
      (row->>'position')::integer
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row
  `.execute(db)
}

function planOf(row: Row): Plan {
  const { runsFrom, runsTo, every, unit, followedFrom, approvingBody, revision, ...same } = row
  return {
    ...same,
    approvingBody: approvingBody ?? undefined,
    period: { from: dayIn(runsFrom), to: dayIn(runsTo) },
    followedFrom: followedFrom === null ? undefined : dayIn(followedFrom),
    cadence: { every, unit },
    revision: Number(revision),
  }
}

function dayIn(text: string): Temporal.PlainDate {
  const day = readDay(text)
  if (!day) throw new Error('The database gave a day that is none')
  return day
}
