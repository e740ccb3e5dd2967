import type { Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import { atTheDoor } from '../door/at-the-door.store.ts'
import {
  confirmAuthenticator,
  forgetAuthenticator,
  keepPendingSecret,
  keepRecoveryCodes,
  lockAuthenticator,
} from './authenticator.store.ts'
import { type AuthenticatorState, stateOf } from './authenticator.ts'
import { newRecoveryCodes, newSecret, stepOfCode } from './codes.ts'

type Gate = Pick<Needs, 'db' | 'clock' | 'sealingKey'>

/** Makes a secret for an app to take. Nothing depends on it before the app has shown a right code. */
export function beginAuthenticator(needs: Gate, memberId: MemberId): Promise<void> {
  return atTheDoor(needs, (db) =>
    keepPendingSecret(db, needs.sealingKey, { memberId, secret: newSecret() }),
  )
}

/** How a member's authenticator app stands. */
export async function authenticatorOf(
  needs: Pick<Needs, 'db' | 'sealingKey'>,
  memberId: MemberId,
): Promise<AuthenticatorState> {
  return stateOf(await atTheDoor(needs, (db) => lockAuthenticator(db, needs.sealingKey, memberId)))
}

/** The secret that is being set up; `undefined` when none is, or it is set up already. */
export async function pendingSecret(needs: Gate, memberId: MemberId): Promise<string | undefined> {
  const found = await atTheDoor(needs, (db) => lockAuthenticator(db, needs.sealingKey, memberId))
  return found?.isConfirmed ? undefined : found?.secret
}

export type FinishRefusal = 'not-begun' | 'wrong-code'

/** Sets an authenticator app up, once it shows a right code, and gives the recovery codes that go with it. */
export function finishAuthenticator(
  needs: Gate,
  shown: { readonly memberId: MemberId; readonly code: string },
): Promise<Outcome<readonly string[], FinishRefusal>> {
  const { memberId, code } = shown
  const now = needs.clock.now()
  return atTheDoor(needs, async (db) => {
    const found = await lockAuthenticator(db, needs.sealingKey, memberId)
    if (!found?.secret || found.isConfirmed) return refused('not-begun')
    const step = stepOfCode(code, found.secret, { now, lastStep: found.lastStep })
    if (step === undefined) return refused('wrong-code')
    await confirmAuthenticator(db, { memberId, step, at: now.toString() })
    const codes = newRecoveryCodes()
    await keepRecoveryCodes(db, memberId, codes)
    return done(codes)
  })
}

/** Makes new recovery codes in place of those before, for a member with an authenticator app. */
export function renewRecoveryCodes(
  needs: Gate,
  memberId: MemberId,
): Promise<Outcome<readonly string[], 'not-set-up'>> {
  return atTheDoor(needs, async (db) => {
    const found = await lockAuthenticator(db, needs.sealingKey, memberId)
    if (!found?.isConfirmed) return refused('not-set-up')
    const codes = newRecoveryCodes()
    await keepRecoveryCodes(db, memberId, codes)
    return done(codes)
  })
}

/** Takes a member's authenticator app and recovery codes away. */
export function removeAuthenticator(needs: Gate, memberId: MemberId): Promise<void> {
  return atTheDoor(needs, (db) => forgetAuthenticator(db, memberId))
}
