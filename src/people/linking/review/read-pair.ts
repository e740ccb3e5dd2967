import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'
import { modelInUse } from '../../finding/match-model.store.ts'
import { writtenOf } from '../../finding/written-of.ts'
import { type Explanation, explainPair } from '../../matching/explain.ts'
import { featuresOf } from '../../matching/features.ts'
import { createScorer } from '../../matching/scorer.ts'
import type { PersonWords } from '../../registering/person.ts'
import { writingsOf } from '../decision.store.ts'
import type { Evidence } from '../decision.ts'
import { proposalOf, sideOf, type TaskRead, wordsOf } from './read-task.ts'
import { compareSides } from './side.ts'

/** Two people somebody thinks may be one, as a question of the matcher would show them. */
export type PairRead = Omit<TaskRead, 'task' | 'isLeasedElsewhere'> & { readonly task: Evidence }

/** Reads two people beside each other, and leaves the trace of it. Nothing where a side is not open to the member, or both are one. */
export function readPair(
  needs: Needs,
  by: Member,
  [personId, otherPersonId]: readonly [PersonId, PersonId],
): Promise<PairRead | undefined> {
  return needs.db.transaction().execute(async (db) => {
    const one = await sideOf(db, personId)
    const other = await sideOf(db, otherPersonId)
    if (!one || !other || personId === otherPersonId) return undefined
    await leaveTrace(db, {
      action: 'read',
      people: [personId, otherPersonId],
      categories: ['identity', 'link'],
      detail: 'Look whether two records are of one person',
    })
    const ones = await writingsOf(db, personId)
    const others = await writingsOf(db, otherPersonId)
    const sides = [await wordsOf(db, ones), await wordsOf(db, others)] as const
    return {
      ...{ one, other },
      lines: compareSides(...sides),
      proposed: await proposalOf(db, by, { ones, others }),
      task: await evidenceOf(db, sides),
    }
  })
}

/** What the matcher says of the two writings that fit best; nothing before it has learnt anything. */
async function evidenceOf(
  db: Db,
  [ones, others]: readonly [readonly PersonWords[], readonly PersonWords[]],
): Promise<Evidence> {
  const model = await modelInUse(db)
  if (!model) return { weight: 0, fingerprint: '', parts: [] }
  const scorer = createScorer(model)
  const places = (side: readonly PersonWords[]) =>
    side.map((words) => scorer.roll.add(featuresOf(writtenOf('', words))))
  const left = places(ones)
  let best: Explanation | undefined
  for (const other of places(others)) {
    for (const one of left) {
      const told = explainPair(scorer, one, other)
      if (!best || told.bits > best.bits) best = told
    }
  }
  const parts = (best?.steps ?? []).map(({ words, bits }) => ({ words, bits }))
  return { weight: best?.bits ?? 0, fingerprint: model.fingerprint, parts }
}
