import { sql } from 'kysely'
import type { Needs } from '#foundations'
import { atTheDoor } from './at-the-door.store.ts'

/** Whether any organisation of the house has its own sign-in. */
export function hasOrganisations(needs: Pick<Needs, 'db'>): Promise<boolean> {
  return atTheDoor(needs, async (db) => {
    const { rows } = await sql<{ any: boolean }>`
      select exists (select from access.organisation_sign_in) as any
    `.execute(db)
    return rows[0]?.any ?? false
  })
}
