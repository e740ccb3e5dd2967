import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import type { Member } from './member.ts'

const memberColumns = sql`
  member.member_id as id, member.name, member.role, member.agency_id as "agencyId",
  agency.name as "agencyName", member.area_codes as "areaCodes"
`

/** The role most people sign in with first; an auditor last. */
const placeOfRole = sql`
  array_position(array['outreach_worker', 'coordinator', 'analyst', 'auditor', 'partner', 'assessor'], member.role)
`

/** The invented members of a demonstration, in order of role. */
export async function inventedMembers(db: Db): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select ${memberColumns}
    from access.member
    join directory.agency using (agency_id)
    where member.is_invented
      and member.status = 'active'
    order by ${placeOfRole}, member.name
  `.execute(db)
  return rows
}

/** Whether anybody is a member or invited. A house without is opened to its first at the command line alone. */
export async function isAnybodyHere(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is_any: boolean }>`
    select exists (select from access.member where status <> 'left') as is_any
  `.execute(db)
  return rows[0]?.is_any ?? false
}

/** A member by id. */
export async function findMember(db: Db, id: MemberId): Promise<Member | undefined> {
  const { rows } = await sql<Member>`
    select ${memberColumns}
    from access.member
    join directory.agency using (agency_id)
    where member.member_id = ${id}
  `.execute(db)
  return rows[0]
}

/** A member by id, unless they have not come yet or have left. */
export async function findActiveMember(db: Db, id: MemberId): Promise<Member | undefined> {
  const { rows } = await sql<Member>`
    select ${memberColumns}
    from access.member
    join directory.agency using (agency_id)
    where member.member_id = ${id}
      and member.status = 'active'
  `.execute(db)
  return rows[0]
}

/** Members to begin with; those already there keep their place. */
export async function keepInventedMembers(
  db: Db,
  members: readonly Omit<Member, 'agencyName'>[],
): Promise<void> {
  for (const member of members) {
    await sql`
      insert into access.member (member_id, name, role, agency_id, area_codes, is_invented)
      values (${member.id}, ${member.name}, ${member.role}, ${member.agencyId}, ${[...member.areaCodes]}, true)
      on conflict (member_id) do nothing
    `.execute(db)
  }
}
