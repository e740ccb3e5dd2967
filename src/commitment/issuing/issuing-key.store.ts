import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import { isKeyOf, type KeyRing, type KeyState, type RingKey } from '../badge/keys/key-ring.ts'

/** The public parts of every key there ever was, in the order they were made. */
export async function publicKeys(db: Db): Promise<KeyRing> {
  const { rows } = await sql<{ ring_key: RingKey; state: KeyState }>`
    select ring_key, state from commitment.public_keys()
  `.execute(db)
  return rows.map(({ ring_key, state }) => ({ ...ring_key, state }))
}

type SealedKey = { readonly id: string; readonly sealed: Buffer }

/** Every key that signs now, under whichever address of the house, sealed. Only in a transaction that issues. */
export async function keysInUse(db: Db): Promise<readonly SealedKey[]> {
  const { rows } = await sql<SealedKey>`
    select key_id as id, sealed from commitment.issuing_key
    where state = 'in-use'
    order by made_at desc, key_id desc
    for share
  `.execute(db)
  return rows
}

/** The key that signs for an issuer now; nothing before its first. */
export async function keyInUse(db: Db, did: string): Promise<SealedKey | undefined> {
  return (await keysInUse(db)).find(({ id }) => isKeyOf(id, did))
}

/** Waits for whoever makes a key already, in this process or another. */
export async function oneAtATime(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7263091)`.execute(db)
}

/** Keeps a new key, and retires the one that signed for the same issuer before: what that signed still holds. */
export async function keepIssuingKey(
  db: Db,
  key: { readonly ringKey: RingKey; readonly did: string; readonly sealed: Buffer },
): Promise<void> {
  await sql`
    update commitment.issuing_key set state = 'retired'
    where state = 'in-use' and starts_with(key_id, ${`${key.did}#`})
  `.execute(db)
  await sql`
    insert into commitment.issuing_key (key_id, ring_key, sealed, state, made_at, made_by)
    values (${key.ringKey.id}, ${JSON.stringify(key.ringKey)}::jsonb, ${key.sealed}, 'in-use', clock_timestamp(), access.acting_member())
  `.execute(db)
}

/** Takes a key out for good: somebody else may have had it, and nothing it signed holds any longer. */
export async function withdrawKey(db: Db, id: string): Promise<void> {
  await sql`
    update commitment.issuing_key
    set state = 'compromised', withdrawn_by = access.acting_member(), withdrawn_at = clock_timestamp()
    where key_id = ${id} and state <> 'compromised'
  `.execute(db)
}

/** Something that was done with a key: by whom, if anybody, and when (ISO 8601). */
export type KeyDone = {
  readonly id: string
  readonly was: 'made' | 'withdrawn'
  readonly by: MemberId | undefined
  readonly at: string
}

/** Who made and who withdrew keys, in the order it happened. Only where badges are issued. */
export async function keysDone(db: Db): Promise<readonly KeyDone[]> {
  const { rows } = await sql<Omit<KeyDone, 'by'> & { readonly by: MemberId | null }>`
    select key_id as id, was, by, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from commitment.issuing_key,
      lateral (values ('made', made_by, made_at), ('withdrawn', withdrawn_by, withdrawn_at)) as did (was, by, at)
    where did.at is not null
    order by did.at
  `.execute(db)
  return rows.map((row) => ({ ...row, by: row.by ?? undefined }))
}

export type Places = {
  readonly revocation: ReadonlySet<number>
  readonly suspension: ReadonlySet<number>
  readonly revoked: readonly number[]
  readonly suspended: readonly number[]
}

/** Every place that was ever drawn, and those whose bit is set. */
export async function statusPlaces(db: Db): Promise<Places> {
  const { rows } = await sql<{
    revocation: number
    suspension: number
    is_revoked: boolean
    is_suspended: boolean
  }>`
    select revocation_place as revocation, suspension_place as suspension, is_revoked, is_suspended
    from commitment.status_places()
  `.execute(db)
  return {
    revocation: new Set(rows.map(({ revocation }) => revocation)),
    suspension: new Set(rows.map(({ suspension }) => suspension)),
    revoked: rows.filter(({ is_revoked }) => is_revoked).map(({ revocation }) => revocation),
    suspended: rows.filter(({ is_suspended }) => is_suspended).map(({ suspension }) => suspension),
  }
}
