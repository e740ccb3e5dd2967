import { sql } from 'kysely'
import type { Db } from '#foundations'
import { type DiscussionLog, discussionLogOf } from '../discussion-log/discussion-log.ts'
import { leadsWithoutPeople } from '../leads-without-people.ts'
import type { RoundtableId } from '../room/ids.ts'
import type { Room } from '../room/state/room.ts'

/** A published record, as anybody reads it: organisations and nobody, never the name of a person. */
export type PublishedRecord = {
  readonly id: RoundtableId
  readonly title: string
  readonly sha256: string
  readonly log: DiscussionLog
  /** ISO 8601. */
  readonly publishedAt: string
}

/** Keeps the public record of a roundtable in step with it: it comes with publishing, and goes when it is opened again. */
export async function keepPublishedRecord(
  db: Db,
  id: RoundtableId,
  { before, after }: { readonly before: Room; readonly after: Room },
): Promise<void> {
  if (before.state === after.state) return
  if (before.state === 'published') {
    await sql`delete from commitment.published_log where stream_id = ${id}`.execute(db)
  }
  if (after.state !== 'published') return
  const log = leadsWithoutPeople(discussionLogOf(after))
  await sql`
    insert into commitment.published_log (stream_id, title, sha256, body, published_at)
    values (${id}, ${after.title}, ${after.sha256 ?? ''}, ${JSON.stringify(log)}::jsonb, now())
  `.execute(db)
}

/** The published records, the newest first. */
export async function publishedRecords(
  db: Db,
): Promise<readonly Pick<PublishedRecord, 'id' | 'title' | 'publishedAt'>[]> {
  const { rows } = await sql<Pick<PublishedRecord, 'id' | 'title' | 'publishedAt'>>`
    select stream_id as id, title, published_at as "publishedAt"
    from commitment.published_log
    order by published_at desc, stream_id
  `.execute(db)
  return rows
}

/** Whether the record of a roundtable is published. */
export async function isPublished(db: Db, id: RoundtableId): Promise<boolean> {
  const { rows } = await sql`
    select from commitment.published_log where stream_id = ${id}
  `.execute(db)
  return rows.length > 0
}

/** One of them; nothing where it is not published. */
export async function publishedRecord(
  db: Db,
  id: RoundtableId,
): Promise<PublishedRecord | undefined> {
  const { rows } = await sql<PublishedRecord>`
    select stream_id as id, title, sha256, body as log, published_at as "publishedAt"
    from commitment.published_log
    where stream_id = ${id}
  `.execute(db)
  const [row] = rows
  return row && { ...row, log: leadsWithoutPeople(row.log) }
}
