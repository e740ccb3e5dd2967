import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import type { RoundtableId } from '../room/ids.ts'
import { joinCode } from '../room/join-code.ts'
import type { Room, RoomState } from '../room/state/room.ts'

/** A roundtable as a list tells it. */
export type Listed = {
  readonly id: RoundtableId
  readonly title: string
  readonly state: RoomState
  readonly format: string
  readonly startsAt: string | undefined
  readonly joinCode: string | undefined
  readonly agencyId: AgencyId
  readonly agencyName: string
}

const columns = sql`
  roundtable.stream_id as id, roundtable.title, roundtable.state, roundtable.format, roundtable.starts_at as "startsAt",
  roundtable.join_code as "joinCode", roundtable.agency_id as "agencyId", agency.name as "agencyName"
`

type Row = Omit<Listed, 'startsAt' | 'joinCode'> & {
  readonly startsAt: string | null
  readonly joinCode: string | null
}

/** The roundtables open to whoever acts, those to come and those under way first. */
export async function listRoundtables(db: Db, most: number): Promise<readonly Listed[]> {
  const { rows } = await sql<Row>`
    select ${columns}
    from commitment.roundtable
    join directory.agency using (agency_id)
    order by roundtable.state in ('closed', 'published', 'cancelled'), roundtable.starts_at desc nulls first,
      roundtable.stream_id desc
    limit ${most}
  `.execute(db)
  return rows.map(listedOf)
}

/** One of them; nothing where it is not open to whoever acts. */
export async function findRoundtable(db: Db, id: RoundtableId): Promise<Listed | undefined> {
  const { rows } = await sql<Row>`
    select ${columns}
    from commitment.roundtable
    join directory.agency using (agency_id)
    where roundtable.stream_id = ${id}
  `.execute(db)
  return rows.map(listedOf)[0]
}

/** A roundtable that has closed. */
export type Closed = {
  readonly id: RoundtableId
  readonly title: string
  /** When it was held: ISO 8601. */
  readonly heldAt: string
  /** Whether whoever acts may open it; any other is known by its published record alone. */
  readonly isOwn: boolean
}

/** Roundtables of whoever acts that have closed, and any that is published: their pledges can be brought into a commitment. */
export async function closedRoundtables(db: Db): Promise<readonly Closed[]> {
  const { rows } = await sql<Closed>`
    select stream_id as id, coalesce(roundtable.title, published_log.title) as title,
      coalesce(starts_at, (body ->> 'startedAt')::timestamptz, published_at) as "heldAt",
      roundtable.stream_id is not null as "isOwn"
    from commitment.roundtable
    full join commitment.published_log using (stream_id)
    where state in ('closed', 'published') or published_at is not null
    order by coalesce(published_at, starts_at) desc, stream_id
  `.execute(db)
  return rows
}

/** The code of its door; nothing while it has none. */
export async function codeOf(db: Db, id: RoundtableId): Promise<string | undefined> {
  const { rows } = await sql<{ code: string | null }>`
    select join_code as code from commitment.roundtable where stream_id = ${id}
  `.execute(db)
  return rows[0]?.code ?? undefined
}

/** Keeps a roundtable that begins. */
export async function keepRoundtable(
  db: Db,
  roundtable: {
    readonly id: RoundtableId
    readonly title: string
    readonly format: string
    readonly agencyId: AgencyId
    readonly convenedBy: MemberId
  },
): Promise<void> {
  const { id, title, format, agencyId, convenedBy } = roundtable
  await sql`
    insert into commitment.roundtable (stream_id, title, state, format, agency_id, convened_by, made_at)
    values (${id}, ${title}, 'draft', ${format}, ${agencyId}, ${convenedBy}, now())
    on conflict (stream_id) do nothing
  `.execute(db)
}

type Change = { readonly before: Room; readonly after: Room }

const hasDoor: readonly RoomState[] = ['scheduled', 'lobby', 'running', 'paused', 'wrapping']

/** Whether lists and doors say the same of a roundtable as before. */
export function isListedTheSame({ before, after }: Change): boolean {
  return (
    before.state === after.state &&
    before.title === after.title &&
    before.startsAt?.epochMilliseconds === after.startsAt?.epochMilliseconds
  )
}

/** Keeps what lists and doors say of a roundtable, where that has changed. A code is made with the door, and goes with it. */
export async function keepSummary(db: Db, id: RoundtableId, change: Change): Promise<void> {
  if (isListedTheSame(change)) return
  const { after } = change
  const code = hasDoor.includes(after.state) ? joinCode() : null
  await sql`
    update commitment.roundtable
    set title = ${after.title}, state = ${after.state}, starts_at = ${after.startsAt?.toString() ?? null}::timestamptz,
      join_code = case when ${code}::text is null then null else coalesce(join_code, ${code}::text) end
    where stream_id = ${id}
  `.execute(db)
}

function listedOf(row: Row): Listed {
  return { ...row, startsAt: row.startsAt ?? undefined, joinCode: row.joinCode ?? undefined }
}
