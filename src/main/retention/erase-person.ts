import { randomUUID } from 'node:crypto'
import { leaveTrace } from '#access'
import type { Announcements, Db } from '#foundations'
import { countContactsOn } from '#outreach'
import { countPersonOn, forgetDecisions, idsOf, keepErasure, type WhyErased } from '#people'
import { countStaysOn } from '#stays'
import type { PersonId } from '#vocabulary'
import { tablesHeld } from '../subject-access/rooms-held.ts'
import { beginErasing, removeRows } from './kept.store.ts'

/** What erasing needs: the record as its owner has it, and whoever must follow. */
export type ErasingNeeds = { readonly db: Db; readonly announcements: Announcements }

/** Every table that is emptied of a person, those first that refer to others. */
const emptied = tablesHeld.filter(({ what }) => what.onErasure === 'removed').toReversed()

/**
 * Erases somebody in one transaction: names, writings, notes, places, own words, everything. What figures
 * need goes on under an id drawn by lot, which is written down nowhere, so that every figure stays what it was.
 */
export function erasePerson(
  needs: ErasingNeeds,
  personId: PersonId,
  why: WhyErased,
): Promise<void> {
  return needs.db.transaction().execute(async (db) => {
    // drawn by lot, and not made in the order of time as other ids are
    const fresh = randomUUID() as string as PersonId
    for (const countOn of [countPersonOn, countContactsOn, countStaysOn]) {
      await countOn(db, personId, fresh)
    }
    await removeAll(db, await idsOf(db, personId), why)
    await needs.announcements.announce(db, {
      kind: 'people-changed',
      personIds: [personId, fresh],
    })
  })
}

/** Takes away what came back of somebody who was erased. They are counted already, so this counts nowhere. */
export function eraseAgain(needs: ErasingNeeds, personId: PersonId): Promise<void> {
  return needs.db.transaction().execute(async (db) => {
    await removeAll(db, [personId], 'time')
    await needs.announcements.announce(db, { kind: 'people-changed', personIds: [personId] })
  })
}

async function removeAll(db: Db, ids: readonly PersonId[], why: WhyErased): Promise<void> {
  await beginErasing(db)
  await forgetDecisions(db, ids)
  for (const one of emptied) await removeRows(db, one, ids)
  await keepErasure(db, ids, why)
  await leaveTrace(db, {
    action: 'erase',
    people: ids,
    categories: ['identity', 'contact', 'note', 'place', 'stay', 'departure', 'rights', 'casework'],
    detail: why === 'asked' ? 'Erased, as they asked' : 'Erased, as the time to keep it is over',
  })
}
