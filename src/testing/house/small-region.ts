import { keepEveryoneListed } from '#casework'
import { simulateWholeRegion } from '#demonstration'
import type { Db } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { writeRows } from './write-rows.ts'

/** Fills a house with an invented region of some months up to 2 July 2024, and counts it. */
export async function fillWithRegion(db: Db, months: number, people?: number): Promise<void> {
  const rows = simulateWholeRegion({ until: '2024-07-02', months, seed: 11, people })
  await db.transaction().execute(async (all) => {
    await writeRows(all, rows)
    await rebuild(all, nationalOptions)
    await keepEveryoneListed(all)
  })
}
