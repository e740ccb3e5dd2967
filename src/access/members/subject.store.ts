import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'

/** Forgets by which name an organisation's sign-in knows a member. */
export async function forgetSubject(db: Db, memberId: MemberId): Promise<void> {
  await sql`delete from access.organisation_subject where member_id = ${memberId}`.execute(db)
}
