import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { keepCouncils, listCouncils, shippedCouncils } from '#directory'
import type { Db } from '#foundations'

/** Gives a record without any councils the shipped seven, unless the folder to come brings its own. */
export async function settleCouncils(db: Db, folder?: string): Promise<void> {
  if ((await listCouncils(db)).length > 0) return
  if (folder && existsSync(join(folder, 'areas.csv'))) return
  await keepCouncils(db, shippedCouncils())
}
