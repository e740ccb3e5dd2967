import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { FileName } from '../layout/layout.ts'
import type { FirstOf } from '../reading/problem.ts'
import { incomingTable } from './staging.store.ts'

/** The files that speak of people, in the order they are read. */
export const filesOfPeople = ['people', 'contacts', 'stays', 'departures'] as const

/** A row whose person id is that of a stored person but for capital letters. */
export type ClashingRow = { readonly line: number; readonly ref: string; readonly other: string }

/** Finds the ids that differ only by capitals from one the same source gave before. How many there are. */
export async function findClashes(db: Db, source: string): Promise<number> {
  await sql`create temporary table clash on commit drop as
    select spoken_of.ref, spoken_of.person_id, stood.source_ref as other
    from spoken_of
    join people.person as stood
      on lower(stood.source_ref) = lower(spoken_of.ref) and stood.source_ref <> spoken_of.ref
    where stood.person_id = foundations.id_of('person:' || ${source}, stood.source_ref)
  `.execute(db)
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from clash`.execute(db)
  return rows[0]?.count ?? 0
}

/** Takes a file's rows with such ids out: how many, and the first few. */
export async function takeOutClashing(
  db: Db,
  file: FileName,
  few: number,
): Promise<FirstOf<ClashingRow>> {
  await sql`create temporary table gone on commit drop as
    select given.line, clash.ref, clash.other
    from ${incomingTable(file)} as given
    join clash using (person_id)`.execute(db)
  await sql`delete from ${incomingTable(file)} as given using gone where given.line = gone.line`.execute(
    db,
  )
  const { rows } = await sql<ClashingRow & { count: number }>`
    select line, ref, other, count(*) over ()::integer as count
    from gone order by line limit ${few}`.execute(db)
  await sql`drop table gone`.execute(db)
  const first = rows.map(({ line, ref, other }) => ({ line, ref, other }))
  return { count: rows[0]?.count ?? 0, first }
}

/** Forgets everyone of whom no row is left, so that a row refused late leaves nobody behind. */
export async function forgetThoseOfNoRow(db: Db): Promise<void> {
  const left = filesOfPeople.map(
    (file) =>
      sql`not exists (select from ${incomingTable(file)} as given where given.person_id = spoken_of.person_id)`,
  )
  await sql`delete from spoken_of where ${sql.join(left, sql` and `)}`.execute(db)
}

/** People in other files whom people.csv does not have and the region does not know. */
export async function peopleNotDescribed(db: Db, few: number): Promise<FirstOf<string>> {
  const { rows } = await sql<{ ref: string; count: number }>`
    select ref, count(*) over ()::integer as count
    from spoken_of
    where not is_described
      and not exists (select from people.person where person.person_id = spoken_of.person_id)
    order by ref
    limit ${few}
  `.execute(db)
  return { count: rows[0]?.count ?? 0, first: rows.map(({ ref }) => ref) }
}

/** Adds the people of whom nothing but their contacts, stays or departures is known. */
export async function addPeopleNotDescribed(db: Db): Promise<void> {
  await sql`
    insert into people.person (person_id, source_ref)
    select person_id, source_ref
    from spoken_of
    where not is_described
    on conflict (person_id) do nothing
  `.execute(db)
}
