import { join } from 'node:path'
import { chanceFrom } from '#demonstration'
import { groupsAt } from '#people'
import { secondByFirst } from './linking-run.ts'
import { linkSet } from './linking-sets.ts'

const months = 84
const counted = 24
const fiveYears = 60
/** Bits, starting odds included, below which a record cannot even be told from chance: it shows nobody to be new. */
const gate = 16

/** When each record was a sighting, and whose: in truth and by the groups. */
type Sightings = {
  readonly month: readonly number[]
  readonly really: readonly string[]
  readonly linked: readonly string[]
}

/** How sightings of one person lie in time: anywhere in seven years, or all within a year of a first one. */
const spreads = { 'anywhere in seven years': months, 'within a year': 12 } as const

/**
 * What linking does to the counts of new people (P1) and of those seen in three of twelve months (B1), when every record of a set is a
 * sighting on a random day of seven years: all records, and those with enough identity.
 */
export async function benchIndicators(set: string): Promise<readonly string[]> {
  const truth = await secondByFirst(join(set, 'truth.csv'))
  const { ids, closed, linked } = await linkSet(set, 'statistical')
  const groups = groupsAt(closed.count, linked.joins, linked.bar)
  const people = Array.from({ length: closed.count }, (_, person) => person)
  const idOf = (person: number) => ids[closed.order[person] ?? 0] ?? ''
  const isEnough = (person: number) => linked.scorer.weigh(person, person) >= gate
  const identified = people.filter(isEnough)
  const share = ((100 * identified.length) / people.length).toFixed(0)
  return Object.entries(spreads).flatMap(([name, span]) => {
    const monthOf = monthsOf(truth, span)
    const sightingsOf = (some: readonly number[]): Sightings => ({
      month: some.map((person) => monthOf(idOf(person))),
      really: some.map((person) => truth.get(idOf(person)) ?? ''),
      linked: some.map((person) => String(groups[person])),
    })
    return [
      `  sightings ${name}: all records: ${errors(sightingsOf(people))}`,
      `    the ${share} % with ${gate} bits of identity: ${errors(sightingsOf(identified))}`,
    ]
  })
}

/** A month for each record, by a seed: a person's lie no further apart than the span. */
function monthsOf(truth: ReadonlyMap<string, string>, span: number) {
  const chance = chanceFrom(7)
  const starts = new Map<string, number>()
  const byRecord = new Map<string, number>()
  for (const [id, person] of [...truth].sort()) {
    const start = starts.get(person) ?? chance.below(months - span + 1)
    starts.set(person, start)
    byRecord.set(id, start + chance.below(span))
  }
  return (id: string): number => byRecord.get(id) ?? 0
}

function errors({ month, really, linked }: Sightings): string {
  const fair = countsOf(month, really)
  const ours = countsOf(month, linked)
  const error = (name: 'seen' | 'new' | 'longTerm') =>
    `${(100 * (ours[name] / Math.max(1, fair[name]) - 1)).toFixed(1)} %`
  return `seen ${error('seen')}, new ${error('new')}, long-term ${error('longTerm')}`
}

/** People seen, new and long-term in each of the last months, added up. */
function countsOf(month: readonly number[], who: readonly string[]) {
  const seen = new Map<string, Set<number>>()
  month.forEach((one, record) => {
    const name = who[record] ?? ''
    seen.set(name, (seen.get(name) ?? new Set()).add(one))
  })
  const counts = { seen: 0, new: 0, longTerm: 0 }
  for (const theirs of seen.values()) {
    for (const now of theirs) {
      if (now < months - counted) continue
      counts.seen += 1
      const within = (span: number) =>
        [...theirs].filter((one) => one <= now && one > now - span).length
      if (within(fiveYears) === 1) counts.new += 1
      if (within(12) >= 3) counts.longTerm += 1
    }
  }
  return counts
}
