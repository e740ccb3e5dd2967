import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { Role } from './member.ts'

/** A member as the coordinator of their organisation sees them. */
export type ListedMember = {
  readonly id: MemberId
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly agencyId: AgencyId
  readonly status: 'invited' | 'active' | 'left'
  readonly areaCodes: readonly string[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
}

/** One coming, moving or going of a member. */
export type MemberChange = {
  readonly kind: 'invited' | 'joined' | 'moved' | 'left'
  readonly role: Role
  readonly by: string | undefined
  readonly at: Temporal.Instant
}

const listed = sql`
  select member.member_id as id, member.name, member.email, member.role, member.agency_id as "agencyId",
    member.status, member.area_codes as "areaCodes",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', team.team_id, 'name', team.name) order by lower(team.name))
      from access.team_membership as membership
      join access.team using (team_id)
      where membership.member_id = member.member_id and membership.to_on is null
    ), '[]') as teams
  from access.member
`

/** The members of an organisation: those who are there, then those who left, by name. */
export async function membersOf(db: Db, agencyId: AgencyId): Promise<readonly ListedMember[]> {
  const { rows } = await sql<ListedMember>`
    ${listed}
    where member.agency_id = ${agencyId}
    order by member.status = 'left', lower(member.name), member.member_id
  `.execute(db)
  return rows
}

/** One member of an organisation; nobody of another. */
export async function memberOfAgency(
  db: Db,
  agencyId: AgencyId,
  id: MemberId,
): Promise<ListedMember | undefined> {
  const { rows } = await sql<ListedMember>`
    ${listed}
    where member.agency_id = ${agencyId}
      and member.member_id = ${id}
  `.execute(db)
  return rows[0]
}

/** One member of whatever organisation. For the house alone. */
export async function anyMemberListed(db: Db, id: MemberId): Promise<ListedMember | undefined> {
  const { rows } = await sql<ListedMember>`${listed} where member.member_id = ${id}`.execute(db)
  return rows[0]
}

/** How a member came, moved and went, the last first. */
export async function changesOf(db: Db, id: MemberId): Promise<readonly MemberChange[]> {
  const { rows } = await sql<{
    kind: MemberChange['kind']
    role: Role
    by: string | null
    at: string
  }>`
    select change.kind, change.role, by_member.name as by, change.changed_at as at
    from access.member_change as change
    left join access.member as by_member on by_member.member_id = change.changed_by
    where change.member_id = ${id}
    order by change.changed_at desc, change.change_id desc
  `.execute(db)
  return rows.map(({ by, at, ...rest }) => ({
    ...rest,
    by: by ?? undefined,
    at: Temporal.Instant.from(at),
  }))
}

/** The names of some councils, by code. */
export async function councilNames(
  db: Db,
  codes: readonly string[],
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select area_code as code, name
    from directory.area
    where area_code = any (${[...codes]}::text[])
    order by name, area_code
  `.execute(db)
  return rows
}
