import type { Needs } from '#foundations'
import { type AgencyId, done, type Outcome, refused } from '#vocabulary'
import { findActiveMember } from '../../members/member.store.ts'
import type { Member } from '../../members/member.ts'
import { newToken } from '../../sessions/token.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { askWhere, askWho } from './ask-organisation.ts'
import {
  findOrganisation,
  keepSubject,
  keepVisit,
  memberBySubject,
  memberByVouchedEmail,
  takeVisit,
  type Visit,
} from './organisation.store.ts'
import { type OrganisationSignIn, type Vouched, whoIsVouchedFor } from './organisation.ts'

type Gate = Pick<Needs, 'db' | 'clock' | 'publicUrl' | 'sealingKey'>

/** How long somebody may take at their organisation. */
const visitMinutes = 10

export type VisitRefusal = 'no-such-organisation' | 'no-answer'

/** Where an organisation sends whoever it has signed in. */
export function comeBackTo({ publicUrl }: Pick<Needs, 'publicUrl'>): string {
  return `${publicUrl()}/sign-in/organisation/back`
}

/** Begins a sign-in at an organisation: where to go, and the word by which the browser is known when it comes back. */
export async function beginVisit(
  needs: Gate,
  wish: { readonly agencyId: AgencyId; readonly back: string },
): Promise<Outcome<{ readonly address: string; readonly browser: string }, VisitRefusal>> {
  const organisation = await atTheDoor(needs, (db) =>
    findOrganisation(db, needs.sealingKey, wish.agencyId),
  )
  if (!organisation) return refused('no-such-organisation')
  const asked = await askWhere(organisation, comeBackTo(needs)).catch(() => undefined) // it may be down
  if (!asked) return refused('no-answer')
  const { address, ...visit } = asked
  const browser = newToken()
  const until = needs.clock.now().add({ minutes: visitMinutes })
  await atTheDoor(needs, (db) => keepVisit(db, { ...wish, ...visit, browser, until }))
  return done({ address, browser })
}

/** Whom an organisation signed in, how well, and where they were going. */
export type CameBack = {
  readonly member: Member
  readonly isStrong: boolean
  readonly back: string
}

export type ComeBackRefusal = 'no-such-visit' | 'not-vouched-for'

/** Takes somebody who comes back from their organisation, once, in the browser that went there. */
export async function endVisit(
  needs: Gate,
  came: { readonly address: URL; readonly browser: string },
): Promise<Outcome<CameBack, ComeBackRefusal>> {
  const state = came.address.searchParams.get('state') ?? ''
  const { browser } = came
  const now = needs.clock.now()
  const begun = await atTheDoor(needs, async (db) => {
    const visit = await takeVisit(db, { state, browser, now })
    const organisation = visit && (await findOrganisation(db, needs.sealingKey, visit.agencyId))
    return visit && organisation && { visit, organisation }
  })
  if (!begun) return refused('no-such-visit')
  const { visit, organisation } = begun
  // Whatever does not fit is thrown by the library; whoever came is told no more than that it did not.
  const vouched = await askWho(organisation, { address: came.address, visit, state }).catch(
    () => undefined,
  )
  const member = vouched && (await memberVouchedFor(needs, organisation, vouched))
  return member ? done(cameBack(member, organisation, visit)) : refused('not-vouched-for')
}

function cameBack(member: Member, { isStrong }: OrganisationSignIn, { back }: Visit): CameBack {
  return { member, isStrong, back }
}

function memberVouchedFor(
  needs: Gate,
  organisation: OrganisationSignIn,
  vouched: Vouched,
): Promise<Member | undefined> {
  const { issuer } = organisation
  const { subject, email } = vouched
  return atTheDoor(needs, async (db) => {
    const memberId = whoIsVouchedFor(organisation, vouched, {
      bySubject: await memberBySubject(db, issuer, subject),
      byEmail: email === undefined ? undefined : await memberByVouchedEmail(db, email),
    })
    if (!memberId) return undefined
    await keepSubject(db, { issuer, subject, memberId })
    return findActiveMember(db, memberId)
  })
}
