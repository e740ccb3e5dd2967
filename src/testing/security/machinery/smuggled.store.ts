import { sql } from 'kysely'
import type { Db } from '#foundations'
import { writableColumns } from './columns.store.ts'

/** The tables in which a row holds one of some words, in any column. */
export async function tablesHolding(db: Db, words: readonly string[]): Promise<readonly string[]> {
  const names = new Set((await writableColumns(db)).map(({ room, table }) => `${room}.${table}`))
  const found: string[] = []
  for (const name of names) {
    const { rows } = await sql`
      select from ${sql.table(name)} as row
      where row::text ~ ${words.join('|')}
      limit 1
    `.execute(db)
    if (rows.length > 0) found.push(name)
  }
  return found
}

/** Who every member is: their role, their organisation, their councils. */
export async function memberRows(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ told: string }>`
    select row(member_id, name, role, agency_id, area_codes, is_invented, status)::text as told
    from access.member
    order by member_id
  `.execute(db)
  return rows.map(({ told }) => told)
}
