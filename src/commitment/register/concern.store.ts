import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Id } from '#vocabulary'
import type { CommitmentId } from '../commitments/ids.ts'

/** A concern that somebody raised about an award. */
export type Concern = { readonly id: string; readonly words: string; readonly raisedAt: string }

/** Keeps a concern for those who assess. Sent twice it is kept once. */
export async function keepConcern(
  db: Db,
  concern: {
    readonly id: Id<'concern'>
    readonly commitmentId: CommitmentId
    readonly words: string
    readonly email: string | undefined
  },
): Promise<void> {
  await sql`
    insert into commitment.concern (stream_id, concern_id, words, email, raised_at)
    values (${concern.commitmentId}, ${concern.id}, ${concern.words}, ${concern.email ?? null}, now())
    on conflict do nothing
  `.execute(db)
}

/** The concerns about one award; none for whoever does not assess. */
export async function concernsOf(db: Db, id: CommitmentId): Promise<readonly Concern[]> {
  const { rows } = await sql<Concern>`
    select concern_id as id, words, raised_at as "raisedAt"
    from commitment.concern
    where stream_id = ${id}
    order by raised_at, concern_id
  `.execute(db)
  return rows
}
