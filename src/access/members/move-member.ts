import type { Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import { leaveTrace } from '../audit/leave-trace.store.ts'
import { endSessions } from '../sessions/session.store.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { setTeams, type TeamId } from '../teams/team.store.ts'
import { keepMoved, noteChange } from './coming.store.ts'
import { type ListedMember, memberOfAgency } from './listed-member.store.ts'
import { givenByTheHouse, type Member, type Role } from './member.ts'

/** What a member of one's own organisation is to be from now on. */
export type Move = {
  readonly memberId: MemberId
  readonly name: string
  readonly role: Role
  readonly areaCodes: readonly string[]
  readonly teams: readonly TeamId[]
}

export type MoveRefusal =
  | 'no-such-member'
  | 'themselves'
  | 'left-already'
  | 'not-theirs-to-give'
  | 'foreign-council'

/** Why a coordinator may not move a member so. Nobody raises themselves. */
function moveRefusal(by: Member, member: ListedMember, move: Move): MoveRefusal | undefined {
  if (member.id === by.id) return 'themselves'
  if (member.status === 'left') return 'left-already'
  const isGiven = [member.role, move.role].some((role) => givenByTheHouse.includes(role))
  if (member.role !== move.role && isGiven) {
    return 'not-theirs-to-give'
  }
  const known = [...by.areaCodes, ...member.areaCodes]
  return move.areaCodes.every((code) => known.includes(code)) ? undefined : 'foreign-council'
}

/**
 * Gives a member another name, another role, other teams or other councils. Their sign-ins end where the role changes, so
 * that a new right never comes to an old session, and an old one never outlives its role.
 */
export function moveMember(
  needs: Pick<Needs, 'db' | 'clock' | 'newId'>,
  by: Member,
  move: Move,
): Promise<Outcome<ListedMember, MoveRefusal>> {
  return atTheDoor(needs, async (db) => {
    const member = await memberOfAgency(db, by.agencyId, move.memberId)
    if (!member) return refused('no-such-member')
    const refusal = moveRefusal(by, member, move)
    if (refusal) return refused(refusal)
    const post = { role: move.role, agencyId: by.agencyId, areaCodes: move.areaCodes }
    await keepMoved(db, member.id, { ...post, name: move.name })
    await setTeams(db, member, move.teams, needs.clock.today().toString())
    if (member.role !== move.role) await endSessions(db, member.id)
    await noteChange(db, {
      ...post,
      ...{ id: needs.newId<'member-change'>(), memberId: member.id, kind: 'moved' },
      by: by.id,
      at: needs.clock.now(),
    })
    await leaveTrace(db, { action: 'change', people: [], categories: [], detail: 'Moved a member' })
    return done(member)
  })
}
