import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { FileName } from '../layout/layout.ts'
import type { FirstOf } from '../reading/problem.ts'
import { incomingTable } from './staging.store.ts'

/** The files that speak of people, in the order they are read. */
export const filesOfPeople = ['people', 'contacts', 'stays', 'departures'] as const

/** A row whose person id is another person's but for capital letters. */
export type ClashingRow = {
  readonly line: number
  readonly ref: string
  readonly other: string
}

/** Gathers every person the files speak of, once each, with the id they have or will have here. */
export async function gatherPersonRefs(db: Db, source: string): Promise<void> {
  await sql`create temporary table person_ref (ref text, place bigint, person_id uuid) on commit drop`.execute(
    db,
  )
  const perFile = filesOfPeople.map(
    (file, rank) => sql`
      select person_ref as ref, min(line) + ${rank}::bigint * 4294967296 as place
      from ${incomingTable(file)}
      where person_ref is not null
      group by person_ref`,
  )
  await sql`
    insert into person_ref (ref, place, person_id)
    select ref, min(place), foundations.id_of('person:' || ${source}, ref)
    from (${sql.join(perFile, sql` union all `)}) as spoken_of
    group by ref
  `.execute(db)
  await sql`analyze person_ref`.execute(db)
}

/** Finds the ids that differ from an earlier one, or a stored one, only by capitals. How many there are. */
export async function findClashes(db: Db, source: string): Promise<number> {
  await sql`create temporary table clash on commit drop as
    with spelling as (
      select ref, place, lower(ref) as plain from person_ref
      union all
      select person.source_ref, -1, lower(person.source_ref)
      from people.person
      where lower(person.source_ref) in (select lower(ref) from person_ref)
        and person.person_id = foundations.id_of('person:' || ${source}, person.source_ref)
    ),
    ranked as (
      select ref, first_value(ref) over (partition by plain order by place, ref) as other
      from spelling
    )
    select ref, min(other) as other from ranked where ref <> other group by ref
  `.execute(db)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from clash`.execute(db)
  await sql`delete from person_ref using clash where person_ref.ref = clash.ref`.execute(db)
  return rows[0]?.count ?? 0
}

/** Takes a file's rows with such ids out: how many, and the first few. */
export async function takeOutClashing(
  db: Db,
  file: FileName,
  few: number,
): Promise<FirstOf<ClashingRow>> {
  await sql`create temporary table gone on commit drop as
    with deleted as (
      delete from ${incomingTable(file)} as given
      using clash
      where given.person_ref = clash.ref
      returning given.line, clash.ref, clash.other
    )
    select line, ref, other from deleted`.execute(db)
  const { rows } = await sql<ClashingRow & { count: number }>`
    select line, ref, other, count(*) over ()::integer as count
    from gone order by line limit ${few}`.execute(db)
  await sql`drop table gone`.execute(db)
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map(({ line, ref, other }) => ({ line, ref, other })),
  }
}

/** People in other files whom people.csv does not have and the region does not know: how many, and a few. */
export async function peopleNotDescribed(db: Db, few: number): Promise<FirstOf<string>> {
  const { rows } = await sql<{ ref: string; count: number }>`
    select ref, count(*) over ()::integer as count
    from person_ref
    where place >= 4294967296
      and not exists (select from people.person where person.person_id = person_ref.person_id)
    order by place
    limit ${few}
  `.execute(db)
  return { count: rows[0]?.count ?? 0, first: rows.map(({ ref }) => ref) }
}

/** Adds the people of whom nothing but their contacts, stays or departures is known. */
export async function addPeopleNotDescribed(db: Db): Promise<void> {
  await sql`
    insert into people.person (person_id, source_ref)
    select person_id, nullif(ref, person_id::text)
    from person_ref
    on conflict (person_id) do nothing
  `.execute(db)
}
