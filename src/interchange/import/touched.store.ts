import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/** The people the import touched; `undefined` when they are more than so many. */
export async function touchedPeople(
  db: Db,
  most: number,
): Promise<readonly PersonId[] | undefined> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select distinct person_id from touched limit ${most + 1}`.execute(db)
  return rows.length > most ? undefined : rows.map((row) => row.person_id).toSorted()
}

/** The councils and months whose declared night the import touched. */
export async function touchedNights(
  db: Db,
): Promise<readonly { readonly area_code: string; readonly month: string }[]> {
  const { rows } = await sql<{ area_code: string; month: string }>`
    select distinct area_code, to_char(month, 'YYYY-MM') as month
    from touched_night order by area_code, month`.execute(db)
  return rows
}
