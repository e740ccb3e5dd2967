import type { PersonId } from '#vocabulary'
import { explainPair } from '../../matching/explain.ts'
import type { Edges } from '../../matching/grouping.ts'
import type { Linked } from '../../matching/link-all.ts'
import type { SourcePersonId } from '../../registering/person.ts'
import type { EvidencePart } from '../decision.ts'
import type { RegionWriting } from './region-features.store.ts'

/** Whether two people of the region may be one, and why. */
export type Question = {
  readonly personId: PersonId
  readonly otherPersonId: PersonId
  /** The two writings that fit best. */
  readonly one: SourcePersonId
  readonly other: SourcePersonId
  readonly weight: number
  readonly startingOdds: number
  readonly parts: readonly EvidencePart[]
  readonly fingerprint: string
}

/** What was weighed, with the writings in the order the matcher numbers them. */
export type Weighed = Pick<Linked, 'edges' | 'scorer' | 'model'> & {
  readonly inOrder: readonly (RegionWriting | undefined)[]
}

/** One question for every two people with a pair of writings above the bar for review, by the pair that fits best. */
export function questionsOf(weighed: Weighed): readonly Question[] {
  const best = new Map<string, number>()
  eachBetween(weighed, (edge, key) => {
    const known = best.get(key)
    if (known === undefined || bitsOf(weighed.edges, edge) > bitsOf(weighed.edges, known)) {
      best.set(key, edge)
    }
  })
  return [...best.values()].flatMap((edge) => questionOf(weighed, edge))
}

function bitsOf({ bits }: Edges, edge: number): number {
  return bits[edge] ?? Number.NEGATIVE_INFINITY
}

function eachBetween(weighed: Weighed, meet: (edge: number, key: string) => void): void {
  const { edges, model, inOrder } = weighed
  for (let edge = 0; edge < edges.count; edge += 1) {
    if (bitsOf(edges, edge) < model.thresholds.review) continue
    const one = inOrder[edges.ones[edge] ?? -1]?.personId
    const other = inOrder[edges.others[edge] ?? -1]?.personId
    if (!one || !other || one === other) continue
    meet(edge, one < other ? `${one} ${other}` : `${other} ${one}`)
  }
}

function questionOf({ edges, scorer, model, inOrder }: Weighed, edge: number): readonly Question[] {
  const one = edges.ones[edge] ?? -1
  const other = edges.others[edge] ?? -1
  const [left, right] = [inOrder[one], inOrder[other]]
  if (!left || !right) return []
  const { bits, steps, startingOdds } = explainPair(scorer, one, other)
  const parts = steps.map((step) => ({ words: step.words, bits: step.bits }))
  return [
    {
      personId: left.personId,
      otherPersonId: right.personId,
      one: left.id,
      other: right.id,
      ...{ weight: bits, startingOdds, parts, fingerprint: model.fingerprint },
    },
  ]
}
