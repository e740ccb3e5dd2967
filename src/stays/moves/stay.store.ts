import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db } from '#foundations'
import type { SourcePersonId } from '#people'
import type { AccommodationType, PersonId, StayId } from '#vocabulary'
import type { Stay } from './stay.ts'

/** Keeps a stay. One already kept under the same id stays as it is; says whether this one was new. */
export async function keepStay(
  db: Db,
  stay: Stay,
  source: { readonly sourcePersonId: SourcePersonId; readonly by: Member },
): Promise<boolean> {
  const { rows } = await sql`
    insert into stays.stay (person_id, stay_id, area_code, accommodation_type, moved_in, moved_out,
      is_severe_weather, source_person_id, recorded_by, agency_id)
    values (${stay.personId}, ${stay.id}, ${stay.areaCode}, ${stay.accommodationType},
      ${stay.movedIn.toString()}, ${stay.movedOut?.toString() ?? null}, ${stay.isSevereWeather},
      ${source.sourcePersonId}, ${source.by.id}, ${source.by.agencyId})
    on conflict (person_id, stay_id) do nothing
    returning stay_id
  `.execute(db)
  return rows.length > 0
}

/** A stay, locked until the transaction ends. */
export async function lockStay(
  db: Db,
  key: { readonly personId: PersonId; readonly id: StayId },
): Promise<Stay | undefined> {
  const { rows } = await sql<{
    area_code: string
    accommodation_type: AccommodationType
    moved_in: string
    moved_out: string | null
    is_severe_weather: boolean
  }>`
    select area_code, accommodation_type, moved_in, moved_out, is_severe_weather
    from stays.stay
    where person_id = ${key.personId}
      and stay_id = ${key.id}
    for update
  `.execute(db)
  const row = rows[0]
  return (
    row && {
      ...key,
      areaCode: row.area_code,
      accommodationType: row.accommodation_type,
      movedIn: Temporal.PlainDate.from(row.moved_in),
      movedOut: row.moved_out ? Temporal.PlainDate.from(row.moved_out) : undefined,
      isSevereWeather: row.is_severe_weather,
    }
  )
}

/** Says when a stay ended. */
export async function keepMovedOut(db: Db, stay: Stay): Promise<void> {
  await sql`
    update stays.stay
    set moved_out = ${stay.movedOut?.toString() ?? null}
    where person_id = ${stay.personId}
      and stay_id = ${stay.id}
  `.execute(db)
}
