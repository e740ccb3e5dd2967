import type { Db } from '#foundations'
import { done, refused } from '#vocabulary'
import { explainPair } from '../../matching/explain.ts'
import type { Join } from '../../matching/grouping.ts'
import type { SourcePersonId } from '../../registering/person.ts'
import { isToldDifferent } from '../decide-link.ts'
import { isAnySealed, keepDecision, stampOf, writingsOf } from '../decision.store.ts'
import type { Evidence, LinkDecision } from '../decision.ts'
import { lockLinking, writingsAround } from '../link.store.ts'
import { type LinkNeeds, settlePeople } from '../settle-people.ts'
import type { Weighed } from './questions.ts'

/**
 * Links whoever the matcher is sure of at the casework bar, where the region lets it. Twins and the like are never among them, nor is
 * anybody sealed or told different. How many were linked.
 */
export async function linkAutomatically(
  needs: LinkNeeds,
  weighed: Weighed & { readonly joins: readonly Join[] },
): Promise<number> {
  const { joins, model, scorer, inOrder } = weighed
  let linked = 0
  for (const join of joins) {
    const [one, other] = [inOrder[join.one], inOrder[join.other]]
    if (join.mean < model.thresholds.casework || !one || !other) continue
    const { bits, steps } = explainPair(scorer, join.one, join.other)
    const evidence: Evidence = {
      weight: bits,
      fingerprint: model.fingerprint,
      parts: steps.map((step) => ({ words: step.words, bits: step.bits })),
    }
    const outcome = await needs.db
      .transaction()
      .execute((db) => linkOne(needs, db, { one: one.id, other: other.id, evidence }))
    if (outcome.ok) linked += 1
  }
  return linked
}

async function linkOne(
  needs: LinkNeeds,
  db: Db,
  pair: {
    readonly one: SourcePersonId
    readonly other: SourcePersonId
    readonly evidence: Evidence
  },
) {
  await lockLinking(db)
  const placed = await writingsAround(db, [pair.one, pair.other])
  const standsAt = (id: SourcePersonId) => placed.find(({ writing }) => writing === id)?.personId
  const [personId, otherPersonId] = [standsAt(pair.one), standsAt(pair.other)]
  if (!personId || !otherPersonId || personId === otherPersonId) return refused('one-already')
  if (await isAnySealed(db, [personId, otherPersonId])) return refused('sealed')
  const ones = await writingsOf(db, personId)
  const others = await writingsOf(db, otherPersonId)
  const decision: LinkDecision = {
    id: needs.newId(),
    verdict: 'same',
    ...{ ones, others, personId, otherPersonId, evidence: pair.evidence },
    reason: 'The matcher was sure at the casework bar, where this region lets it link',
    wordsStamp: await stampOf(db, [...ones, ...others]),
    confirms: undefined,
    undoes: undefined,
    decidedBy: undefined,
    agencyId: undefined,
  }
  if (await isToldDifferent(db, decision)) return refused('told-different')
  await keepDecision(db, decision)
  return done(await settlePeople(needs, db, decision))
}
