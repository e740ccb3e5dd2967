import { sql } from 'kysely'
import type { Db, KeptSealed } from '#foundations'
import type { AgencyId, MemberId } from '#vocabulary'
import { authenticatorUse } from './authenticator/authenticator.store.ts'
import { atTheDoor } from './door/at-the-door.store.ts'
import { organisationUse } from './organisation/organisation.store.ts'

/** What this room keeps sealed: the secrets of authenticator apps in use, and of organisations’ own sign-ins. */
export function keptSealed(db: Db): Promise<readonly KeptSealed[]> {
  return atTheDoor({ db }, async (within) => {
    const apps = await sql<{ id: MemberId; sealed: Buffer }>`
      select member_id as id, sealed_secret as sealed
      from access.authenticator
      where confirmed_at is not null
    `.execute(within)
    const organisations = await sql<{ id: AgencyId; sealed: Buffer }>`
      select agency_id as id, sealed_secret as sealed
      from access.organisation_sign_in
    `.execute(within)
    return [
      ...apps.rows.map(({ id, sealed }) => ({ ...app, sealed, use: authenticatorUse(id) })),
      ...organisations.rows.map(({ id, sealed }) => ({
        ...signIn,
        ...{ sealed, use: organisationUse(id) },
      })),
    ]
  })
}

const app = { one: 'authenticator app', many: 'authenticator apps' }
const signIn = { one: 'organisation’s own sign-in', many: 'organisations’ own sign-ins' }
