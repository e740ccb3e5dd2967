import { type Broken, type Counts, countBy, type Group, isIn, placeOf, sumOf } from './places.ts'
import { hasWitness } from './witness.ts'

/**
 * Which breakdowns may be shown in public: the one rule for small numbers, for one dimension (gender,
 * say) and one month. Returns the places, `figure scope`, whose breakdown is shown; everywhere else
 * only the total stands. Totals are never withheld: that is the national practice.
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
  const shown = new Set(withoutSmall(broken))
  const groups = groupsOf(broken)
  for (;;) {
    const next = tellsTooMuch(broken, shown, groups)
    if (next === undefined) return shown
    shown.delete(next)
  }
}

/** The first step alone: every place whose breakdown has no small count. */
export function withoutSmall(broken: Broken): readonly string[] {
  return broken.figures.flatMap((figure) =>
    scopesOf(broken)
      .filter((scope) => !hasSmall(broken, tableOf(broken, { whole: figure, less: [] }, scope)))
      .map((scope) => placeOf(figure, scope)),
  )
}

/** The breakdown of a group in a scope. */
export function tableOf(broken: Broken, group: Group, scope: string): Counts {
  return countBy(broken, (tally) => isIn(tally, group, scope))
}

/** Whether any of the counts is small: of somebody, but of few. */
export function hasSmall({ smallest }: Broken, counts: Counts): boolean {
  return Object.values(counts).some((count) => count > 0 && count < smallest)
}

/** The next place to withhold, while what is shown still tells too much. */
function tellsTooMuch(
  broken: Broken,
  shown: ReadonlySet<string>,
  groups: readonly Group[],
): string | undefined {
  for (const step of [subtracted, acrossAreas, workedOut]) {
    for (const group of groups) {
      const next = step(broken, shown, group)
      if (next !== undefined) return next
    }
  }
  return undefined
}

/** Step 2: the narrower of two breakdowns whose difference is small. */
function subtracted(broken: Broken, shown: ReadonlySet<string>, group: Group): string | undefined {
  if (group.less.length === 0) return undefined
  const scope = scopesOf(broken).find(
    (one) => isShown(shown, group, one) && hasSmall(broken, tableOf(broken, group, one)),
  )
  return scope === undefined ? undefined : placeOf(narrowest(group), scope)
}

/** Step 3: the next council, or the region, where the councils withheld are told by what is left. */
function acrossAreas(broken: Broken, shown: ReadonlySet<string>, group: Group): string | undefined {
  if (!isShown(shown, group, broken.region)) return undefined
  const hidden = broken.councils.filter(
    (council) => !isShown(shown, group, council) && sumOf(tableOf(broken, group, council)) > 0,
  )
  if (hidden.length === 0) return undefined
  const isEnough = hidden.length > 1 && !leftIsSmall(broken, shown, group)
  return isEnough ? undefined : nextOf(broken, shown, narrowest(group))
}

/**
 * Whether the region less the councils shown leaves few of a category: counted as anybody would, from
 * the published figures, and counted exactly, by who is in no council shown. The two differ where
 * people were seen in several councils.
 */
function leftIsSmall(broken: Broken, shown: ReadonlySet<string>, group: Group): boolean {
  const visible = broken.councils.filter((council) => isShown(shown, group, council))
  const left: Record<string, number> = { ...tableOf(broken, group, broken.region) }
  for (const council of visible) {
    for (const [category, count] of Object.entries(tableOf(broken, group, council))) {
      left[category] = (left[category] ?? 0) - count
    }
  }
  const nowhereShown = countBy(
    broken,
    (tally) =>
      isIn(tally, group, broken.region) && !visible.some((council) => isIn(tally, group, council)),
  )
  return hasSmall(broken, left) || hasSmall(broken, nowhereShown)
}

/** Step 4: what must go so that a small count that is withheld cannot be worked out. */
function workedOut(broken: Broken, shown: ReadonlySet<string>, group: Group): string | undefined {
  const scope = scopesOf(broken).find(
    (one) => !isShown(shown, group, one) && hasSmallWithoutWitness(broken, shown, group, one),
  )
  if (scope === undefined) return undefined
  return (
    nextOf(broken, shown, narrowest(group)) ??
    ownOf(shown, group.whole, scope) ??
    nextOfAny(broken, shown)
  )
}

function hasSmallWithoutWitness(
  broken: Broken,
  shown: ReadonlySet<string>,
  group: Group,
  scope: string,
): boolean {
  return Object.entries(tableOf(broken, group, scope))
    .filter(([, count]) => count > 0 && count < broken.smallest)
    .some(([category]) => !hasWitness(broken, shown, { group, scope, category }))
}

/** Every group that can be counted from breakdowns: the figures themselves, then what subtraction leaves. */
function groupsOf({ figures, remainders }: Broken): readonly Group[] {
  return [...figures.map((whole) => ({ whole, less: [] })), ...remainders]
}

function scopesOf({ region, councils }: Broken): readonly string[] {
  return [region, ...councils]
}

function isShown(shown: ReadonlySet<string>, { whole, less }: Group, scope: string): boolean {
  return [whole, ...less].every((figure) => shown.has(placeOf(figure, scope)))
}

/** The figure of a group that gives way first. */
function narrowest({ whole, less }: Group): string {
  return less.at(-1) ?? whole
}

function ownOf(shown: ReadonlySet<string>, figure: string, scope: string): string | undefined {
  const place = placeOf(figure, scope)
  return shown.has(place) ? place : undefined
}

/** The shown council of a figure with the fewest people, but somebody; the region where none is left. */
function nextOf(broken: Broken, shown: ReadonlySet<string>, figure: string): string | undefined {
  const group = { whole: figure, less: [] }
  const [fewest] = broken.councils
    .filter((council) => shown.has(placeOf(figure, council)))
    .map((council) => ({ council, people: sumOf(tableOf(broken, group, council)) }))
    .filter(({ people }) => people > 0)
    .toSorted((one, other) => one.people - other.people)
  return fewest ? placeOf(figure, fewest.council) : ownOf(shown, figure, broken.region)
}

/** Where a figure's own breakdowns are all withheld: the next of the figures that give way first. */
function nextOfAny(broken: Broken, shown: ReadonlySet<string>): string | undefined {
  for (const figure of broken.figures.toReversed()) {
    const next = nextOf(broken, shown, figure)
    if (next !== undefined) return next
  }
  return undefined
}
