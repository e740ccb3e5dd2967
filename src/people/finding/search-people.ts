import type { Db } from '#foundations'
import type { AgencyId } from '#vocabulary'
import { findCandidates } from './candidates.ts'
import { describePeople, type FoundPerson, findPeople } from './find-people.store.ts'
import { readTyped } from './read-typed.ts'

/** Somebody a search found, with what the matcher makes of them where it was asked. */
export type SearchedPerson = FoundPerson & {
  readonly match: { readonly strength: string; readonly reasons: readonly string[] } | undefined
}

/** What a search brings. */
export type PeopleSearch = {
  readonly people: readonly SearchedPerson[]
  /** Too little was typed to tell people apart; those called so are listed all the same. */
  readonly asksForMore: boolean
  /** Agencies that know somebody like this and can be asked; nothing of what they know. */
  readonly elsewhere: readonly AgencyId[]
}

/**
 * Who may be meant by what was typed: the best five by the matcher, each with why, then whoever has words that begin so. Only
 * people open to whoever acts. Whoever shows them must leave a trace as well.
 */
export async function searchPeople(db: Db, typed: string, thisYear: number): Promise<PeopleSearch> {
  const found = await findCandidates(db, readTyped(typed, thisYear))
  const candidates = found.kind === 'compared' ? found.candidates : []
  const described = await describePeople(
    db,
    candidates.map(({ id }) => id),
  )
  const matched = described.map((person) => {
    const candidate = candidates.find(({ id }) => id === person.id)
    return { ...person, match: candidate && { ...candidate } }
  })
  const named = await findPeople(db, typed)
  const others = named.filter(({ id }) => !candidates.some((one) => one.id === id))
  return {
    people: [...matched, ...others.map((person) => ({ ...person, match: undefined }))],
    asksForMore: found.kind === 'ask-more' && named.length > 1,
    elsewhere: found.kind === 'compared' ? found.elsewhere : [],
  }
}
