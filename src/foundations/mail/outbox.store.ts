import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../database/database.ts'

/** A letter that is still to leave, sealed, and how often it was tried. */
export type WaitingLetter = {
  readonly id: string
  readonly sealed: Buffer
  readonly tries: number
}

/** Keeps a sealed letter until it has left or is dropped. */
export async function keepLetter(
  db: Db,
  letter: {
    readonly id: string
    readonly sealed: Buffer
    readonly now: Temporal.Instant
    readonly dropAt: Temporal.Instant
  },
): Promise<void> {
  await sql`
    insert into foundations.letter_to_send (letter_id, sealed, next_try_at, drop_at)
    values (${letter.id}, ${letter.sealed}, ${letter.now.toString()}, ${letter.dropAt.toString()})
  `.execute(db)
}

/** The letter that waits longest of those to try now. Nobody else tries it until the transaction ends. */
export async function nextLetter(
  db: Db,
  now: Temporal.Instant,
): Promise<WaitingLetter | undefined> {
  const { rows } = await sql<WaitingLetter>`
    select letter_id as id, sealed, tries
    from foundations.letter_to_send
    where next_try_at <= ${now.toString()}::timestamptz
    order by next_try_at, letter_id
    limit 1
    for update skip locked
  `.execute(db)
  return rows[0]
}

/** Forgets a letter: it has left, or it opens no more. */
export async function forgetLetter(db: Db, id: string): Promise<void> {
  await sql`delete from foundations.letter_to_send where letter_id = ${id}`.execute(db)
}

/** Notes that a letter could not leave. One that would be tried only after it is to be dropped is dropped. Says whether it is kept. */
export async function tryLater(
  db: Db,
  id: string,
  next: Temporal.Instant,
): Promise<'kept' | 'dropped'> {
  const { rows } = await sql`
    update foundations.letter_to_send
    set tries = tries + 1, next_try_at = ${next.toString()}
    where letter_id = ${id} and drop_at > ${next.toString()}::timestamptz
    returning letter_id
  `.execute(db)
  if (rows.length > 0) return 'kept'
  await forgetLetter(db, id)
  return 'dropped'
}
