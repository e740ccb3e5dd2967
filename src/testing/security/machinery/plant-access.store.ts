import { sql } from 'kysely'
import type { Db } from '#foundations'
import { idIn, markOf, type PlantedPerson, unescaped } from './planted-person.ts'

/** Seals a planted person from everybody who is not let in by name. */
export async function seal(db: Db, person: PlantedPerson): Promise<void> {
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, note, sealed_by, review_on)
    values (${person.id}, ${idIn(person, 'sealing_id')}, 'domestic_abuse', ${`${markOf(person)} note`},
      ${person.memberId}, '2099-01-01')
  `.execute(db)
}

/** Gives the members who come to the door what they may have of their own: a passkey, which one of them may remove. */
export async function givePasskey(db: Db, { key, memberId }: PlantedPerson): Promise<void> {
  await sql`
    insert into access.passkey (passkey_id, member_id, name, public_key, counter, added_at)
    values (${idIn({ key }, 'passkey_id')}, ${memberId}, ${`Planted${key} ${unescaped}`}, '\\x00', 0, now())
  `.execute(db)
}
