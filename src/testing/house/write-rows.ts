import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { InterchangeRows } from '#interchange'

/** The councils a record of rows may speak of. */
export async function writeCouncils(db: Db, councils: readonly string[]): Promise<void> {
  await sql`
    insert into directory.area (area_code, name, region, source)
    select code, code, 'Test region', 'a test' from unnest(${[...councils]}::text[]) as code
    on conflict do nothing
  `.execute(db)
  await sql`
    insert into directory.scope_area (scope, area_code)
    select code, code from unnest(${[...councils]}::text[]) as code
    union all
    select 'region', code from unnest(${[...councils]}::text[]) as code
    on conflict do nothing
  `.execute(db)
}

/** Writes rows straight into the tables, by the ids the importer would give them; nothing is announced. */
export async function writeRows(db: Db, rows: InterchangeRows): Promise<void> {
  await sql`
    insert into people.person (person_id, date_of_birth, gender, nationality, is_care_leaver, source_ref,
      is_told_apart)
    select foundations.id_of('person', person_id), nullif(date_of_birth, '')::date, nullif(gender, ''),
      nationality, care_leaver, person_id, coalesce(identified, true)
    from jsonb_to_recordset(${JSON.stringify(rows.people)}::jsonb)
      as row(person_id text, date_of_birth text, gender text, nationality text, care_leaver boolean,
        identified boolean)
  `.execute(db)
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, is_identified)
    select
      case person_id when '' then foundations.id_of('contact', contact_id) else foundations.id_of('person', person_id) end,
      foundations.id_of('contact', contact_id), area_code, contacted_at::timestamptz, contact_type, person_id <> ''
    from jsonb_to_recordset(${JSON.stringify(rows.contacts)}::jsonb)
      as row(contact_id text, person_id text, area_code text, contacted_at text, contact_type text)
  `.execute(db)
  await sql`
    insert into stays.stay (person_id, stay_id, area_code, accommodation_type, moved_in, moved_out, is_severe_weather)
    select foundations.id_of('person', person_id), foundations.id_of('stay', stay_id), area_code,
      accommodation_type, moved_in::date, nullif(moved_out, '')::date, severe_weather
    from jsonb_to_recordset(${JSON.stringify(rows.stays)}::jsonb)
      as row(stay_id text, person_id text, area_code text, accommodation_type text, moved_in text,
        moved_out text, severe_weather boolean)
  `.execute(db)
  await sql`
    insert into stays.departure (person_id, departure_id, institution, left_on)
    select foundations.id_of('person', person_id), foundations.id_of('departure', departure_id), institution, left_on::date
    from jsonb_to_recordset(${JSON.stringify(rows.departures)}::jsonb)
      as row(departure_id text, person_id text, institution text, left_on text)
  `.execute(db)
  await sql`
    insert into outreach.single_night (area_code, month, night)
    select area_code, (month || '-01')::date, night::date
    from jsonb_to_recordset(${JSON.stringify(rows.singleNights)}::jsonb)
      as row(area_code text, month text, night text)
  `.execute(db)
}
