import { agencyNames } from '#directory'
import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import type { Written } from '../matching/written.ts'
import { type Candidate, type Found, findCandidates } from './candidates.ts'
import { takeApart } from './read-typed.ts'
import { type FoundPerson, type SearchTrace, showPeople } from './search.store.ts'

/** Somebody a search found, with what the matcher makes of them where it was asked. */
export type SearchedPerson = FoundPerson & {
  readonly match: { readonly strength: string; readonly reasons: readonly string[] } | undefined
}

/** What a search brings. */
export type PeopleFound = {
  readonly people: readonly SearchedPerson[]
  /** Too little was typed to tell people apart; those called so are listed all the same. */
  readonly asksForMore: boolean
  /** The names of agencies that know somebody like this and can be asked; nothing of what they know. */
  readonly elsewhere: readonly string[]
}

/** What is typed in one line, and the year it is now, by which an age is a year of birth. */
export type TypedLine = { readonly typed: string; readonly thisYear: number }

/**
 * Who may be meant by what was typed: the best five by the matcher, each with why; and where none of them is likely, whoever
 * has words that begin so. Only people open to whoever acts; the trace of it is left in the same transaction.
 */
export async function searchPeople(
  db: Db,
  { typed, thisYear }: TypedLine,
  trace: SearchTrace,
): Promise<PeopleFound> {
  const { written, words } = takeApart(typed, thisYear)
  const found = await findCandidates(db, written, { least: nearest })
  const isSettled = words.length !== 1 && isSettledBy(found, written)
  const beginning = isSettled ? [] : words.slice(0, mostWords).map((word) => word.toLowerCase())
  return showFound(db, found, { beginning, trace })
}

/** From here on, in bits, somebody is named among the nearest: among a million even who is meant often stands below even odds. */
const nearest = -8
const mostWords = 6
/** From here on, in bits, somebody is likely the one, and nobody else need be looked for by the beginnings of words. */
const likely = 1
/** The same where more than names was typed: it would have to be left out to look for beginnings. */
const possible = -2

/** More than a name was typed and somebody has been found by it, or a name brought somebody likely. */
function isSettledBy(found: Found, written: Written): boolean {
  if (found.kind !== 'compared') return false
  const [best] = found.candidates
  return best !== undefined && best.bits >= (saysMoreThanNames(written) ? possible : likely)
}

function saysMoreThanNames({ given_name, middle_name, family_name, record_id, ...more }: Written) {
  return Object.keys(more).length > 0
}

/** Shows those a matcher named, with why, and leaves the trace of it. */
export async function showFound(
  db: Db,
  found: Found,
  how: { readonly beginning: readonly string[]; readonly trace: SearchTrace },
): Promise<PeopleFound> {
  const candidates: readonly Candidate[] = found.kind === 'compared' ? found.candidates : []
  const ids = candidates.map(({ id }) => id)
  const people = await showPeople(db, { people: ids, beginning: how.beginning }, how.trace)
  const matches = new Map(candidates.map((one) => [one.id, one]))
  return {
    people: people.map((person) => ({ ...person, match: matches.get(person.id) })),
    asksForMore: found.kind === 'ask-more' && people.length !== 1,
    elsewhere: found.kind === 'compared' ? await called(db, found.elsewhere) : [],
  }
}

async function called(db: Db, agencies: readonly AgencyId[]): Promise<readonly string[]> {
  if (agencies.length === 0) return []
  const names = await agencyNames(db)
  return agencies.flatMap((id) => names.get(id) ?? [])
}
