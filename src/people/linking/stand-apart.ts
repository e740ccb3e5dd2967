import { leaveTrace, type Member } from '#access'
import type { Db } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'
import type { Decided } from './decide-link.ts'
import { isAnySealed, keepDecision, stampOf, writingsOf } from './decision.store.ts'
import type { LinkDecision } from './decision.ts'
import { lockLinking } from './link.store.ts'
import { type LinkNeeds, settlePeople } from './settle-people.ts'

export type ApartRefusal = 'no-such-person' | 'nothing-left' | 'reason-needed' | 'sealed'

export type ApartWish = {
  readonly personId: PersonId
  readonly writings: readonly SourcePersonId[]
  readonly reason: string
}

/**
 * A member says that some writings do not belong to the person they stand under: a “different” between them and all the others
 * there, for ever unless it is undone. They return to the person they were first written under, or stand alone.
 */
export function standApart(
  needs: LinkNeeds,
  by: Member,
  wish: ApartWish,
): Promise<Outcome<Decided, ApartRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    await lockLinking(db)
    const sides = await sidesOf(db, wish)
    if (!sides.ok) return sides
    const decision: LinkDecision = {
      ...sides.value,
      id: needs.newId(),
      verdict: 'different',
      personId: wish.personId,
      otherPersonId: wish.personId,
      reason: wish.reason,
      evidence: undefined,
      confirms: undefined,
      undoes: undefined,
      decidedBy: by.id,
      agencyId: by.agencyId,
    }
    await keepDecision(db, decision)
    await leaveTrace(db, {
      action: 'link',
      people: [wish.personId],
      categories: ['identity', 'link'],
      detail: 'A writing was taken out of this person',
    })
    return done({ decision, outcome: 'apart', touched: await settlePeople(needs, db, decision) })
  })
}

async function sidesOf(
  db: Db,
  wish: ApartWish,
): Promise<Outcome<Pick<LinkDecision, 'ones' | 'others' | 'wordsStamp'>, ApartRefusal>> {
  const all = await writingsOf(db, wish.personId)
  const ones = all.filter((id) => wish.writings.includes(id))
  const others = all.filter((id) => !wish.writings.includes(id))
  if (ones.length === 0) return refused('no-such-person')
  if (others.length === 0) return refused('nothing-left')
  if (wish.reason === '') return refused('reason-needed')
  if (await isAnySealed(db, [wish.personId])) return refused('sealed')
  return done({ ones, others, wordsStamp: await stampOf(db, all) })
}
