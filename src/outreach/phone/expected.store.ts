import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { Shift } from '../shifts/shift.ts'
import { mostExpected } from './tonight.ts'

/**
 * Whom a shift may expect to meet: people met in its council since a moment, but for those last met on a patch it
 * does not walk. Those last met on its own patches come first, then whoever was met last. Some of them at most, and
 * how many there are.
 */
export async function expectedOn(
  db: Db,
  shift: Pick<Shift, 'areaCode' | 'patchIds'>,
  since: Temporal.Instant,
): Promise<{
  readonly expected: number
  readonly met: readonly { readonly id: PersonId; readonly night: string }[]
}> {
  const { rows } = await sql<{ id: PersonId; night: string; expected: number }>`
    select met.person_id as id, met.night, (count(*) over ())::integer as expected
    from (
      select distinct on (contact.person_id) contact.person_id, contact.contact_id, contact.night,
        contact.contacted_at
      from outreach.standing_contact as contact
      where contact.area_code = ${shift.areaCode}
        and contact.contacted_at >= ${since.toString()}::timestamptz
        and contact.is_identified
      order by contact.person_id, contact.contacted_at desc, contact.contact_id desc
    ) as met
    left join outreach.contact_place as place
      on place.person_id = met.person_id and place.contact_id = met.contact_id
      and place.change_id = outreach.last_telling(met.person_id, met.contact_id, 'place')
    where place.patch_id is null
      or ${[...shift.patchIds]}::uuid[] = '{}'
      or place.patch_id = any (${[...shift.patchIds]}::uuid[])
    order by (place.patch_id = any (${[...shift.patchIds]}::uuid[])) is true desc, met.contacted_at desc,
      met.person_id
    limit ${mostExpected}
  `.execute(db)
  return { expected: rows[0]?.expected ?? 0, met: rows }
}
