import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { type AddressedMember, addressedMember } from '../../members/known-email.store.ts'
import { lockAuthenticator } from '../authenticator/authenticator.store.ts'
import { type AuthenticatorState, stateOf } from '../authenticator/authenticator.ts'
import { type CodeChecked, checkCode } from '../authenticator/check-code.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { countWrongCode, endLinks, lockLink } from './link.store.ts'
import { isLinkOpen } from './link.ts'

export type LinkRefusal = 'no-such-link' | 'wrong-code'

/** Whom a link is for, and of what app a code must come with it. Looking uses nothing up. */
export type LinkSeen = {
  readonly member: AddressedMember
  readonly authenticator: AuthenticatorState
}

/** Whom a link signed in, and what came with it. */
export type LinkTaken = {
  readonly member: AddressedMember
  readonly proof: Exclude<CodeChecked, 'wrong'>
}

/** What a link would do, for the page that asks before it does; `undefined` when it is used, too old or none. */
export function lookAtLink(needs: Needs, token: string): Promise<LinkSeen | undefined> {
  return atTheDoor(needs, async (db) => {
    const member = await memberOfLink(needs, db, token)
    if (!member) return undefined
    const found = await lockAuthenticator(db, needs.sealingKey, member.id)
    return { member, authenticator: stateOf(found) }
  })
}

/** Takes a link, with the code that must come with it, and says who it signs in. A wrong code leaves it, five times. */
export async function takeLink(
  needs: Needs,
  given: { readonly token: string; readonly code: string },
): Promise<Outcome<LinkTaken, LinkRefusal>> {
  const taken = await atTheDoor(needs, async (db) => {
    const member = await memberOfLink(needs, db, given.token)
    if (!member) return undefined
    const checked = await checkCode(needs, db, { memberId: member.id, code: given.code })
    if (checked === 'wrong') await countWrongCode(db, given.token)
    else await endLinks(db, member.id)
    return { member, checked }
  })
  if (!taken) return refused('no-such-link')
  const { member, checked } = taken
  if (checked === 'wrong') return refused('wrong-code')
  return done({ member, proof: checked })
}

async function memberOfLink(
  { clock }: Needs,
  db: Db,
  token: string,
): Promise<AddressedMember | undefined> {
  const link = await lockLink(db, token)
  if (!link || !isLinkOpen(link, clock.now())) return undefined
  const member = await addressedMember(db, link.memberId)
  return member?.hasOrganisationSignIn ? undefined : member
}
