import { type Counted, countOnce, likenessOf } from './counted.ts'
import { type Broken, type Counts, type Group, placeOf, sumOf } from './places.ts'
import { hasWitness } from './witness.ts'

/**
 * Which breakdowns may be shown in public: the one rule for small numbers, for one dimension (gender,
 * say) and one month. Returns the places, `figure scope`, whose breakdown is shown; everywhere else
 * only the total stands, unless `withholdTotals` withholds it too.
 *
 * 1. A breakdown with a small count is withheld whole, so that no category is found from the others.
 * 2. A breakdown is withheld when subtracting it from a wider one would leave a small count.
 * 3. What the region's breakdown leaves for the councils withheld must be nobody or many, and for two
 *    councils at least; else further councils are withheld, those with the fewest people first, and
 *    the region's own last.
 * 4. For every small count withheld there must be another region that publishes the same and differs
 *    in it (see `hasWitness`); else more is withheld.
 *
 * Nothing published adds months together, so nothing is found by subtracting months.
 */
export function withhold(broken: Broken): ReadonlySet<string> {
  const counted = countOnce(broken)
  const shown = new Set(placesWithoutSmall(counted))
  for (;;) {
    const next = tellsTooMuch(counted, shown)
    if (next === undefined) return shown
    shown.delete(next)
  }
}

/** The first step alone: every place whose breakdown has no small count. */
export function withoutSmall(broken: Broken): readonly string[] {
  return placesWithoutSmall(countOnce(broken))
}

/** Whether any of the counts is small: of somebody, but of few. */
export function hasSmall({ smallest }: Pick<Broken, 'smallest'>, counts: Counts): boolean {
  return Object.values(counts).some((count) => count > 0 && count < smallest)
}

function placesWithoutSmall({ broken, groups, scopes, tableOf }: Counted): readonly string[] {
  return groups
    .filter(({ less }) => less.length === 0)
    .flatMap((group) =>
      scopes
        .filter((scope) => !hasSmall(broken, tableOf(group, scope)))
        .map((scope) => placeOf(group.whole, scope))
        .filter((place) => !broken.withheld?.has(place)),
    )
}

type Step = (counted: Counted, shown: ReadonlySet<string>, group: Group) => string | undefined

/** The next place to withhold, while what is shown still tells too much. */
function tellsTooMuch(counted: Counted, shown: ReadonlySet<string>): string | undefined {
  const steps: readonly Step[] = [subtracted, acrossAreas, workedOut(likenessOf(counted, shown))]
  for (const step of steps) {
    for (const group of counted.groups) {
      const next = step(counted, shown, group)
      if (next !== undefined) return next
    }
  }
  return undefined
}

/** Step 2: the narrower of two breakdowns whose difference is small. */
function subtracted(
  { broken, scopes, tableOf }: Counted,
  shown: ReadonlySet<string>,
  group: Group,
): string | undefined {
  if (group.less.length === 0) return undefined
  const scope = scopes.find(
    (one) => isShown(shown, group, one) && hasSmall(broken, tableOf(group, one)),
  )
  return scope === undefined ? undefined : placeOf(narrowest(group), scope)
}

/** Step 3: the next council, or the region, where the councils withheld are told by what is left. */
function acrossAreas(
  counted: Counted,
  shown: ReadonlySet<string>,
  group: Group,
): string | undefined {
  const { broken, tableOf } = counted
  if (!isShown(shown, group, broken.region)) return undefined
  const hidden = broken.councils.filter(
    (council) => !isShown(shown, group, council) && sumOf(tableOf(group, council)) > 0,
  )
  if (hidden.length === 0) return undefined
  const isEnough = hidden.length > 1 && !leftIsSmall(counted, shown, group)
  return isEnough ? undefined : nextOf(counted, shown, narrowest(group))
}

/**
 * Whether the region less the councils shown leaves few of a category: counted as anybody would, from
 * the published figures, and counted exactly, by who is in no council shown. The two differ where
 * people were seen in several councils.
 */
function leftIsSmall(
  { broken, tableOf, membersOf }: Counted,
  shown: ReadonlySet<string>,
  group: Group,
): boolean {
  const visible = broken.councils.filter((council) => isShown(shown, group, council))
  const left: Record<string, number> = { ...tableOf(group, broken.region) }
  for (const council of visible) {
    for (const [category, count] of Object.entries(tableOf(group, council))) {
      left[category] = (left[category] ?? 0) - count
    }
  }
  const nowhereShown: Record<string, number> = {}
  const isInRegion = membersOf(group, broken.region)
  for (const [index, { category, people }] of broken.tallies.entries()) {
    const isSeenElsewhere = visible.some((council) => membersOf(group, council)[index])
    if (!isInRegion[index] || isSeenElsewhere) continue
    nowhereShown[category] = (nowhereShown[category] ?? 0) + people
  }
  return hasSmall(broken, left) || hasSmall(broken, nowhereShown)
}

/** Step 4: what must go so that a small count that is withheld cannot be worked out. */
function workedOut(likeness: readonly number[]): Step {
  return (counted, shown, group) => {
    const { broken, scopes, tableOf } = counted
    const isFound = (scope: string) =>
      Object.entries(tableOf(group, scope))
        .filter(([, count]) => count > 0 && count < broken.smallest)
        .some(([category]) => !hasWitness(counted, likeness, { group, scope, category }))
    const scope = scopes.find((one) => !isShown(shown, group, one) && isFound(one))
    if (scope === undefined) return undefined
    const own = placeOf(group.whole, scope)
    return (
      nextOf(counted, shown, narrowest(group)) ??
      (shown.has(own) ? own : undefined) ??
      nextOfAny(counted, shown)
    )
  }
}

function isShown(shown: ReadonlySet<string>, { whole, less }: Group, scope: string): boolean {
  return [whole, ...less].every((figure) => shown.has(placeOf(figure, scope)))
}

/** The figure of a group that gives way first. */
function narrowest({ whole, less }: Group): string {
  return less.at(-1) ?? whole
}

/** The shown council of a figure with the fewest people, but somebody; the region where none is left. */
function nextOf(
  { broken, groups, tableOf }: Counted,
  shown: ReadonlySet<string>,
  figure: string,
): string | undefined {
  const group = groups.find(({ whole, less }) => whole === figure && less.length === 0)
  if (!group) throw new Error(`${figure} is subtracted, but not broken down itself`)
  const [fewest] = broken.councils
    .filter((council) => shown.has(placeOf(figure, council)))
    .map((council) => ({ council, people: sumOf(tableOf(group, council)) }))
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => one.people - other.people)
  const place = placeOf(figure, fewest?.council ?? broken.region)
  return shown.has(place) ? place : undefined
}

/** Where a figure's own breakdowns are all withheld: the next of the figures that give way first. */
function nextOfAny(counted: Counted, shown: ReadonlySet<string>): string | undefined {
  for (const figure of counted.broken.figures.toReversed()) {
    const next = nextOf(counted, shown, figure)
    if (next !== undefined) return next
  }
  return undefined
}
