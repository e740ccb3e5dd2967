import { sql } from 'kysely'
import type { Db, Needs } from '#foundations'

/**
 * Runs one transaction that signs somebody in or changes how they do. Passkeys, codes and links are closed to
 * every other transaction by the database itself, so nothing that goes wrong elsewhere reads them. Within a
 * transaction already begun it is a part of that.
 */
export function atTheDoor<Value>(
  { db }: Pick<Needs, 'db'>,
  act: (db: Db) => Promise<Value>,
): Promise<Value> {
  const open = async (within: Db) => {
    await sql`set local waymark.door = 'open'`.execute(within)
    return act(within)
  }
  return db.isTransaction ? open(db) : db.transaction().execute(open)
}
