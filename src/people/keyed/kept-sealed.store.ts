import { sql } from 'kysely'
import type { Db, KeptSealed } from '#foundations'
import { type KeyId, sealedFor } from './keyed-key.ts'

/** What this room keeps sealed: the keys in use for asking without names. */
export async function keptSealed(db: Db): Promise<readonly KeptSealed[]> {
  const { rows } = await sql<{ id: KeyId; sealed: Buffer }>`
    select key_id as id, sealed_secret as sealed
    from people.keyed_key
    where revoked_at is null and ends_on > access.today()
  `.execute(db)
  return rows.map(({ id, sealed }) => ({ ...key, sealed, use: sealedFor(id) }))
}

const key = { one: 'key for asking without names', many: 'keys for asking without names' }
