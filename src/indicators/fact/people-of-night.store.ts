import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/** The people whose figures depend on which night a council declared for a month: those seen in it there. */
export async function peopleOfNight(
  db: Db,
  night: { readonly areaCode: string; readonly month: string },
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ person_id: PersonId }>`
    select person_id
    from indicators.person_month
    where scope = ${night.areaCode}
      and month = ${`${night.month}-01`}::date
  `.execute(db)
  return rows.map((row) => row.person_id)
}
