import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId, PersonId } from '#vocabulary'

/** Leaves the trace of a read, in the same transaction: which member saw which people, for what purpose. */
export async function traceRead(
  db: Db,
  read: { readonly by: MemberId; readonly purpose: string; readonly people: readonly PersonId[] },
): Promise<void> {
  if (read.people.length === 0) return
  await sql`
    insert into access.read_trace (person_id, trace_id, member_id, purpose)
    select person_id, gen_random_uuid(), ${read.by}, ${read.purpose}
    from unnest(${[...read.people]}::uuid[]) as person_id
  `.execute(db)
}
