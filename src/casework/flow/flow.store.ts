import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { FlowCount, FlowKind } from './flow.ts'
import type { MetCount } from './wider-count.ts'

/** Who came onto the list and left it, by council and month, from a month (its first day) to a last day. Numbers alone. */
export async function readFlow(
  db: Db,
  period: { readonly firstMonth: string; readonly lastDay: string },
): Promise<readonly FlowCount[]> {
  const { rows } = await sql<{
    month: string
    area_code: string | null
    kind: FlowKind
    people: number
  }>`
    select month, area_code, kind, people
    from casework.flow(${period.firstMonth}::date, ${period.lastDay}::date)
  `.execute(db)
  return rows.map(({ area_code, ...row }) => ({ ...row, areaCode: area_code ?? undefined }))
}

/** How many people were met in which way, by gender, on the nights from a first to before a last. Numbers alone. */
export async function readMet(
  db: Db,
  areaCodes: readonly string[],
  nights: { readonly from: string; readonly to: string },
): Promise<readonly MetCount[]> {
  const { rows } = await sql<MetCount>`
    select gender, way, people
    from casework.met_count(${nights.from}::date, ${nights.to}::date, ${[...areaCodes]}::text[])
  `.execute(db)
  return rows
}
