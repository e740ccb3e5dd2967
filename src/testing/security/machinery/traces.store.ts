import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'

/** What a line of the audit says of one person it touched. */
export type TraceLeft = {
  readonly personId: PersonId
  readonly purpose: string | null
  readonly categories: readonly string[]
}

/** The place of the last line in somebody's chain; 0 where they have left none. */
export async function endOfChain(db: Db, chain: string): Promise<number> {
  const { rows } = await sql<{ position: string }>`
    select position from access.audit_chain where chain = ${chain}
  `.execute(db)
  return Number(rows[0]?.position ?? 0)
}

/** What was added to a chain after a place in it, once for each person touched. */
export async function tracesAfter(
  db: Db,
  chain: string,
  position: number,
): Promise<readonly TraceLeft[]> {
  const { rows } = await sql<TraceLeft>`
    select touched.person_id as "personId", event.purpose, event.categories
    from access.audit_event as event
    join access.audit_person as touched using (chain, position)
    where event.chain = ${chain} and event.position > ${position}
  `.execute(db)
  return rows
}
