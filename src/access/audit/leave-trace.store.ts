import { sql } from 'kysely'
import type { Db } from '#foundations'
import type { MemberId, PersonId } from '#vocabulary'
import type { Category } from '../agreements/categories.ts'

/** What was done with somebody's record. */
export type TracedAction =
  | 'read'
  | 'search'
  | 'create'
  | 'change'
  | 'export'
  | 'link'
  | 'seal'
  | 'break_glass'
  | 'erase'

export type Trace = {
  readonly action: TracedAction
  readonly people: readonly PersonId[]
  readonly categories: readonly Category[]
  /** In a few words what it was for or what was changed; never what somebody's record says. */
  readonly detail: string
}

/**
 * Leaves the trace of an act in its own transaction: undone with it, kept with it. Who acted, for which
 * agency and for what purpose are what the transaction runs as (see `actingNeeds`).
 */
export async function leaveTrace(db: Db, trace: Trace): Promise<void> {
  await sql`
    select access.leave_trace(${trace.action}, ${[...trace.people]}::uuid[],
      ${[...trace.categories]}::text[], ${trace.detail})
  `.execute(db)
}

/** Leaves the trace of a read: which people were shown, in a few words for what. Nothing where nobody was. */
export async function traceRead(
  db: Db,
  read: { readonly by: MemberId; readonly purpose: string; readonly people: readonly PersonId[] },
): Promise<void> {
  if (read.people.length === 0) return
  await leaveTrace(db, {
    action: 'read',
    people: read.people,
    categories: ['identity', 'contact'],
    detail: read.purpose,
  })
}
