import type { Db, Needs } from '#foundations'
import type { MemberId } from '#vocabulary'
import { keepStep, lockAuthenticator, takeRecoveryCode } from './authenticator.store.ts'
import type { Authenticator } from './authenticator.ts'
import { readRecoveryCode, stepOfCode } from './codes.ts'

/** What came of a code: nothing was to be asked, a code of the app or a recovery code was right, or it was wrong. */
export type CodeChecked = 'none-needed' | 'app' | 'recovery' | 'wrong'

/**
 * Checks the second thing somebody signs in with, and uses it up: a code of their app, or a recovery code.
 * Within a transaction of its caller, at the door.
 */
export async function checkCode(
  needs: Pick<Needs, 'clock' | 'sealingKey'>,
  db: Db,
  given: { readonly memberId: MemberId; readonly code: string },
): Promise<CodeChecked> {
  const authenticator = await lockAuthenticator(db, needs.sealingKey, given.memberId)
  if (!authenticator?.isConfirmed) return 'none-needed'
  const recovery = readRecoveryCode(given.code)
  if (recovery) {
    return (await takeRecoveryCode(db, given.memberId, recovery)) ? 'recovery' : 'wrong'
  }
  return (await takeAppCode(needs, db, { ...given, authenticator })) ? 'app' : 'wrong'
}

async function takeAppCode(
  { clock }: Pick<Needs, 'clock'>,
  db: Db,
  given: {
    readonly memberId: MemberId
    readonly code: string
    readonly authenticator: Authenticator
  },
): Promise<boolean> {
  const { secret, lastStep } = given.authenticator
  if (!secret) return false // the key it was sealed with is lost; a recovery code still works
  const step = stepOfCode(given.code, secret, { now: clock.now(), lastStep })
  if (step === undefined) return false
  await keepStep(db, given.memberId, step)
  return true
}
