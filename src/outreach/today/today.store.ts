import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { ContactId, ContactType, PersonId } from '#vocabulary'
import { momentOfColumn } from '../contacts/contact.store.ts'

/** A contact of the last days as a list shows it, in the words that stand now. */
export type RecentContact = {
  readonly id: ContactId
  readonly personId: PersonId
  readonly isIdentified: boolean
  readonly contactType: ContactType
  readonly areaCode: string
  readonly contactedAt: Temporal.Instant
}

/** How many contacts some councils have since a moment. */
export async function countSince(
  db: Db,
  areaCodes: readonly string[],
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ contacts: number }>`
    select count(*)::integer as contacts
    from outreach.standing_contact
    where area_code = any(${[...areaCodes]})
      and contacted_at >= ${since.toString()}::timestamptz
  `.execute(db)
  return rows[0]?.contacts ?? 0
}

/** The contacts of some councils since a moment, the latest first: at most so many, after leaving out some. */
export async function contactsSince(
  db: Db,
  areaCodes: readonly string[],
  wish: { readonly since: Temporal.Instant; readonly from: number; readonly most: number },
): Promise<readonly RecentContact[]> {
  const { rows } = await sql<Omit<RecentContact, 'contactedAt'> & { contactedAt: string }>`
    select contact_id as id, person_id as "personId", is_identified as "isIdentified",
      contact_type as "contactType", area_code as "areaCode", contacted_at as "contactedAt"
    from outreach.standing_contact
    where area_code = any(${[...areaCodes]})
      and contacted_at >= ${wish.since.toString()}::timestamptz
    order by contacted_at desc, contact_id desc
    limit ${wish.most} offset ${wish.from}
  `.execute(db)
  return rows.map((row) => ({ ...row, contactedAt: momentOfColumn(row.contactedAt) }))
}
