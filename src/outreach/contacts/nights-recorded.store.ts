import { sql } from 'kysely'
import type { Db } from '#foundations'

/** On how many nights a contact was recorded in each council from a night up to and without another, and by how many agencies. */
export async function nightsRecorded(
  db: Db,
  areaCodes: readonly string[],
  period: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, { readonly nights: number; readonly agencies: number }>> {
  const { rows } = await sql<{ areaCode: string; nights: number; agencies: number }>`
    select area_code as "areaCode", count(distinct night)::integer as nights,
      count(distinct agency_id)::integer as agencies
    from outreach.standing_contact
    where area_code = any(${[...areaCodes]})
      and contacted_at >= ${period.from}::date
      and contacted_at < ${period.to}::date + 2
      and night >= ${period.from}::date
      and night < ${period.to}::date
    group by area_code
  `.execute(db)
  return new Map(rows.map(({ areaCode, ...counts }) => [areaCode, counts]))
}
