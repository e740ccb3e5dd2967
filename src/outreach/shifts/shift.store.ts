import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import { momentOfColumn } from '../contacts/contact.store.ts'
import type { ShiftId } from '../details/telling.store.ts'
import type { PatchId } from '../details/told-with.ts'
import type { Conditions, PlannedShift, Shift } from './shift.ts'

type ShiftRow = {
  id: ShiftId
  agency_id: AgencyId
  area_code: string
  team: string
  starts_at: string
  ends_at: string
  conditions: Conditions
  is_called_off: boolean
  patch_ids: PatchId[]
  visited_ids: PatchId[]
  worker_ids: MemberId[]
}

const shiftColumns = sql`
  shift.shift_id as id, shift.agency_id, shift.area_code, shift.team, shift.starts_at, shift.ends_at,
  shift.conditions, shift.called_off_at is not null as is_called_off,
  array(select patch_id from outreach.shift_patch as planned where planned.shift_id = shift.shift_id
    order by patch_id) as patch_ids,
  array(select patch_id from outreach.patch_visit as visit where visit.shift_id = shift.shift_id
    order by patch_id) as visited_ids,
  array(select member_id from outreach.shift_worker as worker where worker.shift_id = shift.shift_id
    order by member_id) as worker_ids
`

/** Keeps a shift as it is planned; the same sent twice is kept once. Says whether it is new. */
export async function keepShift(db: Db, by: Member, shift: PlannedShift): Promise<boolean> {
  const { rows } = await sql`
    insert into outreach.shift (shift_id, agency_id, area_code, team, starts_at, ends_at, conditions, planned_by)
    values (${shift.id}, ${by.agencyId}, ${shift.areaCode}, ${shift.team}, ${shift.startsAt.toString()},
      ${shift.endsAt.toString()}, ${shift.conditions}, ${by.id})
    on conflict (shift_id) do nothing
    returning shift_id
  `.execute(db)
  if (rows.length === 0) return false
  await sql`
    insert into outreach.shift_patch (shift_id, patch_id)
    select ${shift.id}, patch_id from unnest(${[...shift.patchIds]}::uuid[]) as patch_id
  `.execute(db)
  await sql`
    insert into outreach.shift_worker (shift_id, member_id)
    select ${shift.id}, member_id from unnest(${[...shift.workerIds]}::uuid[]) as member_id
  `.execute(db)
  return true
}

/** A shift by id. */
export async function findShift(db: Db, id: ShiftId): Promise<Shift | undefined> {
  const { rows } = await sql<ShiftRow>`
    select ${shiftColumns}
    from outreach.shift as shift
    where shift.shift_id = ${id}
  `.execute(db)
  return rows[0] && read(rows[0])
}

/** The shifts of some councils that end after a moment, the latest first, at most 100. */
export async function shiftsSince(
  db: Db,
  areaCodes: readonly string[],
  since: Temporal.Instant,
): Promise<readonly Shift[]> {
  const { rows } = await sql<ShiftRow>`
    select ${shiftColumns}
    from outreach.shift as shift
    where shift.area_code = any (${[...areaCodes]})
      and shift.ends_at > ${since.toString()}::timestamptz
    order by shift.starts_at desc, shift.shift_id desc
    limit 100
  `.execute(db)
  return rows.map(read)
}

/** The shifts a member works that are not over at a moment, the earliest first, without those called off. */
export async function shiftsOfWorker(
  db: Db,
  memberId: MemberId,
  since: Temporal.Instant,
): Promise<readonly Shift[]> {
  const { rows } = await sql<ShiftRow>`
    select ${shiftColumns}
    from outreach.shift as shift
    join outreach.shift_worker as works using (shift_id)
    where works.member_id = ${memberId}
      and shift.ends_at > ${since.toString()}::timestamptz
      and shift.called_off_at is null
    order by shift.starts_at, shift.shift_id
    limit 20
  `.execute(db)
  return rows.map(read)
}

/** Notes that patches were walked on a shift; one told twice is kept once. */
export async function keepVisits(
  db: Db,
  by: Member,
  { id, patchIds }: { readonly id: ShiftId; readonly patchIds: readonly PatchId[] },
): Promise<void> {
  await sql`
    insert into outreach.patch_visit (shift_id, patch_id, told_by)
    select ${id}, patch_id, ${by.id} from unnest(${[...patchIds]}::uuid[]) as patch_id
    on conflict (shift_id, patch_id) do nothing
  `.execute(db)
}

/** Tells what it was like on a shift. */
export async function keepConditions(db: Db, id: ShiftId, conditions: Conditions): Promise<void> {
  await sql`update outreach.shift set conditions = ${conditions} where shift_id = ${id}`.execute(db)
}

/** Calls a shift off: it counts for no coverage any more. */
export async function keepCallOff(
  db: Db,
  by: Member,
  { id, at }: { readonly id: ShiftId; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update outreach.shift
    set called_off_at = ${at.toString()}, called_off_by = ${by.id}
    where shift_id = ${id} and called_off_at is null
  `.execute(db)
}

/** The members of an agency who have not left, by name: who may work one of its shifts. */
export async function colleaguesOf(
  db: Db,
  agencyId: AgencyId,
): Promise<readonly { readonly id: MemberId; readonly name: string }[]> {
  const { rows } = await sql<{ id: MemberId; name: string }>`
    select member_id as id, name
    from access.member
    where agency_id = ${agencyId}
      and left_at is null
      and role in ('outreach_worker', 'coordinator')
    order by name, member_id
  `.execute(db)
  return rows
}

function read(row: ShiftRow): Shift {
  return {
    id: row.id,
    agencyId: row.agency_id,
    areaCode: row.area_code,
    team: row.team,
    startsAt: momentOfColumn(row.starts_at),
    endsAt: momentOfColumn(row.ends_at),
    conditions: row.conditions,
    isCalledOff: row.is_called_off,
    patchIds: row.patch_ids,
    visitedIds: row.visited_ids,
    workerIds: row.worker_ids,
  }
}
