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
import { type ListedMember, memberOfAgency } from './listed-member.store.ts'
import type { Member } from './member.ts'
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

export type LeaveRefusal = 'no-such-member' | 'themselves' | 'left-already'

/** Ends a membership: from this moment no session, passkey, code, link or invitation of theirs opens anything. */
export function leaveMember(
  needs: Pick<LeavingNeeds, 'db' | 'clock' | 'newId' | 'whenLeaving'>,
  by: Member,
  memberId: MemberId,
): Promise<Outcome<ListedMember, LeaveRefusal>> {
  return atTheDoor(needs, async (db) => {
    const member = await memberOfAgency(db, by.agencyId, memberId)
    if (!member) return refused('no-such-member')
    if (member.id === by.id) return refused('themselves')
    if (member.status === 'left') return refused('left-already')
    await keepLeft(db, member.id, needs.clock.now())
    await setTeams(db, member, [], needs.clock.today().toString())
    await endEveryWayIn(db, member.id)
    for (const end of needs.whenLeaving) await end(db, member.id)
    await noteChange(db, {
      ...member,
      ...{ id: needs.newId<'member-change'>(), memberId: member.id, kind: 'left' },
      by: by.id,
      at: needs.clock.now(),
    })
    const detail = 'Ended a membership'
    await leaveTrace(db, { action: 'change', people: [], categories: [], detail })
    return done(member)
  })
}

async function endEveryWayIn(db: Db, memberId: MemberId): Promise<void> {
  await endSessions(db, memberId)
  await dropPasskeys(db, memberId)
  await forgetAuthenticator(db, memberId)
  await endLinks(db, memberId)
  await endInvitation(db, memberId)
  await forgetSubject(db, memberId)
}
