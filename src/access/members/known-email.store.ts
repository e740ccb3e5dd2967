import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import type { Role } from './member.ts'

/** A member as their e-mail address finds them. */
export type AddressedMember = {
  readonly id: MemberId
  readonly role: Role
  readonly email: string
  readonly agencyName: string
  /** Whether they have come by their organisation's own sign-in, which then stays the way in beside a passkey. */
  readonly hasOrganisationSignIn: boolean
}

/** The active member an e-mail address belongs to. */
export async function memberByEmail(db: Db, email: string): Promise<AddressedMember | undefined> {
  return oneBy(db, sql`member.email = ${email}`)
}

/** An active member, with the e-mail address letters go to; nobody who has none. */
export async function addressedMember(db: Db, id: MemberId): Promise<AddressedMember | undefined> {
  return oneBy(db, sql`member.member_id = ${id}`)
}

async function oneBy(
  db: Db,
  condition: ReturnType<typeof sql>,
): Promise<AddressedMember | undefined> {
  const { rows } = await sql<AddressedMember>`
    select member.member_id as id, member.role, member.email, agency.name as "agencyName",
      vouched.member_id is not null as "hasOrganisationSignIn"
    from access.member
    join directory.agency using (agency_id)
    left join access.organisation_subject as vouched using (member_id)
    where ${condition}
      and member.status = 'active'
      and member.email is not null
  `.execute(db)
  return rows[0]
}
