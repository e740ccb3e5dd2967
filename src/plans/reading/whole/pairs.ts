import type { DocumentedAction, PlanDocument } from '../../document/plan-document.ts'
import { compareNumbers } from '../rows/numbers.ts'
import { type Even, evenText, likeness, nearlySame } from './likeness.ts'

type Action = DocumentedAction

/** The references of actions to each other, one an unordered pair, with who declares it. */
export function pairsOf(actions: readonly Action[]): PlanDocument['references'] {
  const numbers = new Set(actions.map(({ number }) => number))
  const declared = actions.flatMap(({ number, references }) =>
    references
      .filter((other) => other !== number && numbers.has(other))
      .map((other) =>
        compareNumbers(number, other) < 0 ? pair(number, other, 'a') : pair(other, number, 'b'),
      ),
  )
  const pairs = new Map<string, Pair>()
  for (const one of declared) {
    const known = pairs.get(`${one.a}\n${one.b}`)
    const isBoth = known !== undefined && known.declaredBy !== one.declaredBy
    pairs.set(`${one.a}\n${one.b}`, isBoth ? pair(one.a, one.b, 'both') : one)
  }
  return [...pairs.values()].toSorted(inOrder)
}

/** Pairs of actions that say nearly the same, the most alike first; `similarity` is rounded to hundredths. */
export function duplicatesIn(actions: readonly Action[]): PlanDocument['duplicates'] {
  const even = actions
    .slice(0, mostCompared)
    .map(({ number, statement }) => ({ number, ...evenText(statement) }))
    .filter(({ text }) => text !== '')
  const found: PlanDocument['duplicates'] = []
  for (const [index, one] of even.entries()) {
    found.push(...even.slice(index + 1).flatMap((other) => alike(one, other)))
    if (found.length > mostFound) break
  }
  return found.toSorted((one, other) => other.similarity - one.similarity || inOrder(one, other))
}

/** Whether a plan has more actions than are compared each with each, or more pairs than are told. */
export function areCutShort(
  actions: readonly Action[],
  pairs: PlanDocument['duplicates'],
): boolean {
  return actions.length > mostCompared || pairs.length > mostFound
}

/** No plan has as many actions; a file that has is told of, and not compared each with each for minutes. */
const mostCompared = 2500
const mostFound = 2000

type Pair = PlanDocument['references'][number]
type Numbered = Even & { readonly number: string }

function pair(a: string, b: string, declaredBy: Pair['declaredBy']): Pair {
  return { a, b, declaredBy }
}

function alike(one: Numbered, other: Numbered): PlanDocument['duplicates'] {
  const similarity = likeness(one, other, nearlySame)
  if (similarity < nearlySame) return []
  const isFirst = compareNumbers(one.number, other.number) < 0
  const [a, b] = isFirst ? [one.number, other.number] : [other.number, one.number]
  return [{ a, b, similarity: Math.round(similarity * 100) / 100 }]
}

type Two = { readonly a: string; readonly b: string }

function inOrder(one: Two, other: Two): number {
  return compareNumbers(one.a, other.a) || compareNumbers(one.b, other.b)
}
