import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { RoomTable } from './rooms-held.ts'

/** Some columns of a person's rows in one table, as far as the rows are open to whoever acts. */
export async function rowsHeld(
  db: Db,
  { room, table, what }: RoomTable,
  asked: { readonly personId: PersonId; readonly columns: readonly string[] },
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const under = ['person_id', ...(what.alsoUnder ?? [])].map((column) => sql.ref(column))
  const source = ('told' in what && what.toldFrom?.view) || table
  const columns = asked.columns.map((column) => sql.ref(column))
  const told = 'told' in what && what.unless ? sql`not ${sql.ref(what.unless.column)}` : sql`true`
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns)}
    from ${sql.table(`${room}.${source}`)}
    where ${asked.personId} in (${sql.join(under)}) and ${told}
  `.execute(db)
  return rows
}
