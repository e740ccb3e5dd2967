import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { Role } from '../members/member.ts'
import {
  type BrowserId,
  hoursIdle,
  hoursOpen,
  isOver,
  type Session,
  type SessionId,
  type WayIn,
} from './session.ts'
import { hashOf, newToken } from './token.ts'

/** What a sign-in is opened with: who, how they proved it, and on what. */
export type Opening = {
  readonly memberId: MemberId
  readonly way: WayIn
  readonly isStrong: boolean
  readonly device: string
  readonly now: Temporal.Instant
  /** The browser it is in, where that was signed in before. */
  readonly browserId?: BrowserId | undefined
}

/** A sign-in as its member's own page lists it. */
export type ListedSession = {
  readonly id: SessionId
  readonly way: WayIn
  readonly device: string
  readonly signedInAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant
}

/** Opens a session and returns its token, which is known to nobody else: only a hash is kept. */
export async function openSession(db: Db, opening: Opening): Promise<string> {
  const token = newToken()
  const now = opening.now.toString()
  const until = opening.now.add({ hours: hoursOpen }).toString()
  await sql`delete from access.session where expires_at < ${now}`.execute(db)
  await sql`
    insert into access.session (token_hash, member_id, form_token, created_at, last_used_at, expires_at, way,
      is_strong, device, browser_id)
    values (${hashOf(token)}, ${opening.memberId}, ${randomBytes(24).toString('base64url')}, ${now}, ${now},
      ${until}, ${opening.way}, ${opening.isStrong}, ${opening.device},
      coalesce(${opening.browserId ?? null}, gen_random_uuid()))
  `.execute(db)
  return token
}

/** The session a token opens, unless it is over, was ended, or its member has left. Notes once a minute that it is used. */
export async function findSession(
  db: Db,
  token: string,
  now: Temporal.Instant,
): Promise<Session | undefined> {
  const { rows } = await sql<SessionRow>`
    select session.session_id as id, session.form_token, session.is_strong, session.created_at,
      session.last_used_at, session.browser_id, member.member_id, member.name, member.role, member.agency_id,
      agency.name as agency_name, member.area_codes
    from access.session
    join access.member using (member_id)
    join directory.agency using (agency_id)
    where session.token_hash = ${hashOf(token)}
      and member.status = 'active'
  `.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const signedInAt = Temporal.Instant.from(row.created_at)
  const lastUsedAt = Temporal.Instant.from(row.last_used_at)
  if (isOver({ signedInAt, lastUsedAt }, now)) return undefined
  if (now.since(lastUsedAt).total('minutes') >= 1) await noteUse(db, row.id, now)
  return {
    id: row.id,
    formToken: row.form_token,
    isStrong: row.is_strong,
    signedInAt,
    browserId: row.browser_id,
    member: {
      id: row.member_id,
      name: row.name,
      role: row.role,
      agencyId: row.agency_id,
      agencyName: row.agency_name,
      areaCodes: row.area_codes,
    },
  }
}

type SessionRow = {
  id: SessionId
  form_token: string
  is_strong: boolean
  created_at: string
  last_used_at: string
  browser_id: BrowserId
  member_id: MemberId
  name: string
  role: Role
  agency_id: AgencyId
  agency_name: string
  area_codes: string[]
}

async function noteUse(db: Db, id: SessionId, now: Temporal.Instant): Promise<void> {
  await sql`
    update access.session set last_used_at = ${now.toString()}
    where session_id = ${id} and last_used_at < ${now.toString()}
  `.execute(db)
}

/** The sign-ins of a member that are still open, the one used last first. */
export async function sessionsOf(
  db: Db,
  memberId: MemberId,
  now: Temporal.Instant,
): Promise<readonly ListedSession[]> {
  const { rows } = await sql<{
    id: SessionId
    way: WayIn
    device: string
    created_at: string
    last_used_at: string
  }>`
    select session_id as id, way, device, created_at, last_used_at
    from access.session
    where member_id = ${memberId}
      and expires_at > ${now.toString()}
      and last_used_at > ${now.subtract({ hours: hoursIdle }).toString()}
    order by last_used_at desc, session_id
  `.execute(db)
  return rows.map(({ id, way, device, created_at, last_used_at }) => ({
    id,
    way,
    device,
    signedInAt: Temporal.Instant.from(created_at),
    lastUsedAt: Temporal.Instant.from(last_used_at),
  }))
}

/** Ends a session; its token opens nothing any more. Tells which browser it was in. */
export async function closeSession(db: Db, token: string): Promise<BrowserId | undefined> {
  const { rows } = await sql<{ browserId: BrowserId }>`
    delete from access.session where token_hash = ${hashOf(token)} returning browser_id as "browserId"
  `.execute(db)
  return rows[0]?.browserId
}

/** Ends every session in some browsers, whoever is signed in there. */
export async function endSessionsIn(db: Db, browserIds: readonly BrowserId[]): Promise<void> {
  await sql`delete from access.session where browser_id = any (${[...browserIds]}::uuid[])`.execute(
    db,
  )
}

/** Ends one of a member's own sessions, and says whether there was such a one. */
export async function endSession(
  db: Db,
  which: { readonly memberId: MemberId; readonly id: SessionId },
): Promise<boolean> {
  const { rows } = await sql`
    delete from access.session
    where session_id = ${which.id} and member_id = ${which.memberId}
    returning session_id
  `.execute(db)
  return rows.length > 0
}

/** Ends every session of a member but one, or all of them. */
export async function endSessions(db: Db, memberId: MemberId, but?: SessionId): Promise<void> {
  await sql`
    delete from access.session
    where member_id = ${memberId} and session_id is distinct from ${but ?? null}
  `.execute(db)
}
