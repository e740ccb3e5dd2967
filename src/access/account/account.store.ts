import { sql } from 'kysely'
import type { Needs } from '#foundations'
import type { MemberId } from '#vocabulary'
import { type ListedSession, sessionsOf } from '../sessions/session.store.ts'
import type { Session } from '../sessions/session.ts'
import {
  lockAuthenticator,
  recoveryCodesLeft,
} from '../sign-in/authenticator/authenticator.store.ts'
import { type AuthenticatorState, stateOf } from '../sign-in/authenticator/authenticator.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { type ListedPasskey, passkeysOf } from '../sign-in/passkey/passkey.store.ts'

/** What a member's own page tells of how they sign in. */
export type Account = {
  readonly email: string | undefined
  readonly passkeys: readonly ListedPasskey[]
  readonly authenticator: AuthenticatorState
  readonly recoveryCodes: number
  readonly sessions: readonly ListedSession[]
}

/** Reads what a member's own page tells. */
export function readAccount(
  needs: Pick<Needs, 'db' | 'clock' | 'sealingKey'>,
  { member }: Session,
): Promise<Account> {
  return atTheDoor(needs, async (db) => {
    const { rows } = await sql<{ email: string | null }>`
      select email from access.member where member_id = ${member.id}
    `.execute(db)
    return {
      email: rows[0]?.email ?? undefined,
      passkeys: await passkeysOf(db, member.id),
      authenticator: await appOf(needs, db, member.id),
      recoveryCodes: await recoveryCodesLeft(db, member.id),
      sessions: await sessionsOf(db, member.id, needs.clock.now()),
    }
  })
}

/** Whether a member has shown, once, a second thing that a link by e-mail is not: a passkey or an authenticator app. */
export function hasSecondThing(
  needs: Pick<Needs, 'db' | 'sealingKey'>,
  memberId: MemberId,
): Promise<boolean> {
  return atTheDoor(
    needs,
    async (db) =>
      (await passkeysOf(db, memberId)).length > 0 || (await appOf(needs, db, memberId)) !== 'none',
  )
}

async function appOf(
  { sealingKey }: Pick<Needs, 'sealingKey'>,
  db: Needs['db'],
  memberId: MemberId,
): Promise<AuthenticatorState> {
  return stateOf(await lockAuthenticator(db, sealingKey, memberId))
}
