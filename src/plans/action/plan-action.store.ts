import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#foundations'
import type { PlanActionId, PlanId } from '../ids.ts'
import { type ActionRow, actionOf, rowOf } from './action-row.ts'
import type { ActionLink, Assigned, Claim, LeftAs, PlanAction } from './plan-action.ts'

/** The actions of a plan that changed after a revision, each whole; all of them after 0. In no order. */
export async function actionsSince(
  db: Db,
  planId: PlanId,
  revision: number,
): Promise<readonly PlanAction[]> {
  return readActions(db, sql`plan_id = ${planId} and revision > ${revision}`)
}

/** One action as it is now; nothing where it is not open to whoever acts. */
export async function actionNow(db: Db, id: PlanActionId): Promise<PlanAction | undefined> {
  return (await readActions(db, sql`action_id = ${id}`))[0]
}

/** The ties between the actions of a plan. */
export async function linksOf(db: Db, planId: PlanId): Promise<readonly ActionLink[]> {
  const { rows } = await sql<ActionLink>`
    select from_id as "from", to_id as "to", kind, declared_by as "declaredBy"
    from plans.action_link
    where plan_id = ${planId}
    order by from_id, to_id, kind
  `.execute(db)
  return rows
}

/** Keeps new actions of a plan, with who does them and what is claimed, as of a revision. */
export async function keepActions(
  db: Db,
  planId: PlanId,
  actions: readonly PlanAction[],
  { revision, after = 0 }: { readonly revision: number; readonly after?: number },
): Promise<void> {
  const rows = actions.map((action, at) => ({ ...rowOf(action), position: after + at, revision }))
  await sql`
    insert into plans.action (action_id, plan_id, section_id, number, former_numbers, type, stages, statement, success, resources,
      due_raw, due_kind, due_edtf, due_from, due_to, due_recurrence, due_flags, commitment_id, pledge_id, position, since_version,
      revision, life)
    select row.action_id, ${planId}, row.section_id, row.number, row.former_numbers, row.type, row.stages, row.statement,
      row.success, row.resources, row.due_raw, row.due_kind, row.due_edtf, row.due_from, row.due_to, row.due_recurrence,
      row.due_flags, row.commitment_id, row.pledge_id, row.position, row.since_version, row.revision, row.life
    from jsonb_populate_recordset(null::plans.action, ${JSON.stringify(rows)}::jsonb) as row
  `.execute(db)
  await keepAssigned(db, actions)
  await keepClaims(db, actions)
}

/** Keeps what is written of an action that stands already, as of a revision. How it stands is left as it is. */
export async function keepWording(db: Db, action: PlanAction, revision: number): Promise<void> {
  const row = { ...rowOf(action), revision }
  await sql`
    update plans.action
    set (section_id, number, former_numbers, type, stages, statement, success, resources, due_raw, due_kind, due_edtf, due_from,
      due_to, due_recurrence, due_flags, since_version, revision) = (
      select row.section_id, row.number, row.former_numbers, row.type, row.stages, row.statement, row.success, row.resources,
        row.due_raw, row.due_kind, row.due_edtf, row.due_from, row.due_to, row.due_recurrence, row.due_flags, row.since_version,
        row.revision
      from jsonb_populate_record(null::plans.action, ${JSON.stringify(row)}::jsonb) as row)
    where action_id = ${action.id}
  `.execute(db)
  await sql`delete from plans.assignment where action_id = ${action.id}`.execute(db)
  await keepAssigned(db, [action])
}

/** Keeps how an action stands now, as of a revision. */
export async function keepLeftAs(
  db: Db,
  { id, left }: { readonly id: PlanActionId; readonly left: LeftAs },
  revision: number,
): Promise<void> {
  const { confidence, override } = left
  await sql`
    update plans.action
    set life = ${left.life}, confidence = ${confidence?.level ?? null},
      reason = ${confidence && 'reason' in confidence ? confidence.reason : null},
      updated_on = ${left.updatedOn?.toString() ?? null}::date,
      done_on = ${left.doneOn.map(String)}::date[], evidence_state = ${left.evidence ?? null},
      colour_before = ${left.colourBefore ?? null}, override_colour = ${override?.colour ?? null},
      override_from = ${override?.from.toString() ?? null}::date, override_reason = ${override?.publishedReason ?? null},
      revision = ${revision}
    where action_id = ${id}
  `.execute(db)
}

