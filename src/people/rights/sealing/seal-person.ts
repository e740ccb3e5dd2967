import type { Temporal } from 'temporal-polyfill'
import {
  keepLifted,
  keepReview,
  keepSealOn,
  leaveTrace,
  type Member,
  reviewRefusal,
  type Sealing,
  sealingOf,
  sealingsNow,
} from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson } from '../../registering/person.store.ts'

export type SealRefusal = 'no-such-person' | 'not-to-come' | 'too-late'

/**
 * A coordinator seals somebody's record: from then on it is there for nobody without a grant, whoever
 * sealed it not excepted.
 */
export function sealPerson(
  needs: Needs,
  by: Member,
  wish: Pick<Sealing, 'id' | 'personId' | 'reason' | 'reviewOn'> & { readonly note: string },
): Promise<Outcome<PersonId, SealRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const standing = await sealingOf(db, wish.personId)
    if (standing?.id === wish.id) return done(wish.personId)
    if (!(await isKnownPerson(db, wish.personId))) return refused('no-such-person')
    const wrong = reviewRefusal(wish.reviewOn, needs.clock.today())
    if (wrong) return refused(wrong)
    await keepSealOn(db, { ...wish, sealedBy: by.id }, wish.note)
    await leaveTrace(db, trace([wish.personId], 'Sealed the record'))
    return done(wish.personId)
  })
}

/** A coordinator has looked at a seal again and says when the next time shall be. */
export function reviewSealing(
  needs: Needs,
  personId: PersonId,
  reviewOn: Temporal.PlainDate,
): Promise<Outcome<PersonId, SealRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    const standing = await sealingOf(db, personId)
    if (!standing) return refused('no-such-person')
    const wrong = reviewRefusal(reviewOn, needs.clock.today())
    if (wrong) return refused(wrong)
    await keepReview(db, standing, reviewOn)
    await leaveTrace(db, trace([personId], 'Looked at the seal again'))
    return done(personId)
  })
}

/** A coordinator lifts the seal: the record is open again to whoever it was open to. Lifting it twice is lifting it once. */
export function liftSealing(
  needs: Needs,
  by: Member,
  personId: PersonId,
): Promise<Outcome<PersonId, 'no-such-person'>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await sealingOf(db, personId))) return refused('no-such-person')
    await keepLifted(db, personId, by.id)
    await leaveTrace(db, trace([personId], 'Lifted the seal'))
    return done(personId)
  })
}

/** The seals there are, for a coordinator: that somebody is sealed is told of them, so that too leaves a trace. */
export function readSealings(needs: Needs): Promise<readonly Sealing[]> {
  return needs.db.transaction().execute(async (db) => {
    const sealings = await sealingsNow(db)
    const people = sealings.map(({ personId }) => personId)
    if (people.length > 0) await leaveTrace(db, trace(people, 'See which records are sealed'))
    return sealings
  })
}

/** The seal of one person, for a coordinator, with the trace of who saw it. */
export function readSealing(needs: Needs, personId: PersonId): Promise<Sealing | undefined> {
  return needs.db.transaction().execute(async (db) => {
    const sealing = await sealingOf(db, personId)
    if (sealing) await leaveTrace(db, trace([personId], 'See the seal'))
    return sealing
  })
}

function trace(people: readonly PersonId[], detail: string) {
  return { action: 'seal', people, categories: ['identity'], detail } as const
}
