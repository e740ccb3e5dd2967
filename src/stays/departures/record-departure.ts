import { leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { isKnownPerson, sourcePersonFor } from '#people'
import { done, type Outcome, refused } from '#vocabulary'
import { keepDeparture } from './departure.store.ts'
import { type Departure, takeDeparture } from './departure.ts'

/** A member records that a person left an institution. Told twice under one id it is recorded once. */
export function recordDeparture(
  needs: Needs,
  by: Member,
  departure: Departure,
): Promise<Outcome<Departure, 'to-come' | 'no-such-person'>> {
  return needs.db.transaction().execute(async (db) => {
    const taken = takeDeparture(departure, needs.clock.today())
    if (!taken.ok) return taken
    if (!(await isKnownPerson(db, departure.personId))) return refused('no-such-person')
    const sourcePersonId = await sourcePersonFor({ db, needs, by }, departure.personId)
    if (await keepDeparture(db, departure, { sourcePersonId, by })) {
      await leaveTrace(db, {
        action: 'create',
        people: [departure.personId],
        categories: ['departure'],
        detail: 'Recorded a departure',
      })
      await needs.announcements.announce(db, {
        kind: 'people-changed',
        personIds: [departure.personId],
      })
    }
    return done(departure)
  })
}
