import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Link } from '#people'

/**
 * What a link does with casework: it stays with a person as long as any writing of them does, follows the
 * last one, and comes back with it as it was.
 */
export async function carryCasework(db: Db, link: Link): Promise<void> {
  await sql`
    select casework.carry_casework(${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId})
  `.execute(db)
}
