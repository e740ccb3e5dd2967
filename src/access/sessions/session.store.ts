import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { Member, Role } from '../members/member.ts'

/** An open sign-in: who, and the token that their forms must carry. */
export type Session = { readonly member: Member; readonly formToken: string }

const hoursOpen = 12

/** Opens a session and returns its token, which is known to nobody else: only a hash is kept. */
export async function openSession(db: Db, memberId: MemberId): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await sql`
    insert into access.session (token_hash, member_id, form_token, expires_at)
    values (${hashOf(token)}, ${memberId}, ${randomBytes(24).toString('base64url')},
      now() + make_interval(hours => ${hoursOpen}))
  `.execute(db)
  return token
}

/** The session a token opens, unless it has expired or ended. */
export async function findSession(db: Db, token: string): Promise<Session | undefined> {
  const { rows } = await sql<{
    id: MemberId
    name: string
    role: Role
    agency_id: AgencyId
    agency_name: string
    area_codes: string[]
    form_token: string
  }>`
    select member.member_id as id, member.name, member.role, member.agency_id,
      agency.name as agency_name, member.area_codes, session.form_token
    from access.session
    join access.member using (member_id)
    join directory.agency using (agency_id)
    where session.token_hash = ${hashOf(token)}
      and session.expires_at > now()
  `.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const { form_token, agency_id, agency_name, area_codes, ...rest } = row
  return {
    member: { ...rest, agencyId: agency_id, agencyName: agency_name, areaCodes: area_codes },
    formToken: form_token,
  }
}

/** Ends a session; its token opens nothing any more. */
export async function closeSession(db: Db, token: string): Promise<void> {
  await sql`delete from access.session where token_hash = ${hashOf(token)}`.execute(db)
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
