import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { Db, OpenDatabase } from '#foundations'

/** One connection held for a whole act, spoken to in SQL and, because Kysely has no COPY, by itself. */
export type OneConnection = { readonly client: pg.PoolClient; readonly db: Db }

/**
 * Runs an act in one transaction on one connection. The act says at its end whether to keep what it did;
 * a fault, or a connection that dies, keeps nothing.
 */
export async function inOneTransaction<Value>(
  { pool }: Pick<OpenDatabase, 'pool'>,
  act: (connection: OneConnection) => Promise<{ readonly keep: boolean; readonly value: Value }>,
): Promise<Value> {
  const client = await pool.connect()
  // A server that ends the connection is told of by the query under way; unheard, it would end the house.
  let broken: Error | undefined
  const onEnd = (problem: Error) => {
    broken = problem
  }
  client.on('error', onEnd)
  try {
    const transaction = await overOne(client).startTransaction().execute()
    try {
      const { keep, value } = await act({ client, db: transaction })
      await (keep ? transaction.commit() : transaction.rollback()).execute()
      return value
    } catch (problem) {
      await transaction
        .rollback()
        .execute()
        .catch((second: Error) => {
          broken ??= second
        })
      throw problem
    }
  } finally {
    client.off('error', onEnd)
    client.release(broken)
  }
}

function overOne(client: pg.PoolClient): Db {
  const query = client.query.bind(client)
  const pool = {
    connect: () => Promise.resolve({ query, release: () => undefined }),
    end: () => Promise.resolve(),
  }
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}
