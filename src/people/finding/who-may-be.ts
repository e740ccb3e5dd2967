import type { Temporal } from 'temporal-polyfill'
import type { Db } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { Written } from '../matching/written.ts'
import { findPersonWords } from '../registering/person.store.ts'
import { type NewPerson, wordsToKeep } from '../registering/person.ts'
import { findCandidates, type Wanted } from './candidates.ts'
import type { SearchTrace } from './search.store.ts'
import { type PeopleFound, showFound } from './search-people.ts'
import { onlyWritingOf, toldOf } from './told-already.store.ts'
import { writtenOf } from './written-of.ts'

/** From here on, in bits, it is said at the moment of recording that somebody new may be somebody known. */
const mayBe = -1

/** Whom somebody about to be written down may be. The trace of showing them is left in the same transaction. */
export function whoNewMayBe(
  db: Db,
  { person, told }: { readonly person: NewPerson; readonly told: Temporal.PlainDate },
  trace: SearchTrace,
): Promise<PeopleFound> {
  return compare(db, writtenOf('', wordsToKeep(person, told)), { wanted: { least: mayBe }, trace })
}

/**
 * Whom somebody may be whom one agency has written down and nobody else has, of those about whom nobody has said anything
 * yet; nothing where there is nobody. The trace of showing them is left in the same transaction.
 */
export async function whoWrittenMayBe(
  db: Db,
  personId: PersonId,
  trace: SearchTrace,
): Promise<PeopleFound | undefined> {
  const writing = await onlyWritingOf(db, personId)
  const words = writing && (await findPersonWords(db, writing))
  if (!words) return undefined
  const wanted = { least: mayBe, without: [personId, ...(await toldOf(db, writing))] }
  const found = await compare(db, writtenOf('', words), { wanted, trace })
  return found.people.length > 0 ? found : undefined
}

async function compare(
  db: Db,
  written: Written,
  { wanted, trace }: { readonly wanted: Wanted; readonly trace: SearchTrace },
): Promise<PeopleFound> {
  const found = await findCandidates(db, written, wanted)
  return showFound(db, found, { beginning: [], trace })
}
