import { sql } from 'kysely'
import { type Db, type Needs, newId } from '#foundations'
import type { PersonId } from '#vocabulary'

/** Somebody an invented agency wrote down by name, met as said; announced, so that the house knows. */
export async function somebodyMet(
  house: { readonly db: Db; readonly needs: Needs },
  met: {
    readonly called: string
    readonly at: readonly string[]
    readonly areaCode?: string
    readonly contactType?: string
  },
): Promise<PersonId> {
  const personId = newId<'person'>()
  await house.db.transaction().execute(async (db) => {
    await sql`
      insert into people.person (person_id, agency_id)
      select ${personId}, foundations.id_of('agency', 'lantern-outreach')
    `.execute(db)
    await sql`
      insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
      select ${personId}, ${newId()}, foundations.id_of('agency', 'lantern-outreach'), 'X1', ${met.called}
    `.execute(db)
    await sql`
      insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, agency_id)
      select ${personId}, gen_random_uuid(), ${met.areaCode ?? 'E08000025'}, at,
        ${met.contactType ?? 'bedded_down'}, foundations.id_of('agency', 'lantern-outreach')
      from unnest(${[...met.at]}::timestamptz[]) as at
    `.execute(db)
    await house.needs.announcements.announce(db, { kind: 'people-changed', personIds: [personId] })
  })
  return personId
}
