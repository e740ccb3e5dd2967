import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { NightMethod, SingleNight } from './single-night.ts'

/** A declared night as it is listed. Days are `YYYY-MM-DD`, months `YYYY-MM`. */
export type DeclaredNight = {
  readonly areaCode: string
  readonly month: string
  readonly night: string
  readonly method: NightMethod
}

/** Keeps a council's night of a month in the place of any before it. */
export async function keepNight(db: Db, night: SingleNight, at: Temporal.Instant): Promise<void> {
  await sql`
    insert into outreach.single_night (area_code, month, night, method, declared_by, declared_at)
    values (${night.areaCode}, ${`${night.month}-01`}, ${night.night.toString()}, ${night.method},
      ${night.declaredBy}, ${at.toString()})
    on conflict (area_code, month) do update
    set night = excluded.night, method = excluded.method, declared_by = excluded.declared_by,
      declared_at = excluded.declared_at
  `.execute(db)
}

/** The nights some councils declared from a month on, the latest first. */
export async function nightsSince(
  db: Db,
  areaCodes: readonly string[],
  from: Temporal.PlainYearMonth,
): Promise<readonly DeclaredNight[]> {
  const { rows } = await sql<DeclaredNight>`
    select area_code as "areaCode", to_char(month, 'YYYY-MM') as month, night, method
    from outreach.single_night
    where area_code = any(${[...areaCodes]})
      and month >= ${`${from}-01`}::date
    order by month desc, area_code
  `.execute(db)
  return rows
}
