import { leaveTrace, type Member } from '#access'
import type { Needs } from '#foundations'
import { isKnownPerson } from '#people'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { type EndingId, keepEnding, withdrawEnding } from './ending.store.ts'
import type { ToldEnding } from './list-record.ts'

export type EndingRefusal = 'no-such-person' | 'to-come'

/** A member tells that somebody died or moved away: they leave the list on that day. */
export function tellEnding(
  needs: Needs,
  by: Member,
  told: ToldEnding & { readonly personId: PersonId; readonly id: EndingId },
): Promise<Outcome<undefined, EndingRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, told.personId))) return refused('no-such-person')
    if (told.endedOn > needs.clock.today().toString()) return refused('to-come')
    await keepEnding(db, by, told)
    await leaveTrace(db, {
      action: 'create',
      people: [told.personId],
      categories: ['casework'],
      detail: 'Tell why somebody leaves the list',
    })
    await needs.announcements.announce(db, { kind: 'people-changed', personIds: [told.personId] })
    return done(undefined)
  })
}

/** Takes back what was told in error; it stays in the history with the reason, and the list is as it was. */
export function takeBackEnding(
  needs: Needs,
  by: Member,
  wish: { readonly personId: PersonId; readonly id: EndingId; readonly reason: string },
): Promise<Outcome<undefined, 'nothing-to-withdraw'>> {
  return needs.db.transaction().execute(async (db) => {
    if ((await withdrawEnding(db, by, wish)) === 'nothing') return refused('nothing-to-withdraw')
    await leaveTrace(db, {
      action: 'change',
      people: [wish.personId],
      categories: ['casework'],
      detail: 'Withdraw why somebody left the list',
    })
    await needs.announcements.announce(db, { kind: 'people-changed', personIds: [wish.personId] })
    return done(undefined)
  })
}
