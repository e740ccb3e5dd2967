import type { Needs } from '#foundations'
import { signInLinkLetter, useOrganisationLetter } from '../../letters/letters.ts'
import { memberByEmail } from '../../members/known-email.store.ts'
import { newToken } from '../../sessions/token.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { ownPath } from '../own-path.ts'
import { keepLink } from './link.store.ts'
import { linkMinutes } from './link.ts'

/** Sends a link to sign in with to a member's address; nothing to an address of nobody. */
export async function sendLink(
  needs: Needs,
  asked: { readonly email: string; readonly back: string | undefined },
): Promise<void> {
  const letter = await atTheDoor(needs, async (db) => {
    const member = await memberByEmail(db, asked.email)
    if (!member) return undefined
    if (member.hasOrganisationSignIn) {
      const way = `${needs.publicUrl()}/sign-in/organisation`
      return useOrganisationLetter(member.email, member.agencyName, way)
    }
    const token = newToken()
    const expiresAt = needs.clock.now().add({ minutes: linkMinutes })
    await keepLink(db, { token, memberId: member.id, expiresAt })
    const back = ownPath(asked.back)
    const query = back ? `?back=${encodeURIComponent(back)}` : ''
    return signInLinkLetter(member.email, `${needs.publicUrl()}/sign-in/link/${token}${query}`)
  })
  if (letter) await needs.post.send(letter)
}
