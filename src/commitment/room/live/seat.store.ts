import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId } from '#vocabulary'
import type { RoundtableId, SeatId } from '../ids.ts'
import type { Names } from '../view/view.ts'

/** Somebody's seat to be kept: by their word where they have no sign-in, or by their membership. */
export type NewSeat = {
  readonly roundtableId: RoundtableId
  readonly seatId: SeatId
  readonly name: string
  readonly email: string | undefined
  readonly memberId: MemberId | undefined
  readonly tokenHash: Buffer | undefined
}

export async function keepSeat(db: Db, seat: NewSeat): Promise<void> {
  await sql`
    insert into commitment.seat (stream_id, seat_id, name, email, member_id, token_hash)
    values (${seat.roundtableId}, ${seat.seatId}, ${seat.name}, ${seat.email ?? null}, ${seat.memberId ?? null}, ${seat.tokenHash ?? null})
    on conflict (stream_id, seat_id) do nothing
  `.execute(db)
}

/** The roundtable whose door a code opens; nothing while it opens none. */
export async function roundtableBehind(
  db: Db,
  code: string,
): Promise<{ readonly id: RoundtableId; readonly title: string } | undefined> {
  const { rows } = await sql<{ id: RoundtableId; title: string }>`
    select stream_id as id, title from commitment.roundtable_behind(${code})
  `.execute(db)
  return rows[0]
}

/** The seat that a word opens, by its hash. */
export async function seatBehind(
  db: Db,
  tokenHash: Buffer,
): Promise<{ readonly roundtableId: RoundtableId; readonly seatId: SeatId } | undefined> {
  const { rows } = await sql<{
    roundtableId: RoundtableId
    seatId: SeatId
  }>`/* kept as commitment_seat_behind */
    select stream_id as "roundtableId", seat_id as "seatId" from commitment.seat_behind(${tokenHash}::bytea)
  `.execute(db)
  return rows[0]
}

/** The seat of a member in a roundtable, the one taken last. */
export async function seatOfMember(
  db: Db,
  roundtableId: RoundtableId,
  memberId: MemberId,
): Promise<SeatId | undefined> {
  const { rows } = await sql<{ seatId: SeatId }>`
    select seat_id as "seatId" from commitment.seat
    where stream_id = ${roundtableId} and member_id = ${memberId}
    order by seat_id desc
    limit 1
  `.execute(db)
  return rows[0]?.seatId
}

/** The names that go with the seats of a roundtable. */
export async function namesIn(db: Db, roundtableId: RoundtableId): Promise<Names> {
  const { rows } = await sql<{ seatId: SeatId; name: string }>`
    select seat_id as "seatId", name from commitment.seat where stream_id = ${roundtableId} and name <> ''
  `.execute(db)
  return new Map(rows.map(({ seatId, name }) => [seatId, name]))
}

/** Notes that these seats are there now: their pages are open. */
export async function noteSeen(
  db: Db,
  roundtableId: RoundtableId,
  seatIds: readonly SeatId[],
): Promise<void> {
  await sql`
    update commitment.seat set seen_at = now()
    where stream_id = ${roundtableId} and seat_id = any (${[...seatIds]}::uuid[])
  `.execute(db)
}

/** Where what came of a roundtable is still to be sent, each address once; forgotten with the asking. */
export async function takeEmails(db: Db, roundtableId: RoundtableId): Promise<readonly string[]> {
  const { rows } = await sql<{ email: string }>`
    with waiting as (
      select seat_id, email from commitment.seat
      where stream_id = ${roundtableId} and email is not null
      for update
    ),
    forgotten as (
      update commitment.seat set email = null
      from waiting
      where seat.stream_id = ${roundtableId} and seat.seat_id = waiting.seat_id
    )
    select distinct lower(waiting.email) as email from waiting order by 1
  `.execute(db)
  return rows.map(({ email }) => email)
}

/** Roundtables that have closed while somebody still waits to be written to. */
export async function closedWithLettersWaiting(db: Db): Promise<readonly RoundtableId[]> {
  const { rows } = await sql<{ id: RoundtableId }>`
    select id from commitment.letters_waiting() as id
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** Forgets who sat in roundtables that ended 90 days ago or longer; says how many seats that were. */
export async function forgetSeats(db: Db, now: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select commitment.forget_seats(${now}::timestamptz) as gone
  `.execute(db)
  return rows[0]?.gone ?? 0
}
