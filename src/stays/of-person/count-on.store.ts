import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/** Goes on counting somebody's stays under an id nobody can lead back; whoever calls it takes the rows themselves away. */
export async function countStaysOn(db: Db, from: PersonId, fresh: PersonId): Promise<void> {
  await sql`select stays.count_on(${from}, ${fresh})`.execute(db)
}
