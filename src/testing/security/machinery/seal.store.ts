import { sql } from 'kysely'
import type { Db } from '#foundations'
import { idIn, markOf, type PlantedPerson } from './planted-person.ts'

/** Seals a planted person from everybody who is not let in by name. */
export async function seal(db: Db, person: PlantedPerson): Promise<void> {
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, note, sealed_by, review_on)
    values (${person.id}, ${idIn(person, 'sealing_id')}, 'domestic_abuse', ${`${markOf(person)} note`},
      ${person.memberId}, '2099-01-01')
  `.execute(db)
}
