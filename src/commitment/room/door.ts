import type { Needs } from '#foundations'
import { codeOf } from '../roundtables/roundtable.store.ts'
import type { RoundtableId } from './ids.ts'
import { streamDb } from './live/room-desk.ts'

/** The door of a room while it has one: the address that opens it, and the code. */
export async function doorOf(
  needs: Needs,
  id: RoundtableId,
): Promise<{ readonly href: string; readonly code: string } | undefined> {
  const code = await streamDb(needs, id)
    .transaction()
    .execute((db) => codeOf(db, id))
  return code ? { code, href: `${needs.publicUrl()}/join/${code}` } : undefined
}
