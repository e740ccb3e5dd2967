import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import { hashOf } from '../../sessions/token.ts'

/** A passkey as it is checked: whose, its public key, and how often it said it was used. */
export type Passkey = {
  readonly id: string
  readonly memberId: MemberId
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

/** A passkey as its member's own page lists it. */
export type ListedPasskey = {
  readonly id: string
  readonly name: string
  readonly addedAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | undefined
}

/** Keeps a challenge by its hash until it is answered, or its time is over. */
export async function keepChallenge(
  db: Db,
  asked: {
    readonly challenge: string
    readonly memberId: MemberId | undefined
    readonly now: Temporal.Instant
  },
): Promise<void> {
  await sql`delete from access.passkey_challenge where expires_at < ${asked.now.toString()}`.execute(
    db,
  )
  await sql`
    insert into access.passkey_challenge (challenge_hash, member_id, expires_at)
    values (${hashOf(asked.challenge)}, ${asked.memberId ?? null},
      ${asked.now.add({ minutes: challengeMinutes }).toString()})
  `.execute(db)
}

/** How long somebody may take to answer with their device. */
const challengeMinutes = 5

/** Takes a challenge: it is answered once, in time, and by whom it was asked. */
export async function takeChallenge(
  db: Db,
  answered: {
    readonly challenge: string
    readonly memberId: MemberId | undefined
    readonly now: Temporal.Instant
  },
): Promise<boolean> {
  const { rows } = await sql`
    delete from access.passkey_challenge
    where challenge_hash = ${hashOf(answered.challenge)}
      and member_id is not distinct from ${answered.memberId ?? null}::uuid
      and expires_at > ${answered.now.toString()}
    returning challenge_hash
  `.execute(db)
  return rows.length > 0
}

/** A passkey by its id, held until the transaction ends, so that its counter is compared once. */
export async function lockPasskey(db: Db, id: string): Promise<Passkey | undefined> {
  const { rows } = await sql<Passkey>`
    select passkey_id as id, member_id as "memberId", public_key as "publicKey", counter, transports
    from access.passkey
    where passkey_id = ${id}
    for update
  `.execute(db)
  return rows[0]
}

/** Keeps a new passkey, and says whether it was new. */
export async function keepPasskey(
  db: Db,
  passkey: Passkey & { readonly name: string; readonly addedAt: Temporal.Instant },
): Promise<boolean> {
  const { rows } = await sql`
    insert into access.passkey (passkey_id, member_id, name, public_key, counter, transports, added_at)
    values (${passkey.id}, ${passkey.memberId}, ${passkey.name}, ${passkey.publicKey}, ${passkey.counter},
      ${[...passkey.transports]}, ${passkey.addedAt.toString()})
    on conflict (passkey_id) do nothing
    returning passkey_id
  `.execute(db)
  return rows.length > 0
}

/** Notes that a passkey was used. */
export async function noteUse(
  db: Db,
  used: { readonly id: string; readonly counter: number; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`
    update access.passkey set counter = ${used.counter}, last_used_at = ${used.at.toString()}
    where passkey_id = ${used.id}
  `.execute(db)
}

/** The passkeys of a member, the oldest first. */
export async function passkeysOf(db: Db, memberId: MemberId): Promise<readonly ListedPasskey[]> {
  const { rows } = await sql<{
    id: string
    name: string
    added_at: string
    last_used_at: string | null
  }>`
    select passkey_id as id, name, added_at, last_used_at
    from access.passkey
    where member_id = ${memberId}
    order by added_at, passkey_id
  `.execute(db)
  return rows.map(({ id, name, added_at, last_used_at }) => ({
    id,
    name,
    addedAt: Temporal.Instant.from(added_at),
    lastUsedAt: last_used_at ? Temporal.Instant.from(last_used_at) : undefined,
  }))
}

/** Removes one of a member's own passkeys, and says whether there was such a one. */
export async function dropPasskey(db: Db, memberId: MemberId, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.passkey
    where member_id = ${memberId} and passkey_id = ${id}
    returning passkey_id
  `.execute(db)
  return rows.length > 0
}

/** Removes every passkey of a member who leaves. */
export async function dropPasskeys(db: Db, memberId: MemberId): Promise<void> {
  await sql`delete from access.passkey where member_id = ${memberId}`.execute(db)
}
