import type { Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import { leaveTrace } from '../audit/leave-trace.store.ts'
import { addRecoveryCode, lockAuthenticator } from '../sign-in/authenticator/authenticator.store.ts'
import { stateOf } from '../sign-in/authenticator/authenticator.ts'
import { newRecoveryCode } from '../sign-in/authenticator/codes.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { anyMemberListed, type ListedMember, memberOfAgency } from './listed-member.store.ts'
import { givenByTheHouse, type Member } from './member.ts'

export type GiveCodeRefusal = 'no-such-member' | 'not-theirs-to-give' | 'no-authenticator'

/** Who gives a code: a coordinator of the organisation, or whoever runs the house, at its command line. */
type Giver = Pick<Member, 'id' | 'agencyId'> | 'house'

/**
 * Makes one more recovery code for a member who cannot show a code of their app, for somebody who knows them to say
 * to them. It stands in beside the link by e-mail and not in its place: whoever has it alone gets in nowhere, and
 * neither does whoever reads the member's mail.
 */
export function giveRecoveryCode(
  needs: Pick<Needs, 'db' | 'sealingKey'>,
  by: Giver,
  memberId: MemberId,
): Promise<Outcome<{ readonly member: ListedMember; readonly code: string }, GiveCodeRefusal>> {
  return atTheDoor(needs, async (db) => {
    const member =
      by === 'house'
        ? await anyMemberListed(db, memberId)
        : await memberOfAgency(db, by.agencyId, memberId)
    if (member?.status !== 'active') return refused('no-such-member')
    if (by !== 'house' && !mayGiveCode(by, member)) return refused('not-theirs-to-give')
    const app = await lockAuthenticator(db, needs.sealingKey, member.id)
    if (stateOf(app) === 'none') return refused('no-authenticator')
    const code = newRecoveryCode()
    await addRecoveryCode(db, member.id, code)
    const detail = 'Gave a member a recovery code'
    await leaveTrace(db, { action: 'change', people: [], categories: [], detail })
    return done({ member, code })
  })
}

/** Whether a coordinator may give a member of their organisation a code: not themselves, and nobody who audits or assesses them. */
export function mayGiveCode(
  by: Pick<Member, 'id'>,
  one: Pick<ListedMember, 'id' | 'status' | 'role'>,
): boolean {
  return one.status === 'active' && one.id !== by.id && !givenByTheHouse.includes(one.role)
}
