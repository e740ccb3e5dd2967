import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Life } from '#commitment'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { PlanActionId, PlanId, ProgressId } from '../ids.ts'
import type { AsItWas, Progress } from './progress.ts'

/** An update as pages show it: by organisation, never by name. */
export type ToldUpdate = {
  readonly id: ProgressId
  readonly actionId: PlanActionId
  readonly number: string
  readonly corrects: ProgressId | undefined
  readonly life: Life
  readonly confidence: 'on_track' | 'some_risk' | 'off_track' | undefined
  readonly reason: string | undefined
  readonly words: string
  readonly colour: string
  readonly asItWas: AsItWas
  readonly by: string
  readonly at: Temporal.Instant
  /** Whether the organisation whose plan it is has said that it read it. */
  readonly isAcknowledged: boolean
}

type UpdateRow = Omit<ToldUpdate, 'at' | 'corrects' | 'confidence' | 'reason'> & {
  readonly at: string
  readonly corrects: ProgressId | null
  readonly confidence: ToldUpdate['confidence'] | null
  readonly reason: string | null
}

/** Keeps an update, published at once. */
export async function keepProgress(
  db: Db,
  of: { readonly planId: PlanId; readonly actionId: PlanActionId; readonly agencyId: AgencyId },
  progress: Progress,
): Promise<void> {
  const { confidence } = progress
  const reason = confidence && 'reason' in confidence ? confidence.reason : null
  await sql`
    insert into plans.progress (progress_id, plan_id, action_id, agency_id, state, corrects, life, confidence, reason, words, reached, done_on, as_it_was,
      colour, written_by, written_at, published_at)
    values (${progress.id}, ${of.planId}, ${of.actionId}, ${of.agencyId}, 'published', ${progress.corrects ?? null}, ${progress.life}, ${confidence?.level ?? null},
      ${reason}, ${progress.words}, ${progress.reached}::uuid[], ${progress.doneOn?.toString() ?? null}::date,
      ${JSON.stringify(progress.asItWas)}::jsonb, ${progress.colour}, ${progress.writtenBy}, ${progress.writtenAt.toString()}::timestamptz,
      ${progress.writtenAt.toString()}::timestamptz)
  `.execute(db)
}

/** The action and words of an update that was kept already: a form may come twice. Nothing where none was. */
export async function keptProgress(
  db: Db,
  id: ProgressId,
): Promise<{ readonly actionId: PlanActionId; readonly words: string } | undefined> {
  const { rows } = await sql<{ actionId: PlanActionId; words: string }>`
    select action_id as "actionId", words from plans.progress where progress_id = ${id}
  `.execute(db)
  return rows[0]
}

/** Whether an update is of an action. */
export async function isUpdateOf(db: Db, id: ProgressId, actionId: PlanActionId): Promise<boolean> {
  const { rows } = await sql`
    select from plans.progress where progress_id = ${id} and action_id = ${actionId}
  `.execute(db)
  return rows.length > 0
}

const updateColumns = sql`
  progress.progress_id as id, progress.action_id as "actionId", action.number, progress.corrects, progress.life,
  progress.confidence, progress.reason, progress.words, progress.colour, progress.as_it_was as "asItWas",
  agency.name as by, progress.written_at as at, progress.acknowledged_at is not null as "isAcknowledged"
`

/** The published updates of an action, the latest first. */
export async function updatesOf(
  db: Db,
  actionId: PlanActionId,
  most: number,
): Promise<readonly ToldUpdate[]> {
  const { rows } = await sql<UpdateRow>`
    select ${updateColumns}
    from plans.progress
    join plans.action on action.action_id = progress.action_id
    join directory.agency on agency.agency_id = progress.agency_id
    where progress.action_id = ${actionId} and progress.state = 'published'
    order by progress.written_at desc, progress.progress_id desc
    limit ${most}
  `.execute(db)
  return rows.map(updateOf)
}

/** The published updates of a plan since a moment, the latest first. */
export async function updatesSince(
  db: Db,
  planId: PlanId,
  since: Temporal.Instant,
  most: number,
): Promise<readonly ToldUpdate[]> {
  const { rows } = await sql<UpdateRow>`
    select ${updateColumns}
    from plans.progress
    join plans.action on action.action_id = progress.action_id
    join directory.agency on agency.agency_id = progress.agency_id
    where progress.plan_id = ${planId} and progress.state = 'published' and progress.written_at >= ${since.toString()}::timestamptz
    order by progress.written_at desc, progress.progress_id desc
    limit ${most}
  `.execute(db)
  return rows.map(updateOf)
}

/** Notes that whoever holds the plan has read an update. The first who says so stays. */
export async function keepAcknowledged(
  db: Db,
  id: ProgressId,
  by: { readonly memberId: MemberId; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update plans.progress
    set acknowledged_by = ${by.memberId}, acknowledged_at = ${by.at.toString()}::timestamptz
    where progress_id = ${id} and acknowledged_at is null
  `.execute(db)
}

function updateOf(row: UpdateRow): ToldUpdate {
  return {
    ...row,
    corrects: row.corrects ?? undefined,
    confidence: row.confidence ?? undefined,
    reason: row.reason ?? undefined,
    at: momentOf(row.at),
  }
}

function momentOf(text: string): Temporal.Instant {
  return Temporal.Instant.from(text)
}
