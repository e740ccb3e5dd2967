import type { Member } from '#access'
import type { Db, Needs } from '#foundations'
import type { PersonId } from '#vocabulary'
import { writtenNamesOf } from '../names/names.store.ts'
import {
  holdSourcePersonOf,
  keepPerson,
  keepSourcePerson,
  type SourcePerson,
  type SourcePersonId,
} from './person.store.ts'
import { bornAbout, type NewPerson } from './person.ts'

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
    givenName: person.givenName || undefined,
    familyName: person.familyName || undefined,
    dateOfBirth: person.dateOfBirth?.toString(),
    bornAbout:
      person.dateOfBirth || person.age === undefined
        ? undefined
        : bornAbout(person.age, needs.clock.today()),
    gender: person.gender,
  }
  await keepPerson(db, written)
  await keepSourcePerson(db, written)
  return written.id
}

/**
 * How the member's agency writes a person, begun under the best-known name where it has never written
 * them. What the agency then tells of the person hangs on this, and follows it when it is linked elsewhere.
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
    id,
    personId,
    agencyId: by.agencyId,
    givenName: name?.givenName,
    familyName: name?.familyName,
    dateOfBirth: undefined,
    bornAbout: undefined,
    gender: undefined,
  })
  return id
}
