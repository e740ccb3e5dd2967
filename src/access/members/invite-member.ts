import type { Db, Needs } from '#foundations'
import { done, type MemberId, type Outcome, refused } from '#vocabulary'
import { leaveTrace } from '../audit/leave-trace.store.ts'
import { newToken } from '../sessions/token.ts'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { setTeams, type TeamId } from '../teams/team.store.ts'
import {
  keepInvitation,
  keepInvited,
  lockEmail,
  noteChange,
  type Post,
  whoHas,
} from './coming.store.ts'
import { givenByTheHouse, type Member } from './member.ts'

/** How long an invitation works. */
const invitationDays = 7

/** Whom to invite, to be what. */
export type Invitation = Post & {
  readonly name: string
  readonly email: string
  readonly teams: readonly TeamId[]
}

export type InviteRefusal =
  | 'known-already'
  | 'foreign-agency'
  | 'foreign-council'
  | 'not-theirs-to-give'

/** Who invites: a coordinator of the organisation, or whoever runs the house, at its command line. */
export type Inviter = Pick<Member, 'id' | 'agencyId' | 'areaCodes'> | 'house'

/** Why somebody may not invite so. An auditor or assessor is invited by the house: nobody chooses who audits or assesses them. */
function inviteRefusal(by: Inviter, wish: Post): InviteRefusal | undefined {
  if (by === 'house') return undefined
  if (wish.agencyId !== by.agencyId) return 'foreign-agency'
  if (givenByTheHouse.includes(wish.role)) return 'not-theirs-to-give'
  return wish.areaCodes.every((code) => by.areaCodes.includes(code)) ? undefined : 'foreign-council'
}

/** Invites somebody and gives the address that takes the invitation up. Inviting again makes the one before useless. */
export async function inviteMember(
  needs: Pick<Needs, 'db' | 'clock' | 'newId' | 'publicUrl'>,
  by: Inviter,
  wish: Invitation,
): Promise<Outcome<{ readonly id: MemberId; readonly link: string }, InviteRefusal>> {
  const refusal = inviteRefusal(by, wish)
  if (refusal) return refused(refusal)
  return atTheDoor(needs, async (db) => {
    await lockEmail(db, wish.email)
    const there = await whoHas(db, wish.email)
    if (there && (there.status === 'active' || there.agencyId !== wish.agencyId)) {
      return refused('known-already')
    }
    const id = there?.id ?? needs.newId<'member'>()
    await keepInvited(db, { ...wish, id })
    const link = await openInvitation(needs, db, id)
    const today = needs.clock.today().toString()
    await setTeams(db, { id, agencyId: wish.agencyId }, wish.teams, today)
    await noteChange(db, {
      ...wish,
      ...{ id: needs.newId<'member-change'>(), memberId: id, kind: 'invited' },
      by: by === 'house' ? undefined : by.id,
      at: needs.clock.now(),
    })
    await leaveTrace(db, {
      action: 'change',
      people: [],
      categories: [],
      detail: 'Invited a member',
    })
    return done({ id, link })
  })
}

async function openInvitation(
  needs: Pick<Needs, 'clock' | 'publicUrl'>,
  db: Db,
  memberId: MemberId,
): Promise<string> {
  const token = newToken()
  const expiresAt = needs.clock.now().add({ hours: 24 * invitationDays })
  await keepInvitation(db, { token, memberId, expiresAt })
  return `${needs.publicUrl()}/invitation/${token}`
}
