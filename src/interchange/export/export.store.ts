import { sql } from 'kysely'
import type pg from 'pg'
import { type CopyToStreamQuery, to as copyTo } from 'pg-copy-streams'
import type { Db } from '#foundations'
import type { FileName } from '../layout/layout.ts'

/** Every file is read from one moment, and moments are told in London. */
export async function readyForExport(db: Db): Promise<void> {
  await sql`set transaction isolation level repeatable read read only`.execute(db)
  await sql`set local timezone = 'Europe/London'`.execute(db)
  await sql`set local datestyle = 'ISO, YMD'`.execute(db)
}

/**
 * A cell that a spreadsheet would run is led by an apostrophe; so is one that has such an apostrophe of
 * its own, or reading it back would take that away.
 */
function harmless(cell: string): string {
  return `case when ${cell} ~ E'^''*[=+@\\t\\r-]' then '''' || ${cell} else ${cell} end`
}

/** The id a thing came with, where no other of its kind came with the same; else its own. */
function writtenId(table: string, own: string): string {
  const alone = `count(*) over (partition by lower(${table}.source_ref)) = 1`
  return `case when ${table}.source_ref is not null and ${alone}
    then ${harmless(`${table}.source_ref`)} else ${table}.${own}::text end`
}

const person = `(select person.person_id, ${writtenId('person', 'person_id')} as written from people.person as person)`

/** Whether there is anybody whom the record cannot tell apart: only then is there a column that says so. */
export async function isAnybodyUnidentified(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from people.open_not_identified join people.person using (person_id) limit 1`.execute(db)
  return rows.length > 0
}

/** What is written of each person: with `identity`, whether they can be told apart as well. */
export type PeopleTold = 'plain' | 'identity'

/** The rows of a file as CSV with its header, as they stand; a chunk for each. */
export function rowsToWrite(
  client: pg.PoolClient,
  file: FileName,
  people: PeopleTold,
): CopyToStreamQuery {
  const query = file === 'people' && people === 'identity' ? peopleWithIdentity : queries[file]
  return client.query(copyTo(`copy (${query}) to stdout with (format csv, header)`))
}

const peopleWithIdentity = `
    select who.written as person_id, open.date_of_birth, open.gender, person.nationality,
      case when person.is_care_leaver then 'true' else 'false' end as care_leaver,
      case when unknown.person_id is null then 'true' else 'false' end as identified
    from people.person as person
    join ${person} as who using (person_id)
    join people.open_person as open using (person_id)
    left join people.open_not_identified as unknown using (person_id)
    order by person.person_id`

/** The query that gives each file its rows, in the order of its layout. */
const queries: Readonly<Record<FileName, string>> = {
  areas: `
    select area.area_code as code, ${harmless('area.name')} as name, ${harmless('area.region')} as region,
      population.people as population, population.year as year,
      ${harmless('coalesce(population.source, area.source)')} as source
    from directory.area as area
    left join directory.population as population using (area_code)
    order by area.area_code, population.year`,
  people: `
    select who.written as person_id, open.date_of_birth, open.gender, person.nationality,
      case when person.is_care_leaver then 'true' else 'false' end as care_leaver
    from people.person as person
    join ${person} as who using (person_id)
    join people.open_person as open using (person_id)
    order by person.person_id`,
  contacts: `
    select ${writtenId('contact', 'contact_id')} as contact_id,
      case when open.is_identified then coalesce(who.written, open.person_id::text) end as person_id,
      open.area_code,
      to_char(open.contacted_at, case when date_trunc('second', open.contacted_at) = open.contacted_at
        then 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM' else 'YYYY-MM-DD"T"HH24:MI:SS.USTZH:TZM' end) as contacted_at,
      open.contact_type
    from outreach.open_contact as open
    join outreach.contact as contact using (person_id, contact_id)
    left join ${person} as who on who.person_id = open.person_id
    order by open.contacted_at, open.contact_id`,
  stays: `
    select ${writtenId('stay', 'stay_id')} as stay_id, coalesce(who.written, stay.person_id::text) as person_id,
      stay.area_code, stay.accommodation_type, stay.moved_in, stay.moved_out,
      case when stay.is_severe_weather then 'true' else 'false' end as severe_weather
    from stays.stay as stay
    left join ${person} as who using (person_id)
    order by stay.moved_in, stay.stay_id`,
  departures: `
    select ${writtenId('departure', 'departure_id')} as departure_id,
      coalesce(who.written, departure.person_id::text) as person_id, departure.institution, departure.left_on
    from stays.departure as departure
    left join ${person} as who using (person_id)
    order by departure.left_on, departure.departure_id`,
  single_nights: `
    select area_code, to_char(month, 'YYYY-MM') as month, night
    from outreach.single_night
    order by area_code, month`,
}
