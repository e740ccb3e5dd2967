import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/**
 * Derives anew what the list says of some people after their record changed; call it in the same
 * transaction. Whoever acts, the same comes of it: the database derives it as its owner.
 */
export async function keepListed(db: Db, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  await sql`select casework.keep_people(${[...people]}::uuid[])`.execute(db)
}

/** Derives everyone anew, after a large import. Only the owner of the record may. */
export async function keepEveryoneListed(db: Db): Promise<void> {
  await sql`select casework.keep_everyone()`.execute(db)
}
