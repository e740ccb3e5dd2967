import { sql } from 'kysely'
import type { Db } from '#foundations'

/** Takes away every rough place and exact spot that has run out, and says how many; safe to run at any time and twice. */
export async function purgePlaces(db: Db): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select outreach.purge_places() as gone`.execute(db)
  return rows[0]?.gone ?? 0
}
