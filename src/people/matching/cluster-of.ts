import { agglomerate } from './agglomerate.ts'
import type { Features } from './features.ts'
import type { Edges } from './grouping.ts'
import { groupsAt } from './groups.ts'
import type { Model } from './model.ts'
import { intAt } from './numbers.ts'
import { orderOf } from './order.ts'
import { createScorer, type Scorer } from './scorer.ts'

/** Some people to group, by id, and what a person has decided about pairs of them. */
export type ToGroup = {
  readonly people: readonly { readonly id: string; readonly features: Features }[]
  /** Groups join when their mean weight, in bits, is at least this. */
  readonly bar: number
  /** How many records the index holds that they come from. */
  readonly records: number
  /** Pairs of ids a person said are the same: joined whatever they weigh. */
  readonly same?: readonly (readonly [string, string])[]
  /** Pairs of ids a person said are different: never in one group, not even through others. Stronger than `same`. */
  readonly different?: readonly (readonly [string, string])[]
}

/**
 * Groups people who may be one and the same, such as all who hang together with somebody, comparing each with each. Every id is in
 * one group; groups and the ids within stand in alphabetical order, whatever order they were given in.
 */
export function clusterOf(toGroup: ToGroup, model: Model): readonly (readonly string[])[] {
  const order = orderOf(toGroup.people.map(({ id }) => id))
  const people = Array.from(order, (place) => toGroup.people[place]).filter(
    (one) => one !== undefined,
  )
  const scorer = createScorer(model, { records: toGroup.records })
  for (const { features } of people) scorer.roll.add(features)
  const edges = allEdges(people.length, scorer)
  const numbers = new Map(people.map(({ id }, number) => [id, number]))
  const different = inNumbers(toGroup.different, numbers)
  const apart = new Set(different.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const grouping = {
    edges,
    weigh: scorer.weigh,
    floor: toGroup.bar,
    same: inNumbers(toGroup.same, numbers),
    isApart: (one: number, other: number) => apart.has(`${one} ${other}`),
  }
  const joins = agglomerate(grouping, {
    people: [...numbers.values()],
    edges: Array.from({ length: edges.count }, (_, edge) => edge),
  })
  return inLists(
    people.map(({ id }) => id),
    groupsAt(people.length, joins, toGroup.bar),
  )
}

function inNumbers(pairs: ToGroup['same'], numbers: ReadonlyMap<string, number>) {
  return (pairs ?? []).flatMap(([one, other]): (readonly [number, number])[] => {
    const left = numbers.get(one)
    const right = numbers.get(other)
    return left === undefined || right === undefined ? [] : [[left, right]]
  })
}

/** An edge between each and each. */
function allEdges(people: number, scorer: Scorer): Edges {
  const count = (people * (people - 1)) / 2
  const edges = {
    ones: new Int32Array(count),
    others: new Int32Array(count),
    bits: new Float32Array(count),
    count,
  }
  let edge = 0
  for (let one = 0; one < people; one += 1) {
    for (let other = one + 1; other < people; other += 1) {
      edges.ones[edge] = one
      edges.others[edge] = other
      edges.bits[edge] = scorer.weigh(one, other)
      edge += 1
    }
  }
  return edges
}

function inLists(ids: readonly string[], groups: Int32Array): readonly (readonly string[])[] {
  const lists = new Map<number, string[]>()
  ids.forEach((id, number) => {
    const group = intAt(groups, number)
    const list = lists.get(group)
    if (list) list.push(id)
    else lists.set(group, [id])
  })
  for (const list of lists.values()) list.sort()
  return [...lists.values()].sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
}
