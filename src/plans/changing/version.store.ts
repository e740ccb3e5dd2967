import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import type { PlanDocument } from '../document/plan-document.ts'
import type { PlanId } from '../ids.ts'

/** That a body approved a plan as it then was. */
export type Version = {
  readonly number: number
  readonly approvedOn: Temporal.PlainDate
  readonly approvedBy: string
  readonly minuteReference: string
}

type Row = Omit<Version, 'approvedOn'> & { readonly approvedOn: string }

/** The versions of a plan that is open to whoever acts, the latest first. */
export async function versionsOf(db: Db, planId: PlanId): Promise<readonly Version[]> {
  const { rows } = await sql<Row>`
    select number, approved_on::text as "approvedOn", approved_by as "approvedBy", minute_reference as "minuteReference"
    from plans.version
    where plan_id = ${planId}
    order by number desc
  `.execute(db)
  return rows.map((row) => ({ ...row, approvedOn: Temporal.PlainDate.from(row.approvedOn) }))
}

/** What a version said, whole, as it was kept; nothing where there is none of that number. */
export async function documentOfVersion(
  db: Db,
  planId: PlanId,
  number: number,
): Promise<PlanDocument | undefined> {
  const { rows } = await sql<{ readonly document: PlanDocument }>`
    select document from plans.version where plan_id = ${planId} and number = ${number}
  `.execute(db)
  return rows[0]?.document
}

/** Keeps a version, for ever. */
export async function keepVersion(
  db: Db,
  planId: PlanId,
  version: Version & { readonly document: PlanDocument },
  by: { readonly memberId: MemberId; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into plans.version (plan_id, number, approved_on, approved_by, minute_reference, document, made_by, made_at)
    values (${planId}, ${version.number}, ${version.approvedOn.toString()}::date, ${version.approvedBy},
      ${version.minuteReference}, ${JSON.stringify(version.document)}::jsonb, ${by.memberId}, ${by.at.toString()}::timestamptz)
  `.execute(db)
}

/** Keeps that every action of a plan is as version 1 has it, as of a revision. */
export async function keepFirstVersion(db: Db, planId: PlanId, revision: number): Promise<void> {
  await sql`
    update plans.action set since_version = 1, revision = ${revision} where plan_id = ${planId}
  `.execute(db)
}
