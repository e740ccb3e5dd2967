import type { OpenDatabase } from '#foundations'
import { bringIn, type ImportOptions } from './bring-in.ts'
import type { ImportSummary } from './import-summary.ts'
import { inOneTransaction } from './one-connection.store.ts'

/**
 * Brings an interchange folder into the database, in one transaction: all of it, or its good rows where the
 * operator accepts that, or nothing. The same folder twice changes nothing. Faults of the database are thrown.
 */
export function importFolder(
  database: Pick<OpenDatabase, 'pool'>,
  folder: string,
  options: ImportOptions,
): Promise<ImportSummary> {
  return inOneTransaction(database, (connection) => bringIn(connection, folder, options))
}
