import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/** The code of where somebody comes from, told by the database to whoever answers them alone. */
export async function originOf(db: Db, personId: PersonId): Promise<string | undefined> {
  const { rows } = await sql<{ origin: string | null }>`
    select people.origin_of(${personId}) as origin
  `.execute(db)
  return rows[0]?.origin ?? undefined
}
