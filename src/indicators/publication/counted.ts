import { type Broken, type Counts, countBy, type Group, isIn, placeOf } from './places.ts'

/** Everything the rule for small numbers asks of who counts where; each answer is worked out once. */
export type Counted = {
  readonly broken: Broken
  /** The region, then the councils. */
  readonly scopes: readonly string[]
  /** Every group that can be counted from breakdowns: the figures themselves, then what subtraction leaves. */
  readonly groups: readonly Group[]
  /** How many of a group in a scope are of each category. */
  readonly tableOf: (group: Group, scope: string) => Counts
  /** Which tallies, by their place in the list, are in a group in a scope. */
  readonly membersOf: (group: Group, scope: string) => readonly boolean[]
}

/** Makes ready what the rule asks. People alike are told together. */
export function countOnce(given: Broken): Counted {
  const broken = { ...given, tallies: withAlikeTogether(given) }
  const membersOf = remembered((group, scope) =>
    broken.tallies.map((tally) => isIn(tally, group, scope)),
  )
  return {
    broken,
    scopes: [broken.region, ...broken.councils],
    groups: [...broken.figures.map((whole) => ({ whole, less: [] })), ...broken.remainders],
    tableOf: remembered((group, scope) => countBy(broken, (tally) => isIn(tally, group, scope))),
    membersOf,
  }
}

/**
 * For each tally, a number that it shares with those who count in the same shown breakdowns: 0 for
 * those who count in none.
 */
export function likenessOf(counted: Counted, shown: ReadonlySet<string>): readonly number[] {
  const { broken, scopes } = counted
  const places = scopes
    .flatMap((scope) => broken.figures.map((figure) => placeOf(figure, scope)))
    .filter((place) => shown.has(place))
  const numbers = new Map<string, number>([['', 0]])
  return broken.tallies.map((tally) => {
    const key = places.filter((place) => tally.places.has(place)).join()
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function withAlikeTogether({ tallies }: Broken): Broken['tallies'] {
  const alike = new Map<string, Broken['tallies'][number]>()
  for (const tally of tallies) {
    const places = [...tally.places].toSorted().join()
    const key = `${places} ${tally.category} ${tally.isGivenAway ?? false}`
    const people = (alike.get(key)?.people ?? 0) + tally.people
    alike.set(key, { ...tally, people })
  }
  return [...alike.values()]
}

function remembered<Answer>(
  work: (group: Group, scope: string) => Answer,
): (group: Group, scope: string) => Answer {
  const known = new Map<Group, Map<string, Answer>>()
  return (group, scope) => {
    const ofGroup = known.get(group) ?? new Map<string, Answer>()
    known.set(group, ofGroup)
    const before = ofGroup.get(scope)
    if (before !== undefined) return before
    const answer = work(group, scope)
    ofGroup.set(scope, answer)
    return answer
  }
}
