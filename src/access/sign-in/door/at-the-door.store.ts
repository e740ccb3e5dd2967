import { sql } from 'kysely'
import type { Db, Needs } from '#foundations'

/**
 * Runs one transaction that signs somebody in or changes how they do. Passkeys, codes and links are closed to
 * every other transaction by the database itself, so nothing that goes wrong elsewhere reads them.
 */
export function atTheDoor<Value>(
  { db }: Pick<Needs, 'db'>,
  act: (db: Db) => Promise<Value>,
): Promise<Value> {
  return db.transaction().execute(async (within) => {
    await sql`set local waymark.door = 'open'`.execute(within)
    return act(within)
  })
}
