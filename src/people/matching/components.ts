import type { Component, Edges } from './grouping.ts'
import { countAt, intAt } from './numbers.ts'
import { createRoots } from './roots.ts'

/** The components of at least two people. */
export function* componentsOf(people: number, edges: Edges): Generator<Component> {
  const roots = createRoots(people)
  for (let edge = 0; edge < edges.count; edge += 1) {
    roots.join(intAt(edges.ones, edge), intAt(edges.others, edge))
  }
  const ofEdges = groupedBy(edges.count, people, (edge) => roots.of(intAt(edges.ones, edge)))
  const ofPeople = groupedBy(people, people, roots.of)
  for (let root = 0; root < people; root += 1) {
    const members = ofPeople(root)
    if (members.length > 1) yield { people: members, edges: ofEdges(root) }
  }
}

/** Sorts numbers below `count` by a root below `roots`, and looks each root's up. */
function groupedBy(count: number, roots: number, root: (index: number) => number) {
  const starts = new Int32Array(roots + 2)
  for (let index = 0; index < count; index += 1) countAt(starts, root(index) + 2)
  for (let index = 2; index < starts.length; index += 1) {
    starts[index] = intAt(starts, index) + intAt(starts, index - 1)
  }
  const sorted = new Int32Array(count)
  for (let index = 0; index < count; index += 1) {
    const place = root(index) + 1
    sorted[intAt(starts, place)] = index
    countAt(starts, place)
  }
  return (of: number): readonly number[] => [
    ...sorted.subarray(intAt(starts, of), intAt(starts, of + 1)),
  ]
}
