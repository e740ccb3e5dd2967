import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

const mark = /^\s*\/\* kept as ([a-z_]+) \*\//

/**
 * A pool whose connections parse and plan a statement once, where it begins with `/* kept as some_name *\/`, and keep it
 * under that name for as long as they last. For what is asked all day with nothing but other values: planning a search took
 * the server as long as a third of the search. Such a text must never be put together: one name, one text.
 */
export function keepingPool(pool: pg.Pool): PostgresPool {
  return {
    connect: async () => keepingClient(await pool.connect()),
    end: () => pool.end(),
  }
}

/** The same client, seen by Kysely; whatever it asks without a mark is asked as it is. */
function keepingClient(client: pg.PoolClient): PostgresPoolClient {
  const asked = client.query.bind(client) as PostgresPoolClient['query']
  const query = (text: string, values: readonly unknown[]) => {
    const name = mark.exec(text)?.[1]
    return name ? client.query({ name, text, values: [...values] }) : asked(text, values)
  }
  return { query: query as PostgresPoolClient['query'], release: () => client.release() }
}
