import { leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { isKnownPerson, sourcePersonFor } from '#people'
import { done, type Outcome, refused } from '#vocabulary'
import { keepStay } from './stay.store.ts'
import { type Stay, type StayRefusal, takeStay } from './stay.ts'

/** A member records that a person moved in somewhere. Told twice under one id it is recorded once. */
export function recordStay(
  needs: Needs,
  by: Member,
  stay: Stay,
): Promise<Outcome<Stay, StayRefusal | 'no-such-person'>> {
  return needs.db.transaction().execute(async (db) => {
    const taken = takeStay(stay, { today: needs.clock.today(), councils: by.areaCodes })
    if (!taken.ok) return taken
    if (!(await isKnownPerson(db, stay.personId))) return refused('no-such-person')
    const sourcePersonId = await sourcePersonFor({ db, needs, by }, stay.personId)
    if (await keepStay(db, stay, { sourcePersonId, by })) {
      await leaveTrace(db, {
        action: 'create',
        people: [stay.personId],
        categories: ['stay'],
        detail: 'Recorded a stay',
      })
      await needs.announcements.announce(db, {
        kind: 'people-changed',
        personIds: [stay.personId],
      })
    }
    return done(stay)
  })
}
