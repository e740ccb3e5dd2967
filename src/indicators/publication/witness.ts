import { type Broken, type Group, isIn, placeOf, type Tally } from './places.ts'

/**
 * Whether another region would publish exactly the same and yet differ in how many people of a group
 * are of a category: then nobody can work that number out, however much they subtract and compare.
 *
 * Such a region is found by letting two people change categories. Nothing published changes when they
 * count in the same shown breakdowns; the number changes when one of them is in the group and the
 * other is not. Someone who is in no shown breakdown may change alone.
 */
export function hasWitness(
  broken: Broken,
  shown: ReadonlySet<string>,
  {
    group,
    scope,
    category,
  }: { readonly group: Group; readonly scope: string; readonly category: string },
): boolean {
  const byWhatIsShown = new Map<string, Four>()
  for (const tally of broken.tallies) {
    if (tally.isGivenAway) continue
    const isMember = isIn(tally, group, scope)
    const key = shownPlaces(broken, shown, tally)
    if (key === '' && isMember) return true
    const four = byWhatIsShown.get(key) ?? { in: 0, inOther: 0, out: 0, outOther: 0 }
    four[whichOfFour(isMember, tally.category === category)] += tally.people
    byWhatIsShown.set(key, four)
  }
  return [...byWhatIsShown.values()].some(
    (four) => (four.in > 0 && four.outOther > 0) || (four.inOther > 0 && four.out > 0),
  )
}

/** People in the group or out of it, of the category or of another. */
type Four = { in: number; inOther: number; out: number; outOther: number }

function whichOfFour(isMember: boolean, isOfCategory: boolean): keyof Four {
  if (isMember) return isOfCategory ? 'in' : 'inOther'
  return isOfCategory ? 'out' : 'outOther'
}

function shownPlaces(broken: Broken, shown: ReadonlySet<string>, tally: Tally): string {
  const keys: string[] = []
  for (const scope of [broken.region, ...broken.councils]) {
    for (const figure of broken.figures) {
      const place = placeOf(figure, scope)
      if (shown.has(place) && tally.places.has(place)) keys.push(place)
    }
  }
  return keys.join(';')
}
