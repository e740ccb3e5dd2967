import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { RoomTable } from '../subject-access/rooms-held.ts'

/**
 * People whose last contact, stay or departure, or else the day they were written down, lies more than so
 * many months back. Whoever stays somewhere still is not among them.
 */
export async function lastMetBefore(
  db: Db,
  today: string,
  months: number,
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`
    select person_id as id from people.last_met_before(${today}::date, ${months}::integer)
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** How many rows of people a table holds. */
export async function countRows(db: Db, one: RoomTable, ids: readonly PersonId[]): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select count(*)::integer as held from ${tableOf(one)} where ${isOf(one, ids)}
  `.execute(db)
  return rows[0]?.held ?? 0
}

/** Takes every row of people out of a table. */
export async function removeRows(db: Db, one: RoomTable, ids: readonly PersonId[]): Promise<void> {
  await sql`delete from ${tableOf(one)} where ${isOf(one, ids)}`.execute(db)
}

/** Lets this transaction take away what nothing else may; the database ends it with the transaction. */
export async function beginErasing(db: Db): Promise<void> {
  await sql`
    select set_config('waymark.erasing', 'yes', true), set_config('waymark.relinking', 'yes', true)
  `.execute(db)
}

function tableOf({ room, table }: RoomTable) {
  return sql.table(`${room}.${table}`)
}

function isOf({ what }: RoomTable, ids: readonly PersonId[]) {
  const under = ['person_id', ...(what.alsoUnder ?? [])]
  return sql.join(
    under.map((column) => sql`${sql.ref(column)} = any(${[...ids]}::uuid[])`),
    sql` or `,
  )
}
