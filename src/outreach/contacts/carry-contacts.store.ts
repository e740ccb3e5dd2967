import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Link } from '#people'

/** Moves every contact that hangs on a source person, with all later words about it, to the person it is now linked to. */
export async function carryContacts(db: Db, link: Link): Promise<void> {
  await sql`
    select outreach.carry_contacts(${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId})
  `.execute(db)
}
