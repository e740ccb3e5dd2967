import { Temporal } from 'temporal-polyfill'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import { atTheDoor } from '../sign-in/door/at-the-door.store.ts'
import { endInvitation, keepJoined, lockInvitation, noteChange } from './coming.store.ts'
import { findMember } from './member.store.ts'
import type { Member } from './member.ts'

/** Whom an invitation is for; `undefined` when it was taken up, is too old or never was. Looking uses nothing up. */
export function lookAtInvitation(
  needs: Pick<Needs, 'db' | 'clock'>,
  token: string,
): Promise<Member | undefined> {
  return atTheDoor(needs, (db) => invited(needs, db, token))
}

/** Takes an invitation up: whoever was invited is a member from now on, by the name they give. */
export function takeInvitation(
  needs: Pick<Needs, 'db' | 'clock' | 'newId'>,
  given: { readonly token: string; readonly name: string },
): Promise<Outcome<Member, 'no-such-invitation'>> {
  return atTheDoor(needs, async (db) => {
    const member = await invited(needs, db, given.token)
    if (!member) return refused('no-such-invitation')
    await keepJoined(db, member.id, given.name)
    await endInvitation(db, member.id)
    await noteChange(db, {
      ...member,
      ...{ id: needs.newId<'member-change'>(), memberId: member.id, kind: 'joined' },
      by: member.id,
      at: needs.clock.now(),
    })
    return done({ ...member, name: given.name })
  })
}

async function invited(
  { clock }: Pick<Needs, 'clock'>,
  db: Db,
  token: string,
): Promise<Member | undefined> {
  const invitation = await lockInvitation(db, token)
  if (!invitation || Temporal.Instant.compare(clock.now(), invitation.expiresAt) >= 0) {
    return undefined
  }
  return findMember(db, invitation.memberId)
}
