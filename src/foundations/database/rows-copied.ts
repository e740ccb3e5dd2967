import type pg from 'pg'
import type { CopyToStreamQuery } from 'pg-copy-streams'

/**
 * How many rows were copied out by a stream that has ended. PostgreSQL says so in a message of its own behind the last row, which
 * may still be on its way when the stream ends: whoever reads `rowCount` at once may read 0. An answered question comes behind it.
 */
export async function rowsCopied(client: pg.ClientBase, rows: CopyToStreamQuery): Promise<number> {
  await client.query('select')
  return rows.rowCount
}
