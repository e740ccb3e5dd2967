import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Category } from '../agreements/categories.ts'
import type { Member } from './member.ts'

/**
 * The members whose organisation shares a category of data with whoever acts, under an agreement in force
 * for what they act for, and whose role may read it; by organisation and name. Call it in a transaction.
 */
export async function colleaguesFor(db: Db, category: Category): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select member.member_id as id, member.name, member.role, member.agency_id as "agencyId",
      agency.name as "agencyName", member.area_codes as "areaCodes"
    from access.member
    join directory.agency using (agency_id)
    join access.role_category using (role)
    where role_category.category = ${category}
      and member.status = 'active'
      and member.agency_id = any ((select access.open_agencies(${category}))::uuid[])
    order by agency.name, member.name, member.member_id
  `.execute(db)
  return rows
}
