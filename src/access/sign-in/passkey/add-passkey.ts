import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { challengeOf } from './passkey.form.ts'
import { keepPasskey, takeChallenge } from './passkey.store.ts'
import { passkeyHost } from './passkey-options.ts'

export type AddRefusal = 'not-answered' | 'known-already'

/**
 * Adds a passkey to a member's own account, if the answer fits: to a challenge of theirs that was not
 * answered before, from our own pages, opened by its owner.
 */
export async function addPasskey(
  needs: Pick<Needs, 'db' | 'clock' | 'publicUrl'>,
  memberId: MemberId,
  given: { readonly answer: RegistrationResponseJSON; readonly name: string },
): Promise<Outcome<'added', AddRefusal>> {
  const challenge = challengeOf(given.answer.response.clientDataJSON)
  if (!challenge) return refused('not-answered')
  const now = needs.clock.now()
  const isAsked = await atTheDoor(needs, (db) => takeChallenge(db, { challenge, memberId, now }))
  if (!isAsked) return refused('not-answered')
  const verified = await verifyRegistrationResponse({
    response: given.answer,
    expectedChallenge: challenge,
    expectedOrigin: needs.publicUrl(),
    expectedRPID: passkeyHost(needs),
    requireUserVerification: true,
  }).catch(() => undefined) // the library throws what does not fit; there is nothing more to say of it
  if (!verified?.verified) return refused('not-answered')
  const { credential } = verified.registrationInfo
  const isNew = await atTheDoor(needs, (db) =>
    keepPasskey(db, {
      id: credential.id,
      memberId,
      name: given.name,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      addedAt: now,
    }),
  )
  return isNew ? done('added') : refused('known-already')
}
