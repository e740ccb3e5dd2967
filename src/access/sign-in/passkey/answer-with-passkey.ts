import {
  type AuthenticationResponseJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { findActiveMember } from '../../members/member.store.ts'
import type { Member } from '../../members/member.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { challengeOf } from './passkey.form.ts'
import { lockPasskey, noteUse, type Passkey, takeChallenge } from './passkey.store.ts'
import { passkeyHost } from './passkey-options.ts'

export type AnswerRefusal = 'not-known'

/**
 * Says whom an answer signs in. It must answer a challenge of ours that was not answered before, come from
 * our own pages, be opened by its owner and, where the passkey counts, have counted on: one that counts
 * backwards has been copied. Why an answer was refused is told to nobody.
 */
export async function answerWithPasskey(
  needs: Pick<Needs, 'db' | 'clock' | 'publicUrl'>,
  answer: AuthenticationResponseJSON,
): Promise<Outcome<Member, AnswerRefusal>> {
  const challenge = challengeOf(answer.response.clientDataJSON)
  if (!challenge) return refused('not-known')
  const now = needs.clock.now()
  const isAsked = await atTheDoor(needs, (db) =>
    takeChallenge(db, { challenge, memberId: undefined, now }),
  )
  if (!isAsked) return refused('not-known')
  return atTheDoor(needs, async (db) => {
    const passkey = await lockPasskey(db, answer.id)
    const counter = passkey && (await counterIfRight(needs, { answer, passkey, challenge }))
    if (!passkey || counter === undefined) return refused('not-known')
    await noteUse(db, { id: passkey.id, counter, at: now })
    return memberOf(db, passkey)
  })
}

async function memberOf(db: Db, { memberId }: Passkey): Promise<Outcome<Member, AnswerRefusal>> {
  const member = await findActiveMember(db, memberId)
  return member ? done(member) : refused('not-known')
}

/** What the passkey counts now, if the answer is right; `undefined` if anything about it is not. */
async function counterIfRight(
  needs: Pick<Needs, 'publicUrl'>,
  given: {
    readonly answer: AuthenticationResponseJSON
    readonly passkey: Passkey
    readonly challenge: string
  },
): Promise<number | undefined> {
  const { answer, passkey, challenge } = given
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: challenge,
    expectedOrigin: needs.publicUrl(),
    expectedRPID: passkeyHost(needs),
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
  }).catch(() => undefined) // the library throws what does not fit; there is nothing more to say of it
  const handle = answer.response.userHandle
  const isTheirs =
    handle === undefined || Buffer.from(handle, 'base64url').toString() === passkey.memberId
  return verified?.verified && isTheirs ? verified.authenticationInfo.newCounter : undefined
}
