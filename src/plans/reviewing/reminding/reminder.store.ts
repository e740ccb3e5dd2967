import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { PlanId } from '../../ids.ts'

/** The plans that are followed: published, and not closed. */
export async function followedPlans(db: Db): Promise<readonly PlanId[]> {
  const { rows } = await sql<{ readonly id: PlanId }>`
    select plan_id as id from plans.plan where state = 'published' order by plan_id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Where letters about plans go to of an organisation: its coordinators and partners. */
export async function addressesOf(db: Db, agencyId: AgencyId): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly email: string }>`
    select email
    from access.member
    where agency_id = ${agencyId}
      and status = 'active'
      and role in ('coordinator', 'partner')
      and email is not null
    order by email
  `.execute(db)
  return rows.map(({ email }) => email)
}

/** What was sent, by the plan and a key that says what, of which time and to whom. */
export type SentKey = { readonly planId: PlanId; readonly key: string }

/** Keeps that something is sent now, and gives what had not been before: whoever asks first, sends. */
export async function keepSent(
  db: Db,
  keys: readonly SentKey[],
  at: Temporal.Instant,
): Promise<readonly SentKey[]> {
  const { rows } = await sql<SentKey>`
    insert into plans.reminder (plan_id, key, sent_at)
    select distinct (row->>'planId')::uuid, row->>'key', ${at.toString()}::timestamptz
    from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) as row
    order by 1, 2
    on conflict do nothing
    returning plan_id as "planId", key
  `.execute(db)
  return rows
}
