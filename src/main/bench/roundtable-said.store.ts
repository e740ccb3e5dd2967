import { sql } from 'kysely'
import type { Db } from '#foundations'

/** How many things that were said stand in a log more than once. */
export async function saidTwice(db: Db): Promise<number> {
  const { rows } = await sql<{ twice: number }>`
    select (count(*) - count(distinct told ->> 'entry'))::int as twice
    from commitment.log_line
    where kind = 'entry-added'
  `.execute(db)
  return rows[0]?.twice ?? 0
}
