import { Temporal } from 'temporal-polyfill'
import { leaveTrace, type Member } from '#access'
import type { Db, Needs } from '#foundations'
import { done, type Outcome, type PersonId, refused } from '#vocabulary'
import { isKnownPerson } from '../../registering/person.store.ts'
import { sourcePersonFor } from '../../registering/register-person.ts'
import { keepPreference, keepStatement, preferencesTold, statementsOf } from './own-words.store.ts'
import {
  changedPreferences,
  type PreferenceKind,
  type Statement,
  standingPreferences,
  type Written,
} from './own-words.ts'

export type TellRefusal = 'no-such-person'
export type StateRefusal = TellRefusal | 'to-come'

/** A person told a member how to address and reach them: only what changed is kept, and what stood stays in the history. */
export function tellPreferences(
  needs: Needs,
  by: Member,
  personId: PersonId,
  told: Readonly<Record<PreferenceKind, string>>,
): Promise<Outcome<number, TellRefusal | 'nothing-told'>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return refused('no-such-person')
    const standing = standingPreferences(await preferencesTold(db, personId))
    const changed = changedPreferences(standing, told)
    const isNothing = Object.keys(standing).length === 0
    if (changed.length === 0) return isNothing ? refused('nothing-told') : done(0)
    const written = await writtenFor({ db, needs, by }, personId)
    for (const one of changed) await keepPreference(db, { ...one, id: needs.newId() }, written)
    await leaveTrace(db, {
      action: 'change',
      people: [personId],
      categories: ['rights'],
      detail: `Told: ${changed.map(({ kind }) => kind.replaceAll('_', ' ')).join(', ')}`,
    })
    return done(changed.length)
  })
}

/** A member takes down what a person says of themselves. Earlier versions stay in the history. */
export function takeDownStatement(
  needs: Needs,
  by: Member,
  personId: PersonId,
  told: Pick<Statement, 'id' | 'words' | 'isApproved' | 'how' | 'where' | 'toldOn'>,
): Promise<Outcome<Statement['id'], StateRefusal>> {
  return needs.db.transaction().execute(async (db) => {
    if (!(await isKnownPerson(db, personId))) return refused('no-such-person')
    if (Temporal.PlainDate.compare(told.toldOn, needs.clock.today()) > 0) return refused('to-come')
    const before = await statementsOf(db, personId)
    if (before.some(({ id }) => id === told.id)) return done(told.id)
    await keepStatement(db, told, await writtenFor({ db, needs, by }, personId))
    await leaveTrace(db, {
      action: 'change',
      people: [personId],
      categories: ['rights'],
      detail: 'Took down the person’s own words',
    })
    return done(told.id)
  })
}

/** Under whose writing of the person something is kept, begun where their agency never wrote them. */
export async function writtenFor(
  act: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  personId: PersonId,
): Promise<Written> {
  return {
    personId,
    sourcePersonId: await sourcePersonFor(act, personId),
    agencyId: act.by.agencyId,
    by: act.by.id,
    at: act.needs.clock.now(),
  }
}
