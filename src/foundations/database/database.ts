import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { SettingProblem } from '../settings.ts'
import { keepingPool } from './kept-statements.ts'

/** The database as any room may hold it: each room says which tables it means with `withTables`. */
// biome-ignore lint/complexity/noBannedTypes: an empty table map is what "no tables yet" means to Kysely
export type Db = Kysely<{}>

export type OpenDatabase = {
  readonly db: Db
  readonly pool: pg.Pool
  readonly url: string
  readonly close: () => Promise<void>
}

const dayColumn = 1082
const bigintColumn = 20

/**
 * Opens a pool of connections, as another role where one is named: one that this connection may take and
 * falls back to whenever a role is reset. Days come as `YYYY-MM-DD`, moments as ISO text, whole
 * numbers as numbers.
 */
export function openDatabase(url: string, most = 10, role?: 'waymark_app'): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
    options: `-c TimeZone=Europe/London -c client_min_messages=warning${role ? ` -c role=${role}` : ''}`,
  })
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the house.
  pool.on('error', () => undefined)
  // One that breaks while in use tells its query; the same news as an event would end the house as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  // biome-ignore lint/complexity/noBannedTypes: as above
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool: keepingPool(pool) }) })
  // Kysely ends a pool only once it has used it; the pool is ours, so we end it.
  return { db, pool, url, close: () => pool.end() }
}

function typeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === dayColumn) return (text: string) => text
  if (oid === bigintColumn) return Number
  if (oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => text
  return pg.types.getTypeParser(oid, format)
}

/** The same, and when the database cannot hold every letter of every name. */
export async function refuseUnfitServer(db: Db): Promise<void> {
  await refuseOldServer(db)
  const { rows } = await sql<{ encoding: string }>`
    select current_setting('server_encoding') as encoding
  `.execute(db)
  const encoding = rows[0]?.encoding
  if (encoding !== 'UTF8') {
    throw new SettingProblem(
      `The database in DATABASE_URL has the encoding ${encoding}, and Waymark needs UTF8. ` +
        "Make one with: create database waymark template template0 encoding 'UTF8'.",
    )
  }
}

/** Fails with a clear sentence when the server is older than the product can use. */
export async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version
  `.execute(db)
  const version = rows[0]?.version ?? 0
  if (version < 150_000) {
    throw new SettingProblem(
      `Waymark needs PostgreSQL 15 or newer; DATABASE_URL leads to version ${Math.floor(version / 10_000)}.`,
    )
  }
}
