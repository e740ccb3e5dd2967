import { type Field, fields, levelsOf } from './fields.ts'
import { hashNumber } from './hash.ts'
import type { Model, WordCounts } from './model.ts'
import type { Words } from './words.ts'

/** How rare a word is in a field, in bits: 10 bits is once in 1,024. */
export type Rarity = (field: number, level: number, word: number, other: number) => number

/** Under what a word of a field is filed in `Model.words`. */
export function wordHash(text: string): string {
  return hashNumber(wordSalt, text).toString(36)
}

const wordSalt = 99

/** Words seen fewer times than this are not listed: they count as rare, and a model file stays small and says little. */
export const leastListed = 4
/** What an unlisted word counts as: the two that agree on it have at least written it. */
const unlisted = 2

const birthPlace = fields.indexOf('birth')
const givenPlace = fields.indexOf('given')
const familyPlace = fields.indexOf('family')
const nameElsewhere = new Set<number>([
  levelsOf.given.indexOf('other_name'),
  levelsOf.given.indexOf('swapped'),
])

/** Looks rarities up by word code, working each out once. */
export function createRarity(model: Pick<Model, 'words'>, words: Words): Rarity {
  const single = fields.map((field) => singleRarity(field, model.words[field], words))
  const one = (field: number, word: number) => single[field]?.(word) ?? 0
  return (field, level, word, other) => {
    if (word === 0) return 0
    // A given name that stands as a family name is as common as the commoner of both uses.
    if (field <= familyPlace && (nameElsewhere.has(level) || word === other)) {
      return Math.min(one(givenPlace, word), one(familyPlace, word))
    }
    return other === 0 ? one(field, word) : Math.min(one(field, word), one(field, other))
  }
}

/** The listed counts of a field by the number that its hash is. Reading them is dear, and a model is asked for again and again. */
function countsByNumber({ counts }: WordCounts): ReadonlyMap<number, number> {
  const before = readCounts.get(counts)
  if (before) return before
  const byNumber = new Map(
    Object.entries(counts).map(([hash, count]) => [parseInt(hash, 36), count]),
  )
  readCounts.set(counts, byNumber)
  return byNumber
}

const readCounts = new WeakMap<WordCounts['counts'], ReadonlyMap<number, number>>()

function singleRarity(field: Field, listed: WordCounts, words: Words) {
  const total = Math.max(4, listed.total)
  const bits = (text: string) => {
    const count = countsByNumber(listed).get(hashNumber(wordSalt, text)) ?? unlisted
    return Math.log2(total / Math.max(unlisted, count))
  }
  if (fields.indexOf(field) === birthPlace) {
    const known = new Map<number, number>()
    return (birth: number) => {
      const before = known.get(birth)
      if (before !== undefined) return before
      const fresh = bits(String(birth))
      known.set(birth, fresh)
      return fresh
    }
  }
  let known = new Float32Array(64)
  return (word: number) => {
    if (word >= known.length) {
      const larger = new Float32Array(Math.max(word + 1, Math.min(known.length * 2, 1 << 22)))
      larger.set(known)
      known = larger
    }
    const before = known[word] ?? 0
    if (before !== 0) return before
    known[word] = bits(words.textOf(word))
    return known[word] ?? 0
  }
}
