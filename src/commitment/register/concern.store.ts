import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { Id } from '#vocabulary'
import type { CommitmentId } from '../commitments/ids.ts'

/** A concern that somebody raised about an award. */
export type Concern = {
  readonly id: string
  readonly words: string
  readonly raisedAt: string
  /** Where whoever raised it can be answered; nothing where they did not say, or it is forgotten. */
  readonly email: string | undefined
  readonly answeredAt: string | undefined
  /** `upheld`, or why it was set aside. */
  readonly answer: string | undefined
}

type Row = Omit<Concern, 'email' | 'answeredAt' | 'answer'> & {
  readonly email: string | null
  readonly answeredAt: string | null
  readonly answer: string | null
}

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
  const { rows } = await sql<Row>`
    select concern_id as id, words, raised_at as "raisedAt", email, answered_at as "answeredAt", answer
    from commitment.concern
    where stream_id = ${id}
    order by raised_at, concern_id
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    email: row.email ?? undefined,
    answeredAt: row.answeredAt ?? undefined,
    answer: row.answer ?? undefined,
  }))
}

/** Keeps that a concern was answered at a moment (ISO 8601), and how. */
export async function keepAnswer(
  db: Db,
  id: CommitmentId,
  answered: { readonly concernId: string; readonly answer: string; readonly at: string },
): Promise<void> {
  await sql`
    update commitment.concern set answered_at = ${answered.at}::timestamptz, answer = ${answered.answer}
    where stream_id = ${id} and concern_id = ${answered.concernId} and answered_at is null
  `.execute(db)
}

/** Forgets where those who raised a concern can be answered, 90 days after it was; says of how many. */
export async function forgetWhoRaised(db: Db, now: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select commitment.forget_who_raised(${now}::timestamptz) as gone
  `.execute(db)
  return rows[0]?.gone ?? 0
}
