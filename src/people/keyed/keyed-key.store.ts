import { sql } from 'kysely'
import type { AgreementId } from '#access'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { KeyedKey, KeyId } from './keyed-key.ts'

type Row = Omit<KeyedKey, 'takenAt'> & { readonly takenAt: string | null; readonly sealed: Buffer }

/** The key that an organisation has under an agreement now, with its secret as it is sealed. */
export async function keyInUse(
  db: Db,
  of: { readonly agreementId: AgreementId; readonly agencyId: AgencyId },
): Promise<{ readonly key: KeyedKey; readonly sealed: Buffer } | undefined> {
  const { rows } = await sql<Row>`
    select key_id as id, agreement_id as "agreementId", agency_id as "agencyId", key_sign as sign,
      made_at::text as "madeAt", ends_on::text as "endsOn", taken_at::text as "takenAt", sealed_secret as sealed
    from people.keyed_key
    where agreement_id = ${of.agreementId} and agency_id = ${of.agencyId} and revoked_at is null
  `.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { sealed, ...key } = row
  return { key: { ...key, takenAt: key.takenAt ?? undefined }, sealed }
}

/** Keeps two coordinators from making, or revoking, one key past each other. */
export async function lockKeys(db: Db, agreementId: AgreementId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${agreementId}, 7263034))`.execute(db)
}

/** Keeps a new key, which lasts so many days by the database’s own clock. The database refuses whoever may make none. */
export async function keepKey(
  db: Db,
  key: Pick<KeyedKey, 'id' | 'agreementId' | 'agencyId' | 'sign'> & {
    readonly days: number
    readonly sealed: Buffer
    readonly checkMark: string
    readonly by: MemberId
  },
): Promise<void> {
  await sql`
    insert into people.keyed_key (key_id, agreement_id, agency_id, key_sign, sealed_secret, check_mark, made_by, ends_on)
    values (${key.id}, ${key.agreementId}, ${key.agencyId}, ${key.sign}, ${key.sealed}, ${key.checkMark}::bigint,
      ${key.by}, access.today() + ${key.days}::integer)
  `.execute(db)
}

/** Revokes a key for ever; its secret is wiped with it. */
export async function revokeKey(db: Db, id: KeyId, by: MemberId): Promise<void> {
  await sql`
    update people.keyed_key set revoked_at = now(), revoked_by = ${by}
    where key_id = ${id} and revoked_at is null
  `.execute(db)
}

/** Notes that the secret is handed over; whether it was not before. */
export async function takeKey(db: Db, id: KeyId, by: MemberId): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update people.keyed_key set taken_at = now(), taken_by = ${by}
    where key_id = ${id} and taken_at is null
  `.execute(db)
  return numAffectedRows === 1n
}

/** Whether an organisation lets itself be named under an agreement; not until it says so. */
export async function letsItselfBeNamed(
  db: Db,
  of: { readonly agreementId: AgreementId; readonly agencyId: AgencyId },
): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select is_named as named from people.keyed_naming
    where agreement_id = ${of.agreementId} and agency_id = ${of.agencyId}
  `.execute(db)
  return rows[0]?.named ?? false
}

/** Keeps whether it does. */
export async function keepNaming(
  db: Db,
  naming: {
    readonly agreementId: AgreementId
    readonly agencyId: AgencyId
    readonly isNamed: boolean
    readonly by: MemberId
  },
): Promise<void> {
  await sql`
    insert into people.keyed_naming (agreement_id, agency_id, is_named, set_by)
    values (${naming.agreementId}, ${naming.agencyId}, ${naming.isNamed}, ${naming.by})
    on conflict (agreement_id, agency_id) do update
    set is_named = excluded.is_named, set_by = excluded.set_by, set_at = now()
  `.execute(db)
}
