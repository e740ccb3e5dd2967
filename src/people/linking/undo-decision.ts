import { leaveTrace, type Member } from '#access'
import { done, type Outcome, refused } from '#vocabulary'
import type { Decided } from './decide-link.ts'
import { findDecision, isAnySealed, keepDecision, stampOf } from './decision.store.ts'
import type { DecisionId, LinkDecision } from './decision.ts'
import { lockLinking, writingsAround } from './link.store.ts'
import { reopenTasks } from './review/task.store.ts'
import { type LinkNeeds, settlePeople } from './settle-people.ts'

export type UndoRefusal = 'no-such-decision' | 'undone-already' | 'reason-needed' | 'sealed'

/**
 * One member takes back a decision at once, with a reason. People stand again as they would without it: after a “same” every
 * writing returns to where it was, row by row; after a “different” the two may be linked anew. The questions it had closed are
 * open again.
 */
export function undoDecision(
  needs: LinkNeeds,
  by: Member,
  wish: { readonly decisionId: DecisionId; readonly reason: string },
): Promise<Outcome<Decided, UndoRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockLinking(db)
    const told = await findDecision(db, wish.decisionId)
    const before = told?.confirms ? await findDecision(db, told.confirms) : told
    if (!before || before.verdict === 'undone') return refused('no-such-decision')
    if (!before.stands) return refused('undone-already')
    if (wish.reason === '') return refused('reason-needed')
    const around = await writingsAround(db, [...before.ones, ...before.others])
    const people = around.flatMap(({ personId, firstPersonId }) => [personId, firstPersonId])
    if (await isAnySealed(db, people)) return refused('sealed')
    const decision: LinkDecision = {
      ...before,
      id: needs.newId(),
      verdict: 'undone',
      reason: wish.reason,
      wordsStamp: await stampOf(db, [...before.ones, ...before.others]),
      confirms: undefined,
      undoes: before.id,
      decidedBy: by.id,
      agencyId: by.agencyId,
    }
    await keepDecision(db, decision)
    await leaveTrace(db, {
      action: 'link',
      people: [before.personId, before.otherPersonId],
      categories: ['identity', 'link'],
      detail: `Undone: ${before.verdict}`,
    })
    const touched = await settlePeople(needs, db, decision)
    await reopenTasks(db, before.id)
    return done({ decision, outcome: 'noted', touched })
  })
}
