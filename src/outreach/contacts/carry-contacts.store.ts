import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Link } from '#people'

/**
 * Moves every contact that hangs on a source person, with all later words about it, to the person the
 * source person is now linked to. The person is in every key, so rows are written anew and the old ones go;
 * it is the one act that may, and the setting that allows it ends with it.
 */
export async function carryContacts(db: Db, link: Link): Promise<void> {
  await sql`set local waymark.relinking = 'yes'`.execute(db)
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, is_identified,
      source_person_id, agency_id, recorded_by, source_ref, recorded_at, late_reason)
    select ${link.toPersonId}, contact_id, area_code, contacted_at, contact_type, is_identified,
      source_person_id, agency_id, recorded_by, source_ref, recorded_at, late_reason
    from outreach.contact
    where person_id = ${link.fromPersonId}
      and source_person_id = ${link.sourcePersonId}
  `.execute(db)
  await sql`
    insert into outreach.contact_change (person_id, contact_id, change_id, kind, area_code, contacted_at,
      contact_type, is_identified, reason, changed_by, changed_at)
    select ${link.toPersonId}, change.contact_id, change.change_id, change.kind, change.area_code,
      change.contacted_at, change.contact_type, change.is_identified, change.reason, change.changed_by,
      change.changed_at
    from outreach.contact_change as change
    join outreach.contact as contact using (person_id, contact_id)
    where contact.person_id = ${link.fromPersonId}
      and contact.source_person_id = ${link.sourcePersonId}
  `.execute(db)
  await sql`
    delete from outreach.contact
    where person_id = ${link.fromPersonId}
      and source_person_id = ${link.sourcePersonId}
  `.execute(db)
  await sql`set local waymark.relinking = 'no'`.execute(db)
}
