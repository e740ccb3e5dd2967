import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { ContactId, PersonId } from '#vocabulary'
import { momentOfColumn } from '../contacts/contact.store.ts'

/** A contact as it stands now. */
export type ContactMade = {
  readonly id: ContactId
  readonly contactType: string
  readonly areaCode: string
  readonly contactedAt: Temporal.Instant
}

/** Some contacts with a person that are open to whoever acts, the latest first, and how many there are in all. */
export async function latestContacts(
  db: Db,
  personId: PersonId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<{ readonly total: number; readonly contacts: readonly ContactMade[] }> {
  const { rows } = await sql<{
    id: ContactId
    contact_type: string
    area_code: string
    contacted_at: string
    total: number
  }>`
    select contact_id as id, contact_type, area_code, contacted_at, (count(*) over ())::integer as total
    from outreach.standing_contact
    where person_id = ${personId}
      and is_identified
    order by contacted_at desc, contact_id desc
    limit ${most}
    offset ${from}
  `.execute(db)
  const contacts = rows.map((row) => ({
    id: row.id,
    contactType: row.contact_type,
    areaCode: row.area_code,
    contactedAt: momentOfColumn(row.contacted_at),
  }))
  return { total: rows[0]?.total ?? 0, contacts }
}
