import { idOf } from '#foundations'
import type { PersonId } from '#vocabulary'
import type { SourcePersonId } from '../registering/person.ts'

/** A writing as the derivation of people sees it: ids and moments alone. */
export type Placed = {
  readonly writing: SourcePersonId
  /** Under whom it stands now. */
  readonly personId: PersonId
  /** Under whom it was first written. An import's own telling of a person has the person's id as its writing. */
  readonly firstPersonId: PersonId
  /** When the region came to know the person it was first written under. */
  readonly knownSince: string
  readonly writtenAt: string
}

/** What stands decided of two groups of writings. */
export type Standing = {
  readonly id: string
  readonly verdict: 'same' | 'different'
  readonly ones: readonly SourcePersonId[]
  readonly others: readonly SourcePersonId[]
}

/**
 * The person each writing belongs to, from what was first written and what has been decided since, and from nothing else: the
 * order of the rows does not matter, and a decision taken away leaves everything as it was before. Nobody holds two writings that
 * stand decided as different people. Somebody joined to another goes by the id known longer; an id stays with the oldest
 * writing made under it; a writing left without an id gets one of its own, always the same.
 */
export function personsFrom(
  placed: readonly Placed[],
  decisions: readonly Standing[],
): ReadonlyMap<SourcePersonId, PersonId> {
  const inOrder = placed.toSorted(byAge)
  const groups = groupsOf(inOrder, decisions)
  const persons = new Map<SourcePersonId, PersonId>()
  for (const group of groups) {
    const personId = nameOf(group, inOrder)
    for (const { writing } of group) persons.set(writing, personId)
  }
  return persons
}

/** The oldest first; what an import told of a person is the oldest of what was written under them. */
function byAge(one: Placed, other: Placed): number {
  return (
    compare(one.knownSince, other.knownSince) ||
    compare(one.firstPersonId, other.firstPersonId) ||
    Number(isImport(other)) - Number(isImport(one)) ||
    compare(one.writtenAt, other.writtenAt) ||
    compare(one.writing, other.writing)
  )
}

function isImport({ writing, firstPersonId }: Placed): boolean {
  return (writing as string) === firstPersonId
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function groupsOf(
  placed: readonly Placed[],
  decisions: readonly Standing[],
): ReadonlySet<readonly Placed[]> {
  const groupOf = new Map<SourcePersonId, Placed[]>(placed.map((one) => [one.writing, [one]]))
  const apart = apartFrom(decisions)
  const join = (one: SourcePersonId, other: SourcePersonId) => {
    const into = groupOf.get(one)
    const from = groupOf.get(other)
    if (!into || !from || into === from) return
    if (into.some(({ writing }) => from.some((far) => apart.get(writing)?.has(far.writing)))) return
    into.push(...from)
    for (const { writing } of from) groupOf.set(writing, into)
  }
  for (const [one, other] of firstTogether(placed)) join(one, other)
  const same = decisions.filter(({ verdict }) => verdict === 'same')
  for (const { ones, others } of same.toSorted((a, b) => compare(a.id, b.id))) {
    for (const one of ones.toSorted()) for (const other of others.toSorted()) join(one, other)
  }
  return new Set(groupOf.values())
}

/** Writings first made under one person belong together unless somebody said otherwise. */
function* firstTogether(placed: readonly Placed[]) {
  const byFirst = new Map<PersonId, Placed[]>()
  for (const one of placed) {
    byFirst.set(one.firstPersonId, [...(byFirst.get(one.firstPersonId) ?? []), one])
  }
  for (const together of byFirst.values()) {
    for (const [place, one] of together.entries()) {
      for (const other of together.slice(place + 1)) yield [one.writing, other.writing] as const
    }
  }
}

function apartFrom(decisions: readonly Standing[]) {
  const apart = new Map<SourcePersonId, Set<SourcePersonId>>()
  const note = (one: SourcePersonId, other: SourcePersonId) => {
    const known = apart.get(one) ?? new Set()
    apart.set(one, known.add(other))
  }
  for (const { verdict, ones, others } of decisions) {
    if (verdict !== 'different') continue
    for (const one of ones) {
      for (const other of others) {
        note(one, other)
        note(other, one)
      }
    }
  }
  return apart
}

/** The id a group goes by: the one known longest among those whose oldest writing is in the group. */
function nameOf(group: readonly Placed[], inOrder: readonly Placed[]): PersonId {
  const within = new Set(group.map(({ writing }) => writing))
  const oldestOf = new Map<PersonId, SourcePersonId>()
  for (const { firstPersonId, writing } of inOrder) {
    if (!oldestOf.has(firstPersonId)) oldestOf.set(firstPersonId, writing)
  }
  const oldest = group.toSorted(byAge)
  const named = oldest.find(({ firstPersonId }) => {
    const writing = oldestOf.get(firstPersonId)
    return writing !== undefined && within.has(writing)
  })
  return named ? named.firstPersonId : apartId(oldest[0]?.writing ?? '')
}

/** The id of somebody who stands apart with a writing first made under another person; as `people.forget_if_apart` knows it. */
function apartId(writing: string): PersonId {
  const hex: string = idOf<'person'>('apart', writing.replaceAll('-', ''))
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ]
  return parts.join('-') as PersonId
}
