import type { Grouping, Join } from './grouping.ts'
import type { Heap } from './heap.ts'
import { intAt, shortFloatAt } from './numbers.ts'

/** So many steps are a bit. */
export const steps = 256
export const clamp = 12 * steps
/** So much against that no number of friendly pairs outweighs it. */
export const never = -(2 ** 40)

/** Bits as a whole number of steps: sums of whole numbers do not depend on the order of adding. */
export function inSteps(bits: number): number {
  const whole = Math.round(bits * steps)
  return whole < -clamp ? -clamp : whole > clamp ? clamp : whole
}

/** How two groups lie to each other: the sum of the bits of all pairs across, and the best of them, in steps. */
export type Tie = { readonly sum: number; readonly best: number }

export type Group = {
  readonly people: number[]
  /** Changes with every join, so that what was reckoned before is known to be stale. */
  state: number
  /** The height of the last join: a group is never joined more surely than its parts were. */
  height: number
  readonly ties: Map<number, Tie>
}

/** The share of the best pair in how well two groups fit; the mean of all pairs has the rest. */
const shareOfBest = 0.3

/** How well two groups fit, of the mean of all pairs across and the best of them. */
export function heightOf(mean: number, best: number): number {
  return (1 - shareOfBest) * mean + shareOfBest * best
}

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
  const step = grouping.isApart?.(one, other) ? never : inSteps(bits)
  const tie = { sum: step, best: step }
  groups.get(one)?.ties.set(other, tie)
  groups.get(other)?.ties.set(one, tie)
}

/** The tie between two groups, reckoned from all their people. */
export function tieBetween({ groups, grouping }: Work, one: number, other: number): Tie {
  let sum = 0
  let best = never
  for (const a of groups.get(one)?.people ?? []) {
    for (const b of groups.get(other)?.people ?? []) {
      const step = grouping.isApart?.(a, b) ? never : inSteps(grouping.weigh(a, b))
      sum += step
      best = Math.max(best, step)
    }
  }
  return { sum, best }
}

/** How a joined group lies to others: as all its people do, or as the nearer half, when a person has said both are one. */
export type Manner = 'all' | 'nearer'

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
  kept.height = Math.min(kept.height, lost.height, height)
  const pairs = kept.people.length * lost.people.length
  const { sum, best } = kept.ties.get(gone) ?? tieBetween(work, one, other)
  work.joins.push({
    one: keep,
    other: gone,
    height: kept.height / steps,
    mean: sum / pairs / steps,
    best: best / steps,
    pairs,
  })
  addTies(work, keep, gone, manner)
  kept.people.push(...lost.people)
  kept.state += 1
  groups.delete(gone)
  offerAll(work, keep, 'every')
}

function addTies(work: Work, keep: number, gone: number, manner: Manner): void {
  const kept = work.groups.get(keep)
  const lost = work.groups.get(gone)
  if (!kept || !lost) return
  kept.ties.delete(gone)
  lost.ties.delete(keep)
  for (const neighbour of new Set([...kept.ties.keys(), ...lost.ties.keys()])) {
    const ours = kept.ties.get(neighbour) ?? tieBetween(work, keep, neighbour)
    const theirs = lost.ties.get(neighbour) ?? tieBetween(work, gone, neighbour)
    const best = Math.max(ours.best, theirs.best)
    const sum = manner === 'all' ? ours.sum + theirs.sum : nearer(ours, kept, theirs, lost)
    const tie = { sum, best }
    kept.ties.set(neighbour, tie)
    const ties = work.groups.get(neighbour)?.ties
    ties?.delete(gone)
    ties?.set(keep, tie)
  }
}

/** What the sum would be were all people of both groups as near as those of the nearer. */
function nearer(ours: Tie, kept: Group, theirs: Tie, lost: Group): number {
  if (Math.min(ours.sum, theirs.sum) < never / 2) return never
  const both = kept.people.length + lost.people.length
  return Math.max((ours.sum / kept.people.length) * both, (theirs.sum / lost.people.length) * both)
}

/** Offers a group to its neighbours, or only to those of a higher number, for joining. */
export function offerAll(work: Work, one: number, which: 'every' | 'later'): void {
  for (const other of work.groups.get(one)?.ties.keys() ?? []) {
    if (which === 'every' || one < other) offer(work, one, other)
  }
}

function offer({ groups, heap, grouping }: Work, one: number, other: number): void {
  const first = groups.get(one)
  const second = groups.get(other)
  const tie = first?.ties.get(other)
  if (!first || !second || !tie) return
  const mean = tie.sum / (first.people.length * second.people.length)
  const height = heightOf(mean, tie.best)
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
