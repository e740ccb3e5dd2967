import { sql } from 'kysely'
import type { Db } from './database/database.ts'

/** Whether the house holds invented people or real ones. */
export type HouseKind = 'demonstration' | 'real'

/** What kind of house this is; `undefined` before anybody has said. */
export async function houseKind(db: Db): Promise<HouseKind | undefined> {
  const { rows } = await sql<{ kind: HouseKind }>`select kind from foundations.house`.execute(db)
  return rows[0]?.kind
}

/** Says once what kind of house this is. A house that has been said to be one kind never becomes the other. */
export async function settleHouseKind(db: Db, kind: HouseKind): Promise<void> {
  await sql`
    insert into foundations.house (kind) values (${kind}) on conflict (only_one) do nothing
  `.execute(db)
}
