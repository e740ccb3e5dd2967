import type { Needs } from '#foundations'
import { type AgencyId, done, type Outcome, refused } from '#vocabulary'
import { findActiveMember } from '../../members/member.store.ts'
import type { Member } from '../../members/member.ts'
import { newToken } from '../../sessions/token.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { askNoting, type Noted } from './ask-noting.ts'
import { askWhere, askWho } from './ask-organisation.ts'
import {
  findOrganisation,
  isVisitOver,
  keepSubject,
  keepVisit,
  memberBySubject,
  memberByVouchedEmail,
  takeVisit,
  type Visit,
} from './organisation.store.ts'
import {
  type KeptOrganisation,
  type Vouched,
  type VouchRefusal,
  whoIsVouchedFor,
} from './organisation.ts'
import type { WhyNoAnswer } from './organisation-fault.ts'

type Gate = Pick<Needs, 'db' | 'clock' | 'publicUrl' | 'sealingKey'>

/** How long somebody may take at their organisation. */
const visitMinutes = 10

export type VisitRefusal = 'no-such-organisation' | WhyNoAnswer

/** Where an organisation sends whoever it has signed in. */
export function comeBackTo({ publicUrl }: Pick<Needs, 'publicUrl'>): string {
  return `${publicUrl()}/sign-in/organisation/back`
}

/** Begins a sign-in at an organisation: where to go, and the word by which the browser is known when it comes back. */
export async function beginVisit(
  needs: Gate,
  wish: { readonly agencyId: AgencyId; readonly back: string },
  noted: Noted,
): Promise<Outcome<{ readonly address: string; readonly browser: string }, VisitRefusal>> {
  const { agencyId, back } = wish
  const organisation = await atTheDoor(needs, (db) =>
    findOrganisation(db, needs.sealingKey, agencyId),
  )
  if (!organisation) return refused('no-such-organisation')
  const asked = await askNoting(noted, organisation, (open) => askWhere(open, comeBackTo(needs)))
  if (!asked.ok) return asked
  const { address, ...visit } = asked.value
  const browser = newToken()
  const until = needs.clock.now().add({ minutes: visitMinutes })
  await atTheDoor(needs, (db) => keepVisit(db, { agencyId, back, ...visit, browser, until }))
  return done({ address, browser })
}

/** Whom an organisation signed in, how well, and where they were going. */
export type CameBack = {
  readonly member: Member
  readonly isStrong: boolean
  readonly back: string
}

export type ComeBackRefusal = 'took-too-long' | 'not-begun-here' | VouchRefusal | WhyNoAnswer

/** Takes somebody who comes back from their organisation, once, in the browser that went there. */
export async function endVisit(
  needs: Gate,
  came: { readonly address: URL; readonly browser: string },
  noted: Noted,
): Promise<Outcome<CameBack, ComeBackRefusal>> {
  const { address } = came
  const state = address.searchParams.get('state') ?? ''
  const begun = await takeBegun(needs, { state, browser: came.browser })
  if (!begun.ok) return begun
  const { visit, organisation } = begun.value
  const vouched = await askNoting(noted, organisation, (open) =>
    askWho(open, { address, visit, state }),
  )
  if (!vouched.ok) return vouched
  const member = await memberVouchedFor(needs, organisation, vouched.value)
  if (!member.ok) return member
  return done({ member: member.value, isStrong: organisation.isStrong, back: visit.back })
}

type Begun = { readonly visit: Visit; readonly organisation: KeptOrganisation }

function takeBegun(
  needs: Gate,
  brought: { readonly state: string; readonly browser: string },
): Promise<Outcome<Begun, 'took-too-long' | 'not-begun-here'>> {
  const asked = { ...brought, now: needs.clock.now() }
  return atTheDoor(needs, async (db) => {
    const visit = await takeVisit(db, asked)
    const organisation = visit && (await findOrganisation(db, needs.sealingKey, visit.agencyId))
    if (visit && organisation) return done({ visit, organisation })
    return refused((await isVisitOver(db, asked)) ? 'took-too-long' : 'not-begun-here')
  })
}

function memberVouchedFor(
  needs: Gate,
  organisation: KeptOrganisation,
  vouched: Vouched,
): Promise<Outcome<Member, VouchRefusal>> {
  const { issuer } = organisation
  const { subject, email } = vouched
  return atTheDoor(needs, async (db) => {
    const who = whoIsVouchedFor(organisation, vouched, {
      bySubject: await memberBySubject(db, issuer, subject),
      byEmail: email === undefined ? undefined : await memberByVouchedEmail(db, email),
    })
    if (!who.ok) return who
    await keepSubject(db, { issuer, subject, memberId: who.value })
    const member = await findActiveMember(db, who.value)
    return member ? done(member) : refused('unknown-account')
  })
}
