import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { CommandId, Line, NewLines, StreamId } from './stream.ts'

type Row = Omit<Line, 'at' | 'seatId' | 'memberId'> & {
  readonly seatId: Line['seatId'] | null
  readonly memberId: Line['memberId'] | null
  readonly at: string
}

/** What happened in a stream after a position, in order. */
export async function linesAfter(
  db: Db,
  streamId: StreamId,
  position: number,
): Promise<readonly Line[]> {
  const { rows } = await sql<Row>`/* kept as commitment_lines_after */
    select position, kind, told, seat_id as "seatId", member_id as "memberId", happened_at as at
    from commitment.lines_after(${streamId}::uuid, ${position}::integer)
  `.execute(db)
  return rows.map((row) => ({
    ...row,
    seatId: row.seatId ?? undefined,
    memberId: row.memberId ?? undefined,
    at: Temporal.Instant.from(row.at),
  }))
}

/**
 * Adds lines. `done-before` where this command was done already; `behind` where the log had gone further, so that
 * whoever asks reads on and decides again.
 */
export async function addLines(
  db: Db,
  lines: NewLines,
): Promise<number | 'done-before' | 'behind'> {
  const { rows } = await sql<{ head: number | null }>`/* kept as commitment_add_lines */
    select commitment.add_lines(${lines.streamId}::uuid, ${lines.after}::integer, ${lines.commandId}::uuid,
      ${JSON.stringify(lines.events)}::jsonb, ${lines.seatId ?? null}::uuid, ${lines.memberId ?? null}::uuid,
      ${lines.at.toString()}::timestamptz, ${lines.sealed ?? null}::text) as head
  `.execute(db)
  const head = rows[0]?.head ?? null
  if (head === null) return 'behind'
  return head === 0 ? 'done-before' : head
}

/** Whether a command has its lines in a log already. */
export async function wasDone(db: Db, id: StreamId, commandId: CommandId): Promise<boolean> {
  const { rows } = await sql`
    select from commitment.log_line where stream_id = ${id}::uuid and command_id = ${commandId}::uuid limit 1
  `.execute(db)
  return rows.length > 0
}

/** Begins a stream, and says whose it is. False where it is there already, or somebody else begins it just now. */
export async function beginStream(
  db: Db,
  stream: {
    readonly id: StreamId
    readonly kind: 'roundtable' | 'commitment'
    readonly agencyIds: readonly string[]
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into commitment.stream (stream_id, kind, agency_ids)
    values (${stream.id}, ${stream.kind}, ${[...stream.agencyIds]})
    on conflict (stream_id) do nothing
    returning stream_id
  `.execute(db)
  return rows.length > 0
}
