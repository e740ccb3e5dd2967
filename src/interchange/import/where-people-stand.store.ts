import { sql } from 'kysely'
import type { Db } from '#foundations'
import { incomingTable } from './staging.store.ts'

const filesUnderPeople = ['contacts', 'stays', 'departures'] as const

/**
 * Puts what the files tell of somebody who was joined to another under the person they stand as, as told by the writing that was
 * moved: so it goes where that goes, and comes back when the link is undone. Who they are stays with them.
 */
export async function standWherePeopleStand(db: Db): Promise<void> {
  for (const file of filesUnderPeople) {
    await sql`alter table ${incomingTable(file)} add column source_person_id uuid`.execute(db)
  }
  await sql`create temporary table stands_as on commit drop as
    with moved as (
      select distinct spoken_of.person_id as given
      from spoken_of
      join people.source_person as written on written.first_person_id = spoken_of.person_id
      where written.person_id <> written.first_person_id
    )
    select moved.given, writing.person_id, writing.source_person_id
    from moved
    cross join lateral (
      select written.person_id, written.source_person_id
      from people.source_person as written
      where written.first_person_id = moved.given
        and written.person_id <> moved.given
        -- what an import told goes with the writing that stands for it, what an agency told with the person as a whole
        and (written.source_person_id = moved.given
          or written.person_id = people.standing_person(moved.given))
      order by written.source_person_id = moved.given desc, written.recorded_at, written.source_person_id
      limit 1
    ) as writing`.execute(db)
  for (const file of filesUnderPeople) {
    await sql`update ${incomingTable(file)} as given
      set person_id = stands_as.person_id, source_person_id = stands_as.source_person_id
      from stands_as
      where given.person_id = stands_as.given`.execute(db)
  }
}
