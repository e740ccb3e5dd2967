import { leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { bornFromOn, isKnownPerson } from '../../registering/person.store.ts'
import { writtenFor } from '../own-words/tell-own-words.ts'
import { keepConsent } from './consent.store.ts'
import type { Consent, ConsentId } from './consent.ts'
import { type ConsentRefusal, takeConsent } from './take-consent.ts'

/** A member records what a person decided about the sharing of their record. It holds with the next page anybody opens. */
export function recordConsent(
  needs: Needs,
  by: Member,
  personId: PersonId,
  told: Omit<Consent, 'agencyId' | 'recordedAt'>,
): Promise<Outcome<ConsentId, ConsentRefusal | 'no-such-person'>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return refused('no-such-person')
    const bornFrom = await bornFromOn(db, personId)
    const wrong = takeConsent(told, { today: needs.clock.today(), bornFrom })
    if (wrong) return refused(wrong)
    await keepConsent(db, told, await writtenFor({ db, needs, by }, personId))
    await leaveTrace(db, {
      action: 'change',
      people: [personId],
      categories: ['rights'],
      detail: `Consent to ${told.purpose} ${told.decision}`,
    })
    return done(told.id)
  })
}