/** Keeps what a claim is linked to. */
export async function keepClaimLink(db: Db, { id, linked }: Pick<Claim, 'id' | 'linked'>) {
  await sql`
    update plans.claim
    set indicator = ${linked?.indicator ?? null}, link = ${linked?.link ?? null}, direction = ${linked?.direction ?? null}, link_target = ${linked?.target ?? null},
      cadence_every = ${linked?.cadence?.every ?? null}, cadence_unit = ${linked?.cadence?.unit ?? null}
    where claim_id = ${id}
  `.execute(db)
}

/** Counts the revision of an action up, because something beside it changed. */
export async function touchAction(db: Db, id: PlanActionId, revision: number): Promise<void> {
  await sql`update plans.action set revision = ${revision} where action_id = ${id}`.execute(db)
}

/** Keeps a tie; one that stands already between the two, of its kind, is left. */
export async function keepLinks(
  db: Db,
  planId: PlanId,
  links: readonly ActionLink[],
): Promise<void> {
  await sql`
    insert into plans.action_link (plan_id, from_id, to_id, kind, declared_by)
    select ${planId}, (row->>'from')::uuid, (row->>'to')::uuid, row->>'kind', row->>'declaredBy'
    from jsonb_array_elements(${JSON.stringify(links)}::jsonb) as row
    on conflict do nothing
  `.execute(db)
}

/** Takes away what ties two actions, of some kinds. */
export async function dropLinks(
  db: Db,
  [one, other]: readonly [PlanActionId, PlanActionId],
  kinds: readonly string[],
): Promise<void> {
  await sql`
    delete from plans.action_link
    where least(from_id, to_id) = least(${one}::uuid, ${other}::uuid)
      and greatest(from_id, to_id) = greatest(${one}::uuid, ${other}::uuid)
      and kind = any (${kinds}::text[])
  `.execute(db)
}

async function readActions(db: Db, which: RawBuilder<unknown>): Promise<readonly PlanAction[]> {
  const { rows } = await sql<ActionRow>`
    with changed as materialized (
      select action_id, plan_id, section_id, number, former_numbers, type, stages, statement, success, resources, due_raw, due_kind,
        due_edtf, due_from, due_to, due_recurrence, due_flags, commitment_id, pledge_id, since_version, life, confidence, reason,
        updated_on, done_on, evidence_state, colour_before, override_colour, override_from, override_reason
      from plans.action
      where ${which}
    ),
    assigned as (
      select action_id, jsonb_agg(jsonb_build_object('role', role, 'name', name, 'agencyId', agency_id, 'isPlaceholder',
        is_placeholder) order by role, position) as assigned
      from plans.assignment
      where action_id in (select changed.action_id from changed)
      group by action_id
    ),
    claimed as (
      select action_id, jsonb_agg(to_jsonb(claim) order by position) as claims
      from plans.claim
      where action_id in (select changed.action_id from changed)
      group by action_id
    )
    select to_jsonb(changed) as action, assigned.assigned, claimed.claims
    from changed
    left join assigned using (action_id)
    left join claimed using (action_id)
  `.execute(db)
  return rows.map(actionOf)
}

async function keepClaims(db: Db, actions: readonly PlanAction[]): Promise<void> {
  const rows = actions.flatMap((action) =>
    action.claims.map(({ id, linked: _, ...claim }, position) => ({
      ...claim,
      ...{ claim_id: id, action_id: action.id, position },
    })),
  )
  await sql`
    insert into plans.claim (claim_id, action_id, position, raw, kind, domain, measure, target, unit, per, schedule)
    select claim_id, action_id, position, raw, kind, domain, measure, target, unit, per, schedule
    from jsonb_populate_recordset(null::plans.claim, ${JSON.stringify(rows)}::jsonb)
  `.execute(db)
}

async function keepAssigned(db: Db, actions: readonly PlanAction[]): Promise<void> {
  const of = (id: PlanActionId, role: string, assigned: readonly Assigned[]) =>
    assigned.map(({ name, agencyId, isPlaceholder }, position) => ({
      ...{ action_id: id, role, position, name },
      ...{ agency_id: agencyId ?? null, is_placeholder: isPlaceholder },
    }))
  const rows = actions.flatMap(({ id, leads, partners }) => [
    ...of(id, 'lead', leads),
    ...of(id, 'partner', partners),
  ])
  await sql`
    insert into plans.assignment (action_id, role, position, name, agency_id, is_placeholder)
    select action_id, role, position, name, agency_id, is_placeholder
    from jsonb_populate_recordset(null::plans.assignment, ${JSON.stringify(rows)}::jsonb)
  `.execute(db)
}
