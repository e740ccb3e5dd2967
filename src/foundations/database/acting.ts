import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type pg from 'pg'
import type { Db } from './database.ts'
import { keepingPool } from './kept-statements.ts'

/** In whose name a transaction runs: the settings the database's own rules ask for, by name. */
export type ActingSettings = Readonly<Record<`waymark.${string}`, string>>

const plain = /^[a-z0-9_-]*$/

/**
 * The same database, each of whose transactions runs in somebody's name. The settings end with the
 * transaction, so nobody inherits them with a connection; a query outside of one runs in nobody's name.
 * They are written into the statement, because that alone reaches every node of a distributed PostgreSQL,
 * and so may hold nothing but small letters, digits, hyphens and underscores.
 */
export function actingDatabase(pool: pg.Pool, settings: ActingSettings): Db {
  const lines = Object.entries(settings).map(([name, value]) => {
    if (!plain.test(value)) throw new Error(`${name} cannot be set to what it was to be set to`)
    return `set local ${name} = '${value}'`
  })
  const say = lines.join('; ')
  const driver = new PostgresDriver({ pool: keepingPool(pool) })
  const begin = driver.beginTransaction.bind(driver)
  driver.beginTransaction = async (connection, wanted) => {
    const isPlain = wanted.isolationLevel === undefined && wanted.accessMode === undefined
    if (!isPlain) await begin(connection, wanted)
    // in one message where nothing else is wished for: every question waits for the one before
    await connection.executeQuery(CompiledQuery.raw(isPlain ? `begin; ${say}` : say))
  }
  return new Kysely({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  })
}
