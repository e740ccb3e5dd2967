import { leaveTrace, type Member } from '#access'
import type { Db } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson } from '../registering/person.store.ts'
import type { SourcePersonId } from '../registering/person.ts'
import {
  decisionsBetween,
  isAnySealed,
  keepDecision,
  stampOf,
  writingsOf,
} from './decision.store.ts'
import { type Evidence, type LinkDecision, needsReason, type Verdict } from './decision.ts'
import { decisionsAround, lockLinking } from './link.store.ts'
import { closeTasksBetween } from './review/task.store.ts'
import { type LinkNeeds, settlePeople } from './settle-people.ts'

/** What a member says of two people of the region as they stand. */
export type LinkWish = {
  readonly personId: PersonId
  readonly otherPersonId: PersonId
  readonly verdict: Verdict
  readonly reason: string
  readonly evidence?: Evidence | undefined
}

export type DecideRefusal =
  | 'no-such-person'
  | 'one-person-already'
  | 'sealed'
  | 'reason-needed'
  | 'told-different'
  | 'own-proposal'

/** What came of it: a “same” that nobody has confirmed yet moves nothing. */
export type Decided = {
  readonly decision: LinkDecision
  readonly outcome: 'noted' | 'asked' | 'proposed' | 'linked' | 'apart'
  readonly touched: readonly PersonId[]
}

/**
 * A member says of two people whether they are one. The first “same” is a proposal; the “same” of another member
 * confirms it, and only then the writings of both come to stand under one id, with all that hangs on them. A “different” stands
 * until somebody undoes it with a reason, and no “same” is taken while it does.
 */
export function decideLink(
  needs: LinkNeeds,
  by: Member,
  wish: LinkWish,
): Promise<Outcome<Decided, DecideRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockLinking(db)
    const sides = await sidesOf(db, wish)
    if (!sides.ok) return sides
    if (needsReason(wish.verdict, wish.evidence?.weight) && wish.reason === '') {
      return refused('reason-needed')
    }
    const decision: LinkDecision = {
      ...wish,
      ...sides.value,
      evidence: wish.evidence,
      id: needs.newId(),
      wordsStamp: await stampOf(db, [...sides.value.ones, ...sides.value.others]),
      confirms: undefined,
      undoes: undefined,
      decidedBy: by.id,
      agencyId: by.agencyId,
    }
    if (wish.verdict === 'same') return saySame(needs, db, decision)
    return keep(needs, db, decision, outcomeOf[wish.verdict])
  })
}

/** What comes of every verdict that needs nobody else. */
const outcomeOf = { different: 'apart', unsure: 'noted', ask_agency: 'asked' } as const

async function sidesOf(
  db: Db,
  { personId, otherPersonId }: LinkWish,
): Promise<Outcome<Pick<LinkDecision, 'ones' | 'others'>, DecideRefusal>> {
  const areKnown = (await isKnownPerson(db, personId)) && (await isKnownPerson(db, otherPersonId))
  if (!areKnown) return refused('no-such-person')
  if (personId === otherPersonId) return refused('one-person-already')
  const ones = await writingsOf(db, personId)
  const others = await writingsOf(db, otherPersonId)
  if (ones.length === 0 || others.length === 0) return refused('no-such-person')
  if (await isAnySealed(db, [personId, otherPersonId])) return refused('sealed')
  return done({ ones, others })
}

async function saySame(
  needs: LinkNeeds,
  db: Db,
  decision: LinkDecision,
): Promise<Outcome<Decided, DecideRefusal>> {
  if (await isToldDifferent(db, decision)) return refused('told-different')
  const before = await decisionsBetween(db, decision.ones, decision.others)
  const proposals = before.filter(({ verdict, isConfirmed }) => verdict === 'same' && !isConfirmed)
  const first = proposals.find((one) => covers(one, decision))
  if (!first) return keep(needs, db, decision, 'proposed')
  if (first.decidedBy === decision.decidedBy) return refused('own-proposal')
  return keep(needs, db, { ...decision, confirms: first.id }, 'linked')
}

/** Whether a proposal was made of just these writings: one made of fewer or others is a different question. */
function covers(proposal: LinkDecision, decision: LinkDecision): boolean {
  return (
    (sameIds(proposal.ones, decision.ones) && sameIds(proposal.others, decision.others)) ||
    (sameIds(proposal.ones, decision.others) && sameIds(proposal.others, decision.ones))
  )
}

function sameIds(ones: readonly SourcePersonId[], others: readonly SourcePersonId[]): boolean {
  return ones.length === others.length && ones.every((id) => others.includes(id))
}

/** Whether joining these would join two writings that stand decided as different people. */
export async function isToldDifferent(
  db: Db,
  { ones, others }: Pick<LinkDecision, 'ones' | 'others'>,
): Promise<boolean> {
  const standing = await decisionsAround(db, [...ones, ...others])
  const touches = (ids: readonly SourcePersonId[], side: readonly SourcePersonId[]) =>
    ids.some((id) => side.includes(id))
  return standing.some(
    (one) =>
      one.verdict === 'different' &&
      ((touches(one.ones, ones) && touches(one.others, others)) ||
        (touches(one.ones, others) && touches(one.others, ones))),
  )
}

async function keep(
  needs: LinkNeeds,
  db: Db,
  decision: LinkDecision,
  outcome: Decided['outcome'],
): Promise<Outcome<Decided, DecideRefusal>> {
  await keepDecision(db, decision)
  await leaveTrace(db, {
    action: 'link',
    people: [decision.personId, decision.otherPersonId],
    categories: ['identity', 'link'],
    detail: `Said of two people: ${decision.verdict}`,
  })
  const moves = outcome === 'linked' || outcome === 'apart'
  const touched = moves ? await settlePeople(needs, db, decision) : []
  if (outcome !== 'proposed' && outcome !== 'asked') await closeTasksBetween(db, decision)
  return done({ decision, outcome, touched })
}
