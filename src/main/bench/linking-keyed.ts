import { join } from 'node:path'
import { type Fitness, fitnessOf, makeSecret, marksOf } from '#people'
import { readEach } from '../linking/read-records.ts'
import { secondByFirst } from './linking-run.ts'

/** Marks that more records share than this say nothing. */
const mostOfAMark = 60

/**
 * How right asking without names would be on a set whose truth is known: what groups of records that hang together by fitting marks
 * come to, and what would be answered about each record were all others known elsewhere. By two marks that fit, as a “yes”
 * needs; and by one, which is “ask”.
 */
export async function benchKeyed(set: string): Promise<readonly string[]> {
  const truth = await secondByFirst(join(set, 'truth.csv'))
  const began = performance.now()
  const { ids, blocks } = await marksIn(set)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const shared = pairsOf(blocks)
  return [
    `  without names, encoded in ${seconds} s`,
    ...[2, 1].map((least) => {
      const pairs = [...shared].filter(([, count]) => count >= least).map(([pair]) => pair)
      const groups = groupsFitness(ids, pairs, truth)
      return `  ${least} marks fit: groups ${told(groups)}; records ${answersInWords(ids, pairs, truth)}`
    }),
  ]
}

type Truth = ReadonlyMap<string, string>
/** Places of two records in the order they were read, in one number. */
type Pair = number
const mostRecords = 2 ** 26

async function marksIn(set: string) {
  const secret = makeSecret()
  const sharing = new Map<string, number[]>()
  const ids: string[] = []
  await readEach(join(set, 'records.csv'), {
    onRead: () => undefined,
    isWanted: () => true,
    take: (id, features) => {
      const place = ids.push(id) - 1
      for (const mark of marksOf(features, secret)) {
        const others = sharing.get(mark)
        if (others) others.push(place)
        else sharing.set(mark, [place])
      }
    },
  })
  const blocks = [...sharing.values()].filter((block) => block.length <= mostOfAMark)
  return { ids, blocks }
}

/** How many marks each two records share. */
function pairsOf(blocks: readonly (readonly number[])[]): ReadonlyMap<Pair, number> {
  const shared = new Map<Pair, number>()
  for (const block of blocks) {
    for (const [index, one] of block.entries()) {
      for (const other of block.slice(index + 1)) {
        const pair = one * mostRecords + other
        shared.set(pair, (shared.get(pair) ?? 0) + 1)
      }
    }
  }
  return shared
}

function sidesOf(pair: Pair): readonly [number, number] {
  return [Math.trunc(pair / mostRecords), pair % mostRecords]
}

function groupsFitness(ids: readonly string[], pairs: readonly Pair[], truth: Truth): Fitness {
  const parents = ids.map((_, place) => place)
  const rootOf = (place: number): number => {
    let root = place
    while (parents[root] !== root) root = parents[root] ?? root
    parents[place] = root
    return root
  }
  for (const pair of pairs) {
    const [one, other] = sidesOf(pair)
    parents[rootOf(one)] = rootOf(other)
  }
  return fitnessOf(
    ids.map((_, place) => String(rootOf(place))),
    ids.map((id) => truth.get(id) ?? id),
  )
}

/** Of the records that fit another, how many are right; of those known elsewhere, how many are found. */
function answersInWords(ids: readonly string[], pairs: readonly Pair[], truth: Truth): string {
  const personOf = (place: number) => truth.get(ids[place] ?? '')
  const sizes = new Map<string, number>()
  for (const person of truth.values()) sizes.set(person, (sizes.get(person) ?? 0) + 1)
  const fit = new Set<number>()
  const right = new Set<number>()
  for (const sides of pairs.map(sidesOf)) {
    const [one, other] = sides
    for (const place of sides) fit.add(place)
    if (personOf(one) === personOf(other)) for (const place of sides) right.add(place)
  }
  const known = ids.filter((id) => (sizes.get(truth.get(id) ?? '') ?? 0) > 1).length
  return `right ${(right.size / fit.size).toFixed(4)}, found ${(right.size / known).toFixed(4)}`
}

function told({ precision, recall, f1 }: Fitness): string {
  return `P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`
}
