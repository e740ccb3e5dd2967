import { sql } from 'kysely'
import type { ListRecord } from '#casework'
import type { Db } from '#foundations'

/** Writes what is on record of some people straight into the tables, by the place of each in the list; nothing is announced. */
export async function writeListRecords(db: Db, records: readonly ListRecord[]): Promise<void> {
  const rows = records.flatMap((record, number) => [
    ...record.contacts.map((row) => ({ number, kind: 'contact', ...row })),
    ...record.stays.map((row) => ({ number, kind: 'stay', ...row })),
    ...record.departures.map((row) => ({ number, kind: 'departure', ...row })),
    ...record.endings.map(({ kind, ...row }) => ({ number, ...row, kind })),
  ])
  const json = JSON.stringify(rows)
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type)
    select foundations.id_of('listed', number::text), gen_random_uuid(), "areaCode", at, "contactType"
    from jsonb_to_recordset(${json}::jsonb)
      as row(number integer, kind text, "areaCode" text, at timestamptz, "contactType" text)
    where kind = 'contact'
  `.execute(db)
  await sql`
    insert into stays.stay (person_id, stay_id, area_code, accommodation_type, moved_in, moved_out, is_severe_weather)
    select foundations.id_of('listed', number::text), gen_random_uuid(), "areaCode", "accommodationType",
      "movedIn", "movedOut", "isSevereWeather"
    from jsonb_to_recordset(${json}::jsonb) as row(number integer, kind text, "areaCode" text,
      "accommodationType" text, "movedIn" date, "movedOut" date, "isSevereWeather" boolean)
    where kind = 'stay'
  `.execute(db)
  await sql`
    insert into stays.departure (person_id, departure_id, institution, left_on)
    select foundations.id_of('listed', number::text), gen_random_uuid(), institution, "leftOn"
    from jsonb_to_recordset(${json}::jsonb)
      as row(number integer, kind text, institution text, "leftOn" date)
    where kind = 'departure'
  `.execute(db)
  await sql`
    insert into casework.ending (person_id, ending_id, kind, ended_on, agency_id, told_by)
    select foundations.id_of('listed', number::text), gen_random_uuid(), kind, "endedOn",
      foundations.id_of('agency', 'a test'), foundations.id_of('member', 'a test')
    from jsonb_to_recordset(${json}::jsonb) as row(number integer, kind text, "endedOn" date)
    where kind in ('died', 'moved_away')
  `.execute(db)
}
