import { idOf } from '#foundations'
import type { Fault } from './cells.ts'
import { shown } from './problem.ts'

/** A person some row speaks of: the id they came with and the one they have here. */
export type SpokenOf = { readonly ref: string; readonly personId: string; isDescribed: boolean }

export type PeopleSpokenOf = {
  /** The id here of the person of a row, or why the row cannot be theirs. */
  readonly meet: (ref: string) => string | Fault
  /** The same for a row of people.csv. */
  readonly describe: (ref: string) => string | Fault
  readonly everyone: () => Iterable<SpokenOf>
}

/**
 * Everyone the rows speak of, once each. Two ids that differ only by capitals are refused: nobody can tell
 * whether they mean one person or two, and a figure of people hangs on it.
 */
export function createPeopleSpokenOf(source: string): PeopleSpokenOf {
  const byRef = new Map<string, SpokenOf>()
  const everyone: SpokenOf[] = []

  function find(ref: string): SpokenOf | Fault {
    const known = byRef.get(ref) ?? byRef.get(ref.toLowerCase())
    if (!known) return add(ref)
    return known.ref === ref ? known : clash(known.ref)
  }
  function add(given: string): SpokenOf {
    // A copy: a part of the text that was read would keep all of it in memory.
    const ref = Buffer.from(given).toString()
    const spokenOf = { ref, personId: idOf(`person:${source}`, ref), isDescribed: false }
    byRef.set(ref, spokenOf)
    byRef.set(ref.toLowerCase(), spokenOf)
    everyone.push(spokenOf)
    return spokenOf
  }
  return {
    meet: (ref) => {
      const found = find(ref)
      return 'advice' in found ? found : found.personId
    },
    describe: (ref) => {
      const found = find(ref)
      if ('advice' in found) return found
      found.isDescribed = true
      return found.personId
    },
    everyone: () => everyone,
  }
}

/** What to do about an id that is another's but for capital letters. */
export function clash(other: string): Fault {
  return {
    advice: `Write ${shown(other)} if it is the same person; if not, give one of them an id that differs by more than capital letters`,
  }
}
