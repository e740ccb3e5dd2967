import type { Temporal } from 'temporal-polyfill'
import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'
import { writtenNamesOf } from '../names/names.store.ts'
import {
  findPersonWords,
  holdSourcePersonOf,
  keepPerson,
  keepSourcePerson,
  type SourcePerson,
} from './person.store.ts'
import {
  type NewPerson,
  noWords,
  readsTheSame,
  type SourcePersonId,
  wordsToKeep,
} from './person.ts'

/**
 * An agency writes down somebody the region does not know yet. Runs in the transaction of the act that
 * needs the person; throws when the id is taken.
 */
export async function registerPerson(
  { db, needs, by }: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  personId: PersonId,
  person: NewPerson,
): Promise<SourcePersonId> {
  const written: SourcePerson = {
    id: needs.newId(),
    personId,
    agencyId: by.agencyId,
    ...wordsToKeep(person, needs.clock.today()),
  }
  await keepPerson(db, written)
  await keepSourcePerson(db, written)
  return written.id
}

/** Whether a writing, made on some day, says just what a person told on that day would: the same form sent again. */
export async function isWrittenAs(
  db: Db,
  id: SourcePersonId,
  { person, written }: { readonly person: NewPerson; readonly written: Temporal.PlainDate },
): Promise<boolean> {
  const kept = await findPersonWords(db, id)
  return kept !== undefined && readsTheSame(kept, wordsToKeep(person, written))
}

/**
 * How the member's agency writes a person and, where it has never written them, a peg under the name they go by. What the
 * agency then tells of the person hangs on this, and follows it when it is linked elsewhere.
 */
export async function sourcePersonFor(
  { db, needs, by }: { readonly db: Db; readonly needs: Needs; readonly by: Member },
  personId: PersonId,
): Promise<SourcePersonId> {
  const written = await holdSourcePersonOf(db, personId, by.agencyId)
  if (written) return written
  const name = (await writtenNamesOf(db, [personId])).get(personId)
  const id = needs.newId<'source-person'>()
  await keepSourcePerson(db, {
    ...noWords,
    id,
    personId,
    agencyId: by.agencyId,
    givenName: name?.givenName,
    familyName: name?.familyName,
    isPeg: true,
  })
  return id
}
