import type { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused, type StayId } from '#vocabulary'
import { keepMovedOut, lockStay } from './stay.store.ts'
import { type Stay, type StayRefusal, takeStay } from './stay.ts'

/** A member records the day a person moved out, or another day than was told before. */
export function endStay(
  needs: Needs,
  by: Member,
  wish: {
    readonly personId: PersonId
    readonly id: StayId
    readonly movedOut: Temporal.PlainDate
  },
): Promise<Outcome<Stay, StayRefusal | 'no-such-stay'>> {
  return needs.db.transaction().execute(async (db) => {
    const before = await lockStay(db, { personId: wish.personId, id: wish.id })
    if (!before) return refused('no-such-stay')
    const stay = { ...before, movedOut: wish.movedOut }
    const taken = takeStay(stay, { today: needs.clock.today(), councils: by.areaCodes })
    if (!taken.ok) return taken
    await keepMovedOut(db, stay)
    await leaveTrace(db, {
      action: 'change',
      people: [stay.personId],
      categories: ['stay'],
      detail: 'Ended a stay',
    })
    await needs.announcements.announce(db, { kind: 'people-changed', personIds: [stay.personId] })
    return done(stay)
  })
}
