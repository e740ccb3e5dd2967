import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AccommodationType, PersonId } from '#vocabulary'

/** A stay as it stands now; days as `YYYY-MM-DD`, half-open. */
export type StandingStay = {
  readonly personId: PersonId
  readonly areaCode: string
  readonly accommodationType: AccommodationType
  readonly movedIn: string
  readonly movedOut: string | undefined
  readonly isSevereWeather: boolean
}

/** Every stay of some people that is open to whoever acts. Whoever shows them must leave a trace as well. */
export async function staysOf(
  db: Db,
  people: readonly PersonId[],
): Promise<readonly StandingStay[]> {
  if (people.length === 0) return []
  const { rows } = await sql<Omit<StandingStay, 'movedOut'> & { movedOut: string | null }>`
    select person_id as "personId", area_code as "areaCode", accommodation_type as "accommodationType",
      moved_in as "movedIn", moved_out as "movedOut", is_severe_weather as "isSevereWeather"
    from stays.stay
    where person_id = any(${[...people]}::uuid[])
  `.execute(db)
  return rows.map((row) => ({ ...row, movedOut: row.movedOut ?? undefined }))
}
