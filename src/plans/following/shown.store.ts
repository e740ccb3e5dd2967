import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { dayOfMoment, type Id, type MemberId } from '#vocabulary'
import type { PlanActionId } from '../ids.ts'
import type { Evidence } from './evidence.ts'
import type { Observation } from './observation.ts'

/** The observations of an action’s claims, the latest first. */
export async function observationsOf(
  db: Db,
  actionId: PlanActionId,
): Promise<readonly Observation[]> {
  type Row = Omit<Observation, 'on' | 'outOf' | 'value'> & {
    readonly on: string
    readonly value: string
    readonly outOf: string | null
  }
  const { rows } = await sql<Row>`
    select observation.observation_id as id, observation.claim_id as "claimId", observation.observed_on::text as "on",
      observation.value, observation.out_of as "outOf", observation.source
    from plans.observation
    join plans.claim using (claim_id)
    where claim.action_id = ${actionId}
    order by observation.observed_on desc, observation.written_at desc
    limit 500
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    on: Temporal.PlainDate.from(row.on),
    value: Number(row.value),
    outOf: row.outOf === null ? undefined : Number(row.outOf),
  }))
}

/** Keeps an observation; the same one once. False where another was kept under its id. */
export async function keepObservation(
  db: Db,
  observation: Observation,
  by: { readonly memberId: MemberId; readonly at: Temporal.Instant },
): Promise<boolean> {
  const { id, claimId, on, value, outOf, source } = observation
  await sql`
    insert into plans.observation (observation_id, claim_id, observed_on, value, out_of, source, written_by, written_at)
    values (${id}, ${claimId}, ${on.toString()}::date, ${value}, ${outOf ?? null}, ${source}, ${by.memberId}, ${by.at.toString()}::timestamptz)
    on conflict (observation_id) do nothing
  `.execute(db)
  const { rows } = await sql`
    select from plans.observation
    where observation_id = ${id} and claim_id = ${claimId} and observed_on = ${on.toString()}::date and value = ${value}::numeric
      and out_of is not distinct from ${outOf ?? null}::numeric and source = ${source}
  `.execute(db)
  return rows.length > 0
}

/** What shows that an action was done. */
export async function evidenceOf(db: Db, actionId: PlanActionId): Promise<readonly Evidence[]> {
  type Row = {
    readonly id: Id<'plan-evidence'>
    readonly title: string
    readonly address: string | null
    readonly givenAt: string
    readonly acceptedAt: string | null
  }
  const { rows } = await sql<Row>`
    select evidence_id as id, title, read_at as address, given_at as "givenAt", accepted_at as "acceptedAt"
    from plans.evidence
    where action_id = ${actionId}
    order by given_at, evidence_id
  `.execute(db)
  return rows.map(({ id, title, address, givenAt, acceptedAt }) => ({
    ...{ id, title },
    address: address ?? undefined,
    givenOn: dayOfMoment(momentOf(givenAt)),
    acceptedOn: acceptedAt === null ? undefined : dayOfMoment(momentOf(acceptedAt)),
  }))
}

/** Keeps something that shows an action was done; the same one once. False where something else was kept under its id. */
export async function keepEvidence(
  db: Db,
  actionId: PlanActionId,
  evidence: Pick<Evidence, 'id' | 'title' | 'address'>,
  by: { readonly memberId: MemberId; readonly at: Temporal.Instant },
): Promise<boolean> {
  await sql`
    insert into plans.evidence (evidence_id, action_id, title, read_at, given_by, given_at)
    values (${evidence.id}, ${actionId}, ${evidence.title}, ${evidence.address ?? null}, ${by.memberId}, ${by.at.toString()}::timestamptz)
    on conflict (evidence_id) do nothing
  `.execute(db)
  const { rows } = await sql`
    select from plans.evidence
    where evidence_id = ${evidence.id} and action_id = ${actionId} and title = ${evidence.title}
      and read_at is not distinct from ${evidence.address ?? null}
  `.execute(db)
  return rows.length > 0
}

/** Notes that what was given is accepted. */
export async function keepAccepted(
  db: Db,
  actionId: PlanActionId,
  by: { readonly memberId: MemberId; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update plans.evidence
    set accepted_by = ${by.memberId}, accepted_at = ${by.at.toString()}::timestamptz
    where action_id = ${actionId} and accepted_at is null
  `.execute(db)
}

function momentOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}
