import type { Db, Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import { leaveTrace } from '../audit/leave-trace.store.ts'
import { endSessions } from '../sessions/session.store.ts'
import { forgetAuthenticator } from '../sign-in/authenticator/authenticator.store.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { endLinks } from '../sign-in/link/link.store.ts'
import { dropPasskeys } from '../sign-in/passkey/passkey.store.ts'
import { setTeams } from '../teams/team.store.ts'
import { endInvitation, keepLeft, noteChange } from './coming.store.ts'
import { anyMemberListed, type ListedMember, memberOfAgency } from './listed-member.store.ts'
import { givenByTheHouse, type Member } from './member.ts'
import { forgetSubject } from './subject.store.ts'

/** Something a member who leaves leaves behind, and where it can be given to somebody else. */
export type Task = { readonly text: string; readonly href: string }

/** What rooms that know more of a member than this one are asked, when the member leaves; `main` fills it. */
export type LeavingNeeds = Needs & {
  /** What is still theirs to do. */
  readonly tasksOf: (db: Db, memberId: MemberId) => Promise<readonly Task[]>
  /** What else ends with them, in the same transaction, such as a phone that keeps a list. */
  readonly whenLeaving: readonly ((db: Db, memberId: MemberId) => Promise<void>)[]
}

export type LeaveRefusal = 'no-such-member' | 'themselves' | 'left-already' | 'not-theirs-to-end'

/** Who ends a membership: a coordinator of the organisation, or whoever runs the house, at its command line. */
type Ender = Pick<Member, 'id' | 'agencyId'> | 'house'

/**
 * Ends a membership: from this moment no session, passkey, code, link or invitation of theirs opens anything.
 * An auditor's is ended by the house: those who are audited do not choose who audits.
 */
export function leaveMember(
  needs: Pick<LeavingNeeds, 'db' | 'clock' | 'newId' | 'whenLeaving'>,
  by: Ender,
  memberId: MemberId,
): Promise<Outcome<ListedMember, LeaveRefusal>> {
  return atTheDoor(needs, async (db) => {
    const member = await memberOf(db, by, memberId)
    if (!member) return refused('no-such-member')
    const refusal = leaveRefusal(by, member)
    if (refusal) return refused(refusal)
    await keepLeft(db, member.id, needs.clock.now())
    await setTeams(db, member, [], needs.clock.today().toString())
    await endEveryWayIn(db, member.id)
    for (const end of needs.whenLeaving) await end(db, member.id)
    await noteChange(db, {
      ...member,
      ...{ id: needs.newId<'member-change'>(), memberId: member.id, kind: 'left' },
      by: by === 'house' ? undefined : by.id,
      at: needs.clock.now(),
    })
    const detail = 'Ended a membership'
    await leaveTrace(db, { action: 'change', people: [], categories: [], detail })
    return done(member)
  })
}

function leaveRefusal(by: Ender, member: ListedMember): LeaveRefusal | undefined {
  if (member.status === 'left') return 'left-already'
  if (by === 'house') return undefined
  if (member.id === by.id) return 'themselves'
  return givenByTheHouse.includes(member.role) ? 'not-theirs-to-end' : undefined
}

function memberOf(db: Db, by: Ender, id: MemberId): Promise<ListedMember | undefined> {
  return by === 'house' ? anyMemberListed(db, id) : memberOfAgency(db, by.agencyId, id)
}

async function endEveryWayIn(db: Db, memberId: MemberId): Promise<void> {
  await endSessions(db, memberId)
  await dropPasskeys(db, memberId)
  await forgetAuthenticator(db, memberId)
  await endLinks(db, memberId)
  await endInvitation(db, memberId)
  await forgetSubject(db, memberId)
}
