import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import type { ActionLink } from '../action/plan-action.ts'
import type { ChangeId, PlanId } from '../ids.ts'
import { type Change, proposal } from './change.ts'

/** A change as it is listed: who asked for it, by organisation and never by name, and what became of it. */
export type ListedChange = Change & {
  readonly state: 'asked' | 'approved' | 'declined'
  /** The version it became part of. */
  readonly version: number | undefined
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
}

type Row = Omit<ListedChange, 'actionId' | 'intoId' | 'version' | 'proposed' | 'askedAt'> & {
  readonly actionId: Change['actionId'] | null
  readonly intoId: Change['intoId'] | null
  readonly version: number | null
  readonly proposed: unknown
  readonly askedAt: string
}

/** The changes asked for of a plan, the first asked first; those of one version where one is given. */
export async function changesOf(
  db: Db,
  planId: PlanId,
  version?: number,
): Promise<readonly ListedChange[]> {
  const { rows } = await sql<Row>`
    select change.change_id as id, change.kind, change.action_id as "actionId", change.into_id as "intoId", change.proposed,
      change.reason, change.state, change.version, agency.name as "askedBy", change.asked_at::text as "askedAt"
    from plans.change
    join access.member on member.member_id = change.asked_by
    join directory.agency using (agency_id)
    where change.plan_id = ${planId}
      and (${version ?? null}::smallint is null or change.version = ${version ?? null})
    order by change.asked_at, change.change_id
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    actionId: row.actionId ?? undefined,
    intoId: row.intoId ?? undefined,
    version: row.version ?? undefined,
    proposed: proposal.parse(row.proposed),
    askedAt: Temporal.Instant.from(row.askedAt.replace(' ', 'T')),
  }))
}

/** Keeps a change that is asked for; one that was kept already is left. */
export async function keepChange(
  db: Db,
  planId: PlanId,
  change: Change,
  by: { readonly memberId: MemberId; readonly at: Temporal.Instant },
): Promise<void> {
  const { id, kind, actionId, intoId, proposed, reason } = change
  await sql`
    insert into plans.change (change_id, plan_id, kind, action_id, into_id, proposed, reason, asked_by, asked_at)
    values (${id}, ${planId}, ${kind}, ${actionId ?? null}, ${intoId ?? null}, ${JSON.stringify(proposed)}::jsonb, ${reason},
      ${by.memberId}, ${by.at.toString()}::timestamptz)
    on conflict (change_id) do nothing
  `.execute(db)
}

/** Keeps that changes were approved as part of a version. */
export async function keepApproved(
  db: Db,
  ids: readonly ChangeId[],
  version: number,
): Promise<void> {
  await sql`
    update plans.change set state = 'approved', version = ${version} where change_id = any (${ids}::uuid[])
  `.execute(db)
}

/** Keeps that a change was declined; false where it is none of the plan’s that still waits. */
export async function keepDeclined(db: Db, planId: PlanId, id: ChangeId): Promise<boolean> {
  const { rows } = await sql`
    update plans.change set state = 'declined'
    where change_id = ${id} and plan_id = ${planId} and state = 'asked'
    returning change_id
  `.execute(db)
  return rows.length > 0
}

/** Forgets ties between actions of a plan, each by its ends and kind. */
export async function forgetLinks(db: Db, links: readonly ActionLink[]): Promise<void> {
  await sql`
    delete from plans.action_link
    using jsonb_array_elements(${JSON.stringify(links)}::jsonb) as row
    where from_id = (row->>'from')::uuid
      and to_id = (row->>'to')::uuid
      and kind = row->>'kind'
  `.execute(db)
}
