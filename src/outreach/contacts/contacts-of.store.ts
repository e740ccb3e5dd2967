import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { ContactType, PersonId } from '#vocabulary'

/** A contact with somebody known, as it stands now: the night as `YYYY-MM-DD`, the moment in UTC, no place but the council. */
export type StandingContact = {
  readonly personId: PersonId
  readonly night: string
  readonly at: string
  readonly contactType: ContactType
  readonly areaCode: string
}

/** Every contact with some people that is open to whoever acts. Whoever shows them must leave a trace as well. */
export async function contactsOf(
  db: Db,
  people: readonly PersonId[],
): Promise<readonly StandingContact[]> {
  if (people.length === 0) return []
  const { rows } = await sql<StandingContact>`
    select person_id as "personId", night,
      to_char(contacted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || contact_id as at,
      contact_type as "contactType", area_code as "areaCode"
    from outreach.standing_contact
    where person_id = any(${[...people]}::uuid[])
      and is_identified
  `.execute(db)
  return rows
}
