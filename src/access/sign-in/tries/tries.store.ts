import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import { afterTry, type Counted, type Limit, secondsLeft } from './tries.ts'

const daysKnown = 90
const hoursKept = 24

/** One count to be looked at: under which hash, by which limit. */
export type Counting = { readonly hash: Buffer; readonly limit: Limit }

/**
 * Takes one try from each of some counts, or from none: answers how many seconds are left to wait, 0 when
 * the try may be made. The rows are locked in one order, so of tries at once each is counted, in whichever
 * process it comes.
 */
export async function countTry(
  db: Db,
  countings: readonly Counting[],
  now: Temporal.Instant,
): Promise<number> {
  const inOrder = countings.toSorted((one, other) => Buffer.compare(one.hash, other.hash))
  const found: { readonly counting: Counting; readonly counted: Counted | undefined }[] = []
  for (const counting of inOrder) {
    found.push({ counting, counted: await lockCounted(db, counting.hash, now) })
  }
  const wait = Math.max(0, ...found.map(({ counted }) => secondsLeft(counted, now)))
  if (wait > 0) return wait
  for (const { counting, counted } of found) {
    await keepCounted(db, counting.hash, afterTry(counted, counting.limit, now))
  }
  return 0
}

async function lockCounted(
  db: Db,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<Counted | undefined> {
  await sql`
    insert into access.counted_try (counted_hash, tries, last_at, free_at)
    values (${hash}, 0, ${now.toString()}, ${now.toString()})
    on conflict (counted_hash) do nothing
  `.execute(db)
  const { rows } = await sql<{ tries: number; last_at: string; free_at: string }>`
    select tries, last_at, free_at
    from access.counted_try
    where counted_hash = ${hash}
    for update
  `.execute(db)
  const row = rows[0]
  if (!row || row.tries === 0) return undefined
  return {
    tries: row.tries,
    lastAt: Temporal.Instant.from(row.last_at),
    freeAt: Temporal.Instant.from(row.free_at),
  }
}

async function keepCounted(db: Db, hash: Buffer, counted: Counted): Promise<void> {
  await sql`
    update access.counted_try
    set tries = ${counted.tries}, last_at = ${counted.lastAt.toString()}, free_at = ${counted.freeAt.toString()}
    where counted_hash = ${hash}
  `.execute(db)
}

/**
 * Holds some counts in the order in which tries take them, so that neither waits for the other for ever; also those that are
 * not there yet, for one that came a moment later would be held out of turn.
 */
export async function lockCounts(
  db: Db,
  hashes: readonly Buffer[],
  now: Temporal.Instant,
): Promise<void> {
  for (const hash of hashes.toSorted(Buffer.compare)) await lockCounted(db, hash, now)
}

/** Forgets tries that led to a sign-in, and those of yesterday that nobody counts just now. */
export async function forgetTries(
  db: Db,
  hashes: readonly Buffer[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    delete from access.counted_try
    where counted_hash = any (${[...hashes]}::bytea[])
      or counted_hash in (
        select counted_hash from access.counted_try
        where last_at < ${now.subtract({ hours: hoursKept }).toString()}
        for update skip locked)
  `.execute(db)
}

/** Takes one try back from a count: a try that was right is no mistake. */
export async function forgiveTry(db: Db, hash: Buffer): Promise<void> {
  await sql`
    update access.counted_try set tries = greatest(tries - 1, 0) where counted_hash = ${hash}
  `.execute(db)
}

/** Whether an account was signed in from a network in the last months. */
export async function isKnownNetwork(
  db: Db,
  hash: Buffer,
  now: Temporal.Instant,
): Promise<boolean> {
  const since = now.subtract({ hours: 24 * daysKnown }).toString()
  const { rows } = await sql`
    select from access.known_network where known_hash = ${hash} and last_at > ${since}
  `.execute(db)
  return rows.length > 0
}

/** Notes that an account was signed in from a network, and forgets networks of long ago. */
export async function keepKnownNetwork(db: Db, hash: Buffer, now: Temporal.Instant): Promise<void> {
  const since = now.subtract({ hours: 24 * daysKnown }).toString()
  await sql`delete from access.known_network where last_at < ${since}`.execute(db)
  await sql`
    insert into access.known_network (known_hash, last_at)
    values (${hash}, ${now.toString()})
    on conflict (known_hash) do update set last_at = excluded.last_at
  `.execute(db)
}
