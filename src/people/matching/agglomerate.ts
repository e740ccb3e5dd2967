import type { Component, Grouping, Join, Said } from './grouping.ts'
import { type Candidate, createHeap } from './heap.ts'
import {
  addEdge,
  clamp,
  heightOf,
  inSteps,
  join,
  never,
  offerAll,
  steps,
  tieBetween,
  type Work,
} from './join-groups.ts'
import { intAt, shortFloatAt } from './numbers.ts'

/**
 * Joins people to groups, the best fitting first, by the mean weight between all of their people and the best of them, and tells every join. What people
 * have said comes first: the same are joined at once, the different never are, not even through others. Give people in an order that
 * does not depend on how they were read, and neither will the groups.
 */
export function agglomerate(grouping: Grouping, component: Component): readonly Join[] {
  if (component.people.length === 2 && !grouping.same && !grouping.isApart) {
    return joinOfTwo(grouping, component)
  }
  const work: Work = {
    grouping,
    groups: new Map(
      component.people.map((person) => [
        person,
        { people: [person], state: 0, height: clamp, ties: new Map() },
      ]),
    ),
    heap: createHeap(),
    joins: [],
  }
  for (const edge of component.edges) addEdge(work, edge)
  for (const [one, other] of inOrder(grouping.same)) joinSaid(work, one, other)
  for (const one of work.groups.keys()) offerAll(work, one, 'later')
  joinAll(work)
  return work.joins
}

/** Most who hang together are two: they need no reckoning of groups. */
function joinOfTwo({ edges, floor }: Grouping, component: Component): readonly Join[] {
  const [edge = 0] = component.edges
  const step = inSteps(shortFloatAt(edges.bits, edge))
  const height = heightOf(step, step)
  if (height < floor * steps) return []
  const [one, other] = [intAt(edges.ones, edge), intAt(edges.others, edge)]
  const bits = step / steps
  return [{ one, other, height: Math.min(clamp, height) / steps, mean: bits, best: bits, pairs: 1 }]
}

/** What was said, in an order that does not depend on how it was given. */
function inOrder(said: Said = []): Said {
  const ordered = said.map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]))
  return ordered.sort(([a, b], [c, d]) => a - c || b - d)
}

function joinAll(work: Work): void {
  for (let best = work.heap.pop(); best; best = work.heap.pop()) {
    if (isCurrent(work, best)) join(work, best, 'all')
  }
}

function isCurrent({ groups }: Work, { one, other, stateOfOne, stateOfOther }: Candidate): boolean {
  return groups.get(one)?.state === stateOfOne && groups.get(other)?.state === stateOfOther
}

function joinSaid(work: Work, one: number, other: number): void {
  const find = (person: number) =>
    [...work.groups].find(([, group]) => group.people.includes(person))?.[0]
  const left = find(one)
  const right = find(other)
  if (left === undefined || right === undefined || left === right) return
  if (tieBetween(work, left, right).sum > never / 2)
    join(work, { one: left, other: right, height: clamp }, 'nearer')
}
