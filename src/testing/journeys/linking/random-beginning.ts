import { sql } from 'kysely'
import type { Db } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import type { FreshHouse } from '../../house/fresh-house.ts'
import { writeRows } from '../../house/write-rows.ts'
import { makeRandomRecord } from '../../oracle/index.ts'
import type { ActNeeds } from '../random-acts.ts'
import { actorWho } from './two-members.ts'

/** What random acts need: a coordinator, and an outreach worker to say the same of two people. */
export async function actNeeds(house: FreshHouse): Promise<ActNeeds> {
  const { needs } = await actorWho(house, 'coordinator')
  return { ...needs, second: await actorWho(house, 'outreach_worker') }
}

const dump = (table: string) => sql<{ row: string }>`
  select to_jsonb(one)::text as row from ${sql.raw(table)} as one order by to_jsonb(one)::text
`
/** The tables of figures. */
export const factTables = ['indicators.person_month', 'indicators.month_figure']
/** The tables of the record that linking touches. */
export const keptTables = [
  ...['people.person', 'people.source_person', 'outreach.contact', 'outreach.contact_change'],
  ...['stays.stay', 'stays.departure'],
]

/** Every row of some tables, as text. */
export async function rowsOf(db: Db, tables: readonly string[]): Promise<readonly string[]> {
  const rows: string[] = []
  for (const table of tables) {
    for (const { row } of (await dump(table).execute(db)).rows) rows.push(`${table} ${row}`)
  }
  return rows.filter((row) => !isAllZeros(row))
}

/** A month in which nobody is counted any more may stay as a row of zeros; a rebuild leaves it out. */
function isAllZeros(row: string): boolean {
  return row.startsWith('indicators.month_figure') && !/: -?[1-9]/.test(row)
}

/** A random record in which every person is written by an agency or two, and most rows hang on one writing. */
export async function begin(owner: Db, seed: number): Promise<void> {
  await sql`
    truncate people.person, people.source_person, people.link, people.link_decision, outreach.contact, outreach.contact_change,
      outreach.single_night, stays.stay, stays.departure, indicators.person_month, indicators.month_figure
    cascade
  `.execute(owner)
  const { rows } = makeRandomRecord(seed, { people: 12 })
  await owner.transaction().execute(async (db) => {
    await writeRows(db, rows)
    await sql`set local waymark.relinking = 'yes'`.execute(db)
    await sql`
      insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name, family_name,
        date_of_birth)
      select person_id, foundations.id_of('written', person_id::text || place), agency.agency_id, place::text, 'Pat',
        'Hollowbrook', case when md5(person_id::text || place) < '6' then '1984-03-09'::date end
      from people.person
      cross join (select agency_id, row_number() over (order by agency_id) as place
        from directory.agency order by agency_id limit 2) as agency
    `.execute(db)
    for (const table of ['outreach.contact', 'stays.stay', 'stays.departure']) {
      await sql`
        update ${sql.raw(table)} as one
        set source_person_id = (
          select source_person_id from people.source_person as written
          where written.person_id = one.person_id
          order by md5(one::text || written.source_person_id::text)
          limit 1
        )
      `.execute(db)
    }
    await rebuild(db, nationalOptions)
  })
}

/** The ids in a column, in order. */
export async function idsOf(db: Db, column: string, from: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select ${sql.raw(column)} as id from ${sql.raw(from)} order by ${sql.raw(column)}
  `.execute(db)
  return rows.map(({ id }) => id)
}
