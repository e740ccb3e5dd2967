import { sql } from 'kysely'
import type { Db } from '#foundations'

/**
 * Gives the invented outreach agencies invented patches, two years of shifts that walked most of them, and a
 * shift tonight, so that counts stand beside how well the streets were looked at. The same shifts every time;
 * what is there already stays.
 */
export async function settleShifts(db: Db, today: string): Promise<void> {
  await settlePatches(db)
  await settleNights(db, today)
  await settleWalks(db, today)
}

async function settlePatches(db: Db): Promise<void> {
  await sql`
    insert into outreach.patch (patch_id, area_code, name, named_by)
    select foundations.id_of('invented-patch', agency.area_code || patch), agency.area_code, patch, namer.member_id
    from directory.agency as agency
    cross join unnest(array['Station side', 'Canal bank', 'Market end', 'Park and crescent']) as patch
    cross join lateral (
      select member_id from access.member where is_invented and role = 'coordinator' order by member_id limit 1
    ) as namer
    where agency.is_invented
      and agency.kind = 'outreach'
    on conflict do nothing
  `.execute(db)
}

async function settleNights(db: Db, today: string): Promise<void> {
  await sql`
    insert into outreach.shift (shift_id, agency_id, area_code, team, starts_at, ends_at, conditions, planned_by)
    select foundations.id_of('invented-shift', agency.area_code || night::date), agency.agency_id, agency.area_code,
      'Night team (invented)', (night::date + time '22:00') at time zone 'Europe/London',
      (night::date + interval '30 hours') at time zone 'Europe/London',
      (array['dry', 'dry', 'wet', 'not_told', 'cold'])[draw % 5 + 1], planner.member_id
    from directory.agency as agency
    cross join generate_series(${today}::date - 730, ${today}::date, interval '1 day') as night
    cross join lateral (select abs(hashtext(agency.area_code || night::date)) as draw) as drawn
    cross join lateral (
      select member_id from access.member where is_invented and role = 'coordinator' order by member_id limit 1
    ) as planner
    where agency.is_invented
      and agency.kind = 'outreach'
      and (draw % 7 < 4 or night::date = ${today}::date)
    on conflict do nothing
  `.execute(db)
}

/** What each shift was to walk and did walk, and who is out tonight. */
async function settleWalks(db: Db, today: string): Promise<void> {
  await sql`
    insert into outreach.shift_patch (shift_id, patch_id)
    select shift_id, patch_id
    from outreach.shift
    join outreach.patch using (area_code)
    where shift_id = foundations.id_of('invented-shift', area_code || night)
    on conflict do nothing
  `.execute(db)
  await sql`
    insert into outreach.patch_visit (shift_id, patch_id, told_by, told_at)
    select shift_id, patch_id, planned_by, ends_at
    from outreach.shift
    join outreach.shift_patch using (shift_id)
    where shift_id = foundations.id_of('invented-shift', area_code || night)
      and night < ${today}::date
      and abs(hashtext(shift_id::text || patch_id)) % 100 < 70
    on conflict do nothing
  `.execute(db)
  await sql`
    insert into outreach.shift_worker (shift_id, member_id)
    select shift_id, member_id
    from outreach.shift
    join access.member on member.is_invented and member.role = 'outreach_worker'
      and shift.area_code = member.area_codes[1]
    where shift_id = foundations.id_of('invented-shift', area_code || night)
      and night = ${today}::date
    on conflict do nothing
  `.execute(db)
}
