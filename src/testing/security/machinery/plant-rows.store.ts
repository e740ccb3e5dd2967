import { sql } from 'kysely'
import type { Db } from '#foundations'
import { type Column, writableColumns } from './columns.store.ts'
import type { PlantedPerson } from './planted-person.ts'
import { type ByHand, plausible } from './plausible.ts'

/** Rooms whose rows are settled otherwise: who is who, code lists, figures, which follow from the record, and logs of events. */
const settled = new Set([
  ...['access', 'directory', 'foundations', 'vocabulary', 'indicators', 'commitment', 'plans'],
])

export type Planted = {
  /** The tables that hold a row of every planted person, as `room.table`. */
  readonly tables: readonly string[]
  /** The tables that took none, with what the database said. */
  readonly refused: readonly string[]
}

/**
 * Writes a row about each planted person into every table of the record, whatever tables there are: what a
 * migration adds is planted without anybody saying so. Triggers and foreign keys stand aside for it, checks do not.
 */
export async function plantRows(
  db: Db,
  people: readonly PlantedPerson[],
  byHand: ByHand,
): Promise<Planted> {
  const columns = (await writableColumns(db)).filter(({ room }) => !settled.has(room))
  const words = await firstWords(db, columns)
  const names = [...new Set(columns.map(({ room, table }) => `${room}.${table}`))]
  const tables = names.map((table) => ({
    table,
    columns: columns.filter((column) => `${column.room}.${column.table}` === table),
  }))
  const refused: string[] = []
  for (const { table, columns: of } of tables) {
    const rows = people.map((person) =>
      Object.fromEntries(
        of.map((column) => [
          column.column,
          (column.leadsTo && words.get(column.leadsTo)) ?? plausible(column, person, byHand),
        ]),
      ),
    )
    const wrong = await write(db, table, of, rows)
    if (wrong) refused.push(`${table}: ${wrong}`)
  }
  return { tables: names, refused }
}

async function write(
  db: Db,
  table: string,
  columns: readonly Column[],
  rows: readonly object[],
): Promise<string | undefined> {
  const names = sql.join(columns.map(({ column }) => sql.id(column)))
  try {
    await db.transaction().execute(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction)
      await sql`
        insert into ${sql.table(table)} (${names})
        select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
        on conflict do nothing
      `.execute(transaction)
    })
    return undefined
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
}

/** The first word of each code list that a column leads to. */
async function firstWords(
  db: Db,
  columns: readonly Column[],
): Promise<ReadonlyMap<string, string>> {
  const lists = new Set(
    columns.flatMap(({ leadsTo }) => (leadsTo?.startsWith('vocabulary.') ? [leadsTo] : [])),
  )
  const words = new Map<string, string>()
  for (const list of lists) {
    const key = list.slice(list.indexOf('.') + 1)
    const { rows } = await sql<{ word: string }>`
      select ${sql.id(key)} as word from ${sql.table(list)} order by ${sql.id(key)} limit 1
    `.execute(db)
    if (rows[0]) words.set(list, rows[0].word)
  }
  return words
}
