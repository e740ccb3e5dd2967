import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { CommitmentId } from '../commitments/ids.ts'
import { canonical } from '../discussion-log/snapshot.ts'

/** A version that an award in the register rests on, as the very text whose check was signed; nothing where it is none. */
export async function snapshotOf(
  db: Db,
  id: CommitmentId,
  number: number,
): Promise<string | undefined> {
  if (!Number.isSafeInteger(number) || number < 1 || number > 30_000) return undefined
  const { rows } = await sql<{ body: unknown }>`
    select snapshot.body
    from commitment.snapshot
    join commitment.register_entry using (stream_id)
    where stream_id = ${id} and number = ${number} and number = any (versions)
  `.execute(db)
  return rows[0] && canonical(rows[0].body)
}
