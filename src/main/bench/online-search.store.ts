import { sql } from 'kysely'
import type { Db } from '#foundations'

/** Somebody of the invented register, as a query about them is made. */
export type Registered = {
  readonly id: string
  readonly given: string
  readonly family: string
  readonly born: string
}

/** Writes a register of invented people, a few names common and most of them rare, each written down by one agency. */
export async function writeRegister(db: Db, people: number): Promise<void> {
  const syllable = (seed: string) =>
    sql.raw(
      `(array['ba','den','ki','lor','mar','nes','ol','pra','qui','ros','sta','tem','ul','ver','wil','xan','yor','zel','gar','hob'])[1 + floor(power(${seed}, 2) * 20)::int]`,
    )
  await sql`
    with invented as materialized (
      select gen_random_uuid() as id, gen_random_uuid() as writing,
        ${syllable('random()')} || ${syllable('random()')} as given,
        ${syllable('random()')} || ${syllable('random()')} || ${syllable('random()')} as family,
        date '1950-01-01' + (random() * 18000)::int as born
      from generate_series(1, ${people})
    ), kept as (
      insert into people.person (person_id, agency_id)
      select id, (select agency_id from directory.agency order by agency_id limit 1) from invented
    )
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name, family_name, date_of_birth)
    select id, writing, (select agency_id from directory.agency order by agency_id limit 1), right(writing::text, 6), given, family, born
    from invented
  `.execute(db)
  await sql`analyze people.person, people.source_person`.execute(db)
}

/** An even sample of the register. */
export async function sampleOf(db: Db, count: number): Promise<readonly Registered[]> {
  const { rows } = await sql<Registered>`
    select person_id as id, given_name as given, family_name as family, date_of_birth::text as born
    from people.source_person order by md5(source_person_id::text) limit ${count}`.execute(db)
  return rows
}
