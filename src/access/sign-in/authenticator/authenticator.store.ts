import { sql } from 'kysely'
import { type Db, type SealingKey, seal, unseal } from '#foundations'
import type { MemberId } from '#vocabulary'
import { hashOf } from '../../sessions/token.ts'
import type { Authenticator } from './authenticator.ts'

/** A member's authenticator app, held until the transaction ends, so that a code is used once. */
export async function lockAuthenticator(
  db: Db,
  key: SealingKey,
  memberId: MemberId,
): Promise<Authenticator | undefined> {
  const { rows } = await sql<{
    sealed_secret: Buffer
    is_confirmed: boolean
    last_step: number
  }>`
    select sealed_secret, confirmed_at is not null as is_confirmed, last_step
    from access.authenticator
    where member_id = ${memberId}
    for update
  `.execute(db)
  const row = rows[0]
  return (
    row && {
      secret: unseal(key, row.sealed_secret, authenticatorUse(memberId)),
      isConfirmed: row.is_confirmed,
      lastStep: row.last_step,
    }
  )
}

/** Keeps a secret that is being set up, in place of one that never was. */
export async function keepPendingSecret(
  db: Db,
  key: SealingKey,
  pending: { readonly memberId: MemberId; readonly secret: string },
): Promise<void> {
  const sealed = seal(key, pending.secret, authenticatorUse(pending.memberId))
  await sql`
    insert into access.authenticator (member_id, sealed_secret)
    values (${pending.memberId}, ${sealed})
    on conflict (member_id) do update set sealed_secret = excluded.sealed_secret, last_step = 0
    where authenticator.confirmed_at is null
  `.execute(db)
}

/** Notes that an app has shown a right code for the first time. */
export async function confirmAuthenticator(
  db: Db,
  shown: { readonly memberId: MemberId; readonly step: number; readonly at: string },
): Promise<void> {
  await sql`
    update access.authenticator set confirmed_at = ${shown.at}, last_step = ${shown.step}
    where member_id = ${shown.memberId}
  `.execute(db)
}

/** Notes the step a code was used for; it and those before it are used up. */
export async function keepStep(db: Db, memberId: MemberId, step: number): Promise<void> {
  await sql`
    update access.authenticator set last_step = ${step} where member_id = ${memberId}
  `.execute(db)
}

/** Forgets a member's authenticator app and the recovery codes that stand in for it. */
export async function forgetAuthenticator(db: Db, memberId: MemberId): Promise<void> {
  await sql`delete from access.authenticator where member_id = ${memberId}`.execute(db)
  await sql`delete from access.recovery_code where member_id = ${memberId}`.execute(db)
}

/** Keeps new recovery codes by their hashes, in place of all before. */
export async function keepRecoveryCodes(
  db: Db,
  memberId: MemberId,
  codes: readonly string[],
): Promise<void> {
  await sql`delete from access.recovery_code where member_id = ${memberId}`.execute(db)
  await sql`
    insert into access.recovery_code (member_id, code_hash)
    select ${memberId}, code_hash from unnest(${codes.map(hashOf)}::bytea[]) as code_hash
  `.execute(db)
}

/** Keeps one more recovery code, beside those before. */
export async function addRecoveryCode(db: Db, memberId: MemberId, code: string): Promise<void> {
  await sql`
    insert into access.recovery_code (member_id, code_hash) values (${memberId}, ${hashOf(code)})
  `.execute(db)
}

/** Uses up a recovery code, and says whether there was such a one. */
export async function takeRecoveryCode(db: Db, memberId: MemberId, code: string): Promise<boolean> {
  const { rows } = await sql`
    delete from access.recovery_code
    where member_id = ${memberId} and code_hash = ${hashOf(code)}
    returning member_id
  `.execute(db)
  return rows.length > 0
}

/** How many recovery codes a member has left. */
export async function recoveryCodesLeft(db: Db, memberId: MemberId): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*) as left from access.recovery_code where member_id = ${memberId}
  `.execute(db)
  return rows[0]?.left ?? 0
}

/** What the secret of a member’s app is sealed for. */
export function authenticatorUse(memberId: MemberId): string {
  return `authenticator ${memberId}`
}
