import { join } from 'node:path'
import { chanceFrom } from '#demonstration'
import { groupsAt } from '#people'
import { type Gate, gatesOf } from './identity-gates.ts'
import { secondByFirst } from './linking-run.ts'
import { linkSet } from './linking-sets.ts'

const sevenYears = 84
const counted = 24
const fiveYears = 60
/** Three throws of the dates, added up: one alone moves an error by half a point. */
const seeds = [7, 11, 13]

/** How sightings of one person lie in time: anywhere in seven years, or all within a year of a first one. */
const spreads = { 'anywhere in seven years': sevenYears, 'within a year': 12 } as const

/** A set linked for counting, with all that is asked of it afterwards. */
type LinkedSet = {
  readonly ids: readonly string[]
  readonly really: readonly string[]
  readonly groups: readonly string[]
  readonly gates: readonly Gate[]
}

/**
 * What linking does to the counts of new people (P1) and of those seen in three of twelve months (B1), when every record of a set is a
 * sighting on a random day of seven years: for everybody, and for those with enough identity by one gate or another. A group passes
 * where one of its records does, as figures have it. The gate was chosen on the first half of the people; the other half judges it.
 * The last line sets the same people beside all that was ever seen of them, in records too poor to count as well.
 */
export async function benchIndicators(set: string): Promise<readonly string[]> {
  const linked = await linkForCounting(set)
  return (['first', 'other'] as const).flatMap((half) => {
    const people = [...linked.ids.keys()].filter((at) => halfOf(linked.really[at] ?? '') === half)
    return [
      `  error in the figures, ${half} half of the people (share of records counted; new, long-term):`,
      ...linked.gates.map((gate) => lineOf(linked, gate, { people })),
      ...linked.gates
        .slice(-1)
        .flatMap((gate) => [
          lineOf(linked, gate, { people, as: 'record by record' }),
          lineOf(linked, gate, { people, as: 'beside every record' }),
        ]),
    ]
  })
}

async function linkForCounting(set: string): Promise<LinkedSet> {
  const truth = await secondByFirst(join(set, 'truth.csv'))
  const { ids: read, closed, linked } = await linkSet(set, 'statistical')
  const ids = Array.from(closed.order, (place) => read[place] ?? '')
  const bitsOf = (person: number) => linked.scorer.weigh(person, person)
  return {
    ids,
    really: ids.map((id) => truth.get(id) ?? ''),
    groups: Array.from(groupsAt(closed.count, linked.joins, linked.bar), String),
    gates: gatesOf(join(set, 'records.csv'), ids, bitsOf),
  }
}

/** Half of the people, by their name alone. */
function halfOf(person: string): 'first' | 'other' {
  let hash = 0x811c9dc5
  for (const sign of person) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash % 2 === 0 ? 'first' : 'other'
}

/** By whole groups against the kept records, by records alone, or by whole groups against all that is known in truth. */
type Line = {
  readonly people: readonly number[]
  readonly as?: 'record by record' | 'beside every record'
}

function lineOf(linked: LinkedSet, gate: Gate, { people, as }: Line): string {
  const enough = people.filter((at) => gate.passes(at))
  const passing = new Set(enough.map((at) => linked.groups[at] ?? ''))
  const inGroups = people.filter((at) => passing.has(linked.groups[at] ?? ''))
  const kept = as === 'record by record' ? enough : inGroups
  const known = as === 'beside every record' ? people : kept
  const share = ((100 * kept.length) / people.length).toFixed(1)
  const told = Object.entries(spreads).map(([name, span]) => {
    const { fresh, longTerm } = errorsOver(linked, { kept, known }, span)
    return `${name} ${percent(fresh)}, ${percent(longTerm)}`
  })
  const name = as ? `the same, ${as}` : gate.name
  return `    ${name.padEnd(40)} ${share.padStart(5)} %   ${told.join('   ')}`
}

type Counted = { readonly kept: readonly number[]; readonly known: readonly number[] }

/** The errors over several throws of the dates, as shares of the truth: the kept records, with the history of all known. */
function errorsOver({ ids, really, groups }: LinkedSet, { kept, known }: Counted, span: number) {
  const fair = { fresh: 0, longTerm: 0 }
  const ours = { fresh: 0, longTerm: 0 }
  for (const seed of seeds) {
    const month = monthsOf({ ids, really }, seed, span)
    addTo(fair, countsOf(monthsSeen(kept, month, really), monthsSeen(known, month, really)))
    const linked = monthsSeen(kept, month, groups)
    addTo(ours, countsOf(linked, linked))
  }
  return {
    fresh: ours.fresh / Math.max(1, fair.fresh) - 1,
    longTerm: ours.longTerm / Math.max(1, fair.longTerm) - 1,
  }
}

type Counts = { fresh: number; longTerm: number }

function addTo(sums: Counts, counts: Readonly<Counts>): void {
  sums.fresh += counts.fresh
  sums.longTerm += counts.longTerm
}

function percent(share: number): string {
  return `${share < 0 ? '' : '+'}${(100 * share).toFixed(1)} %`
}

/** A month for each record, by a seed: a person's lie no further apart than the span. */
function monthsOf(
  { ids, really }: Pick<LinkedSet, 'ids' | 'really'>,
  seed: number,
  span: number,
): readonly number[] {
  const chance = chanceFrom(seed)
  const starts = new Map<string, number>()
  const months: number[] = []
  const inOrder = [...ids.entries()].sort(([, one], [, other]) => (one < other ? -1 : 1))
  for (const [record] of inOrder) {
    const person = really[record] ?? ''
    const start = starts.get(person) ?? chance.below(sevenYears - span + 1)
    starts.set(person, start)
    months[record] = start + chance.below(span)
  }
  return months
}

type MonthsSeen = ReadonlyMap<string, ReadonlySet<number>>

/** The months in which each of those the records name was seen. */
function monthsSeen(
  records: readonly number[],
  month: readonly number[],
  who: readonly string[],
): MonthsSeen {
  const seen = new Map<string, Set<number>>()
  for (const record of records) {
    const name = who[record] ?? ''
    seen.set(name, (seen.get(name) ?? new Set()).add(month[record] ?? 0))
  }
  return seen
}

/** People new and long-term in each of the last months, added up. */
function countsOf(seen: MonthsSeen, known: MonthsSeen): Counts {
  const counts = { fresh: 0, longTerm: 0 }
  for (const [name, theirs] of seen) {
    const ever = [...(known.get(name) ?? [])]
    for (const now of theirs) {
      if (now >= sevenYears - counted) addTo(counts, countsIn(now, ever))
    }
  }
  return counts
}

/** Whether somebody is new and long-term in a month, as counts. */
function countsIn(now: number, ever: readonly number[]): Counts {
  const within = (span: number) => ever.filter((one) => one <= now && one > now - span).length
  return { fresh: within(fiveYears) === 1 ? 1 : 0, longTerm: within(12) >= 3 ? 1 : 0 }
}
