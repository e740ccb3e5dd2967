import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import { hashOf } from '../../sessions/token.ts'

/** A link that was sent, and to whom. */
export type SentLink = {
  readonly memberId: MemberId
  readonly expiresAt: Temporal.Instant
  readonly wrongCodes: number
}

/** Keeps a link by the hash of its token. Those of yesterday go. */
export async function keepLink(
  db: Db,
  link: {
    readonly token: string
    readonly memberId: MemberId
    readonly expiresAt: Temporal.Instant
  },
): Promise<void> {
  const old = link.expiresAt.subtract({ hours: 24 }).toString()
  await sql`delete from access.sign_in_link where expires_at < ${old}`.execute(db)
  await sql`
    insert into access.sign_in_link (token_hash, member_id, expires_at)
    values (${hashOf(link.token)}, ${link.memberId}, ${link.expiresAt.toString()})
  `.execute(db)
}

/** The link with a token, held until the transaction ends, so that it is taken once. */
export async function lockLink(db: Db, token: string): Promise<SentLink | undefined> {
  const { rows } = await sql<{ member_id: MemberId; expires_at: string; wrong_codes: number }>`
    select member_id, expires_at, wrong_codes
    from access.sign_in_link
    where token_hash = ${hashOf(token)}
    for update
  `.execute(db)
  const row = rows[0]
  return (
    row && {
      memberId: row.member_id,
      expiresAt: Temporal.Instant.from(row.expires_at),
      wrongCodes: row.wrong_codes,
    }
  )
}

/** Counts a wrong code against a link. */
export async function countWrongCode(db: Db, token: string): Promise<void> {
  await sql`
    update access.sign_in_link set wrong_codes = wrong_codes + 1 where token_hash = ${hashOf(token)}
  `.execute(db)
}

/** Uses up every link of a member: one was taken, or the member leaves. */
export async function endLinks(db: Db, memberId: MemberId): Promise<void> {
  await sql`delete from access.sign_in_link where member_id = ${memberId}`.execute(db)
}
