import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Volume } from './volume.ts'

/** How much the last run had that was let through. */
export async function lastVolume(db: Db): Promise<Volume | undefined> {
  const { rows } = await sql<Volume>`
    select writings, pairs::float8 as pairs, questions, largest
    from people.match_run
    where stopped is null
    order by ran_at desc, run_id desc
    limit 1
  `.execute(db)
  return rows[0]
}

/** Keeps how much a run had, and why it stopped if it did. */
export async function keepRun(
  db: Db,
  run: { readonly id: string; readonly volume: Volume; readonly stopped: string | undefined },
): Promise<void> {
  const { writings, pairs, questions, largest } = run.volume
  await sql`
    insert into people.match_run (run_id, writings, pairs, questions, largest, stopped)
    values (${run.id}, ${writings}, ${pairs}, ${questions}, ${largest}, ${run.stopped ?? null})
  `.execute(db)
}
