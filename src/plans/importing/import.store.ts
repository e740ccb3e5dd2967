import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import type { ImportId, PlanActionId, PlanId } from '../ids.ts'
import type { ListedImport } from './listed-import.ts'
import type { TakenIn } from './take-in.ts'

/** A file that was read, and what was answered to what it asks, until it is taken in as a plan. */
export type Import = {
  readonly id: ImportId
  readonly name: string
  readonly document: PlanDocument
  readonly areaCodes: readonly string[]
  readonly planId: PlanId | undefined
}

/** Keeps a file that was read. Only the organisation that brought it sees it. */
export async function keepImport(
  db: Db,
  { id, name, document, areaCodes }: Omit<Import, 'planId'>,
  by: {
    readonly agencyId: AgencyId
    readonly memberId: MemberId
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into plans.import (import_id, agency_id, name, document, area_codes, made_by, made_at)
    values (${id}, ${by.agencyId}, ${name}, ${JSON.stringify(document)}::jsonb, ${areaCodes}::text[], ${by.memberId},
      ${by.at.toString()}::timestamptz)
    on conflict (import_id) do nothing
  `.execute(db)
}

/** One that was read; nothing where it is of another organisation. Locked, so that it is answered or taken in by one at a time. */
export async function findImport(db: Db, id: ImportId): Promise<Import | undefined> {
  type Row = Omit<Import, 'planId' | 'document'> & {
    readonly planId: PlanId | null
    readonly document: unknown
  }
  const { rows } = await sql<Row>`
    select import_id as id, name, document, area_codes as "areaCodes", plan_id as "planId"
    from plans.import
    where import_id = ${id}
    for update
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    planId: row.planId ?? undefined,
    document: planDocument.parse(row.document),
  }))[0]
}

/** Those not yet taken in, the latest first. */
export function openImports(db: Db): Promise<readonly ListedImport[]> {
  return listed(db, { most: 20, condition: sql`taken_at is null` })
}

/** The files this organisation read lately, taken in or not. */
export function latestImports(db: Db): Promise<readonly ListedImport[]> {
  return listed(db, { most: 50, condition: sql`true` })
}

async function listed(
  db: Db,
  { most, condition }: { readonly most: number; readonly condition: RawBuilder<unknown> },
): Promise<readonly ListedImport[]> {
  const { rows } = await sql<Omit<ListedImport, 'madeAt'> & { readonly madeAt: string }>`
    select import_id as id, name, made_at::text as "madeAt", jsonb_array_length(document->'actions') as actions
    from plans.import
    where ${condition}
    order by made_at desc, import_id
    limit ${most}
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    madeAt: Temporal.Instant.from(row.madeAt.replace(' ', 'T')),
  }))
}

/** Keeps the document as it is after an answer. */
export async function keepAnswered(
  db: Db,
  { id, document }: Pick<Import, 'id' | 'document'>,
): Promise<void> {
  await sql`
    update plans.import set document = ${JSON.stringify(document)}::jsonb where import_id = ${id}
  `.execute(db)
}

/** Notes which plan a file became. */
export async function keepTaken(
  db: Db,
  id: ImportId,
  { planId, at }: { readonly planId: PlanId; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update plans.import set plan_id = ${planId}, taken_at = ${at.toString()}::timestamptz where import_id = ${id}
  `.execute(db)
}

/** Keeps the cells of each action, letter for letter. */
export async function keepWrittenRows(
  db: Db,
  planId: PlanId,
  rows: TakenIn['rows'],
): Promise<void> {
  await sql`
    insert into plans.written_row (action_id, plan_id, cells)
    select (row->>'actionId')::uuid, ${planId}, row->'cells'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row
  `.execute(db)
}

/** The cells of each action as its file had them; none for another organisation. */
export async function writtenRows(
  db: Db,
  planId: PlanId,
): Promise<ReadonlyMap<PlanActionId, Readonly<Record<string, string>>>> {
  const { rows } = await sql<{ id: PlanActionId; cells: Readonly<Record<string, string>> }>`
    select action_id as id, cells from plans.written_row where plan_id = ${planId}
  `.execute(db)
  return new Map(rows.map(({ id, cells }) => [id, cells]))
}
