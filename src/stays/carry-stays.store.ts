import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Link } from '#people'

/** Moves the stays and departures that hang on a source person to the person it is now linked to. */
export async function carryStays(db: Db, link: Link): Promise<void> {
  await sql`
    select stays.carry_stays(${link.sourcePersonId}, ${link.fromPersonId}, ${link.toPersonId})
  `.execute(db)
}
