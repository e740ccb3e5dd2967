import { sql } from 'kysely'
import type { Db } from '#foundations'

/** The scope in which all councils are one. */
export const region = 'region'

/** The codes of the councils that figures are told for. */
export async function councilsOfRecord(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ area_code: string }>`
    select area_code from directory.open_scope_area where scope = ${region} order by area_code
  `.execute(db)
  return rows.map(({ area_code }) => area_code)
}
