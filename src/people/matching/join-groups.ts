import type { Grouping, Join } from './grouping.ts'
import type { Heap } from './heap.ts'
import { intAt, shortFloatAt } from './numbers.ts'

const steps = 256
export const clamp = 12 * steps
/** So much against that no number of friendly pairs outweighs it. */
export const never = -(2 ** 40)

/** Bits as a whole number of steps: sums of whole numbers do not depend on the order of adding. */
function inSteps(bits: number): number {
  const whole = Math.round(bits * steps)
  return whole < -clamp ? -clamp : whole > clamp ? clamp : whole
}

export type Group = { people: number[]; state: number; readonly sums: Map<number, number> }

export type Work = {
  readonly grouping: Grouping
  readonly groups: Map<number, Group>
  readonly heap: Heap
  readonly joins: Join[]
}

/** Enters an edge in both its people. */
export function addEdge({ grouping, groups }: Work, edge: number): void {
  const one = intAt(grouping.edges.ones, edge)
  const other = intAt(grouping.edges.others, edge)
  const bits = shortFloatAt(grouping.edges.bits, edge)
  const sum = grouping.isApart?.(one, other) ? never : inSteps(bits)
  groups.get(one)?.sums.set(other, sum)
  groups.get(other)?.sums.set(one, sum)
}

/** The sum of the bits between two groups, in steps. */
export function sumBetween({ groups, grouping }: Work, one: number, other: number): number {
  let sum = 0
  for (const a of groups.get(one)?.people ?? []) {
    for (const b of groups.get(other)?.people ?? []) {
      sum += grouping.isApart?.(a, b) ? never : inSteps(grouping.weigh(a, b))
    }
  }
  return sum
}

function bestBetween({ groups, grouping }: Work, one: number, other: number): number {
  let best = Number.NEGATIVE_INFINITY
  for (const a of groups.get(one)?.people ?? []) {
    for (const b of groups.get(other)?.people ?? []) best = Math.max(best, grouping.weigh(a, b))
  }
  return best
}

/** How a joined group lies to others: as the mean of all its people, or as the nearer half, when a person has said both are one. */
export type Manner = 'mean' | 'nearer'

type Fit = { readonly one: number; readonly other: number; readonly height: number }

/** Joins the smaller group to the larger and works out how the whole fits with every neighbour. */
export function join(work: Work, { one, other, height }: Fit, manner: Manner): void {
  const { groups } = work
  const first = groups.get(one)
  const second = groups.get(other)
  if (!first || !second) return
  const isFirst = first.people.length >= second.people.length
  const [keep, gone] = isFirst ? [one, other] : [other, one]
  const [kept, lost] = isFirst ? [first, second] : [second, first]
  work.joins.push({
    one: keep,
    other: gone,
    mean: height / steps,
    best: bestBetween(work, one, other),
    pairs: kept.people.length * lost.people.length,
  })
  addSums(work, keep, gone, manner)
  kept.people.push(...lost.people)
  kept.state += 1
  groups.delete(gone)
  offerAll(work, keep, 'every')
}

function addSums(work: Work, keep: number, gone: number, manner: Manner): void {
  const kept = work.groups.get(keep)
  const lost = work.groups.get(gone)
  if (!kept || !lost) return
  kept.sums.delete(gone)
  lost.sums.delete(keep)
  for (const neighbour of new Set([...kept.sums.keys(), ...lost.sums.keys()])) {
    const ours = kept.sums.get(neighbour) ?? sumBetween(work, keep, neighbour)
    const theirs = lost.sums.get(neighbour) ?? sumBetween(work, gone, neighbour)
    const sum = manner === 'mean' ? ours + theirs : nearer(ours, kept, theirs, lost)
    kept.sums.set(neighbour, sum)
    const sums = work.groups.get(neighbour)?.sums
    sums?.delete(gone)
    sums?.set(keep, sum)
  }
}

/** What the sum would be were all people of both groups as near as those of the nearer. */
function nearer(ours: number, kept: Group, theirs: number, lost: Group): number {
  if (Math.min(ours, theirs) < never / 2) return never
  const both = kept.people.length + lost.people.length
  return Math.max((ours / kept.people.length) * both, (theirs / lost.people.length) * both)
}

/** Offers a group to its neighbours, or only to those of a higher number, for joining. */
export function offerAll(work: Work, one: number, which: 'every' | 'later'): void {
  for (const other of work.groups.get(one)?.sums.keys() ?? []) {
    if (which === 'every' || one < other) offer(work, one, other)
  }
}

function offer({ groups, heap, grouping }: Work, one: number, other: number): void {
  const first = groups.get(one)
  const second = groups.get(other)
  const sum = first?.sums.get(other)
  if (!first || !second || sum === undefined) return
  const height = sum / (first.people.length * second.people.length)
  if (height < grouping.floor * steps) return
  const isInOrder = one < other
  heap.push({
    height,
    one: isInOrder ? one : other,
    other: isInOrder ? other : one,
    stateOfOne: isInOrder ? first.state : second.state,
    stateOfOther: isInOrder ? second.state : first.state,
  })
}
