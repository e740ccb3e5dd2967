import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, Id, MemberId } from '#vocabulary'
import { hashOf } from '../sessions/token.ts'
import type { ListedMember } from './listed-member.store.ts'
import type { Role } from './member.ts'

/** What a member is to be: their role, and where they work. */
export type Post = {
  readonly role: Role
  readonly agencyId: AgencyId
  readonly areaCodes: readonly string[]
}

/** Holds an e-mail address until the transaction ends, so that two invitations to it are one member. */
export async function lockEmail(db: Db, email: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 7263050))`.execute(db)
}

/** Whom an e-mail address belongs to, unless they have left. */
export async function whoHas(
  db: Db,
  email: string,
): Promise<Pick<ListedMember, 'id' | 'status' | 'agencyId'> | undefined> {
  const { rows } = await sql<Pick<ListedMember, 'id' | 'status' | 'agencyId'>>`
    select member_id as id, status, agency_id as "agencyId"
    from access.member
    where email = ${email} and status <> 'left'
  `.execute(db)
  return rows[0]
}

/** Keeps somebody who is invited, or what an invitation to them now says. */
export async function keepInvited(
  db: Db,
  member: Post & { readonly id: MemberId; readonly name: string; readonly email: string },
): Promise<void> {
  await sql`
    insert into access.member (member_id, name, role, agency_id, area_codes, email, status)
    values (${member.id}, ${member.name}, ${member.role}, ${member.agencyId}, ${[...member.areaCodes]},
      ${member.email}, 'invited')
    on conflict (member_id) do update
    set name = excluded.name, role = excluded.role, area_codes = excluded.area_codes
  `.execute(db)
}

/** Makes somebody who took up an invitation a member. */
export async function keepJoined(db: Db, id: MemberId, name: string): Promise<void> {
  await sql`
    update access.member set status = 'active', name = ${name}
    where member_id = ${id} and status = 'invited'
  `.execute(db)
}

/** Keeps what a member now is. */
export async function keepMoved(
  db: Db,
  id: MemberId,
  post: Post & { readonly name: string },
): Promise<void> {
  await sql`
    update access.member set name = ${post.name}, role = ${post.role}, area_codes = ${[...post.areaCodes]}
    where member_id = ${id}
  `.execute(db)
}

/** Keeps that a member has left. */
export async function keepLeft(db: Db, id: MemberId, at: Temporal.Instant): Promise<void> {
  await sql`
    update access.member set status = 'left', left_at = ${at.toString()} where member_id = ${id}
  `.execute(db)
}

/** Notes a coming, moving or going. It is never changed again. */
export async function noteChange(
  db: Db,
  change: Post & {
    readonly id: Id<'member-change'>
    readonly memberId: MemberId
    readonly kind: 'invited' | 'joined' | 'moved' | 'left'
    readonly by: MemberId | undefined
    readonly at: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into access.member_change (member_id, change_id, kind, role, agency_id, area_codes, changed_by, changed_at)
    values (${change.memberId}, ${change.id}, ${change.kind}, ${change.role}, ${change.agencyId},
      ${[...change.areaCodes]}, ${change.by ?? null}, ${change.at.toString()})
  `.execute(db)
}

/** Keeps the invitation of a member, in place of one before. */
export async function keepInvitation(
  db: Db,
  invitation: {
    readonly token: string
    readonly memberId: MemberId
    readonly expiresAt: Temporal.Instant
  },
): Promise<void> {
  await endInvitation(db, invitation.memberId)
  await sql`
    insert into access.invitation (token_hash, member_id, expires_at)
    values (${hashOf(invitation.token)}, ${invitation.memberId}, ${invitation.expiresAt.toString()})
  `.execute(db)
}

/** Whom an invitation is for, and until when, held until the transaction ends, so that it is taken once. */
export async function lockInvitation(
  db: Db,
  token: string,
): Promise<{ readonly memberId: MemberId; readonly expiresAt: Temporal.Instant } | undefined> {
  const { rows } = await sql<{ member_id: MemberId; expires_at: string }>`
    select member_id, expires_at
    from access.invitation
    where token_hash = ${hashOf(token)}
    for update
  `.execute(db)
  const row = rows[0]
  return row && { memberId: row.member_id, expiresAt: Temporal.Instant.from(row.expires_at) }
}

/** Uses up the invitation of a member. */
export async function endInvitation(db: Db, memberId: MemberId): Promise<void> {
  await sql`delete from access.invitation where member_id = ${memberId}`.execute(db)
}
