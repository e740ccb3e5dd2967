import { isRough } from './birth-date.ts'
import type { Comparer } from './compare.ts'
import { type Field, fields, levelRoom, levelsOf } from './fields.ts'
import { type LevelOdds, leastU, type Model } from './model.ts'
import { addAt, byteAt, intAt } from './numbers.ts'
import { createRarity } from './rarity.ts'
import { at, type Roll, rowWidth } from './roll.ts'

const mostPairs = 400_000

type Tally = { readonly seen: Float64Array; readonly rarity: Float64Array }

/**
 * How two people taken at random agree, field by field. What is seldom seen by chance, that a word is the very same, is worked
 * out from how often each word stands in the records.
 */
export function learnStrangers(
  roll: Roll,
  compare: Comparer,
  words: Model['words'],
): Model['levels'] {
  const tally = tallyStrangers(roll, compare, words)
  const entries = fields.map((field, place) => {
    const collisions = collisionsOf(field, roll)
    return [field, oddsOf(field, place, tally, collisions)]
  })
  return Object.fromEntries(entries)
}

function tallyStrangers(roll: Roll, compare: Comparer, words: Model['words']): Tally {
  const rarity = createRarity({ words }, roll.words)
  const tally: Tally = {
    seen: new Float64Array(fields.length * levelRoom),
    rarity: new Float64Array(fields.length * levelRoom),
  }
  eachStranger(roll.count(), (one, other) => {
    const found = compare(one, other)
    for (let field = 0; field < fields.length; field += 1) {
      const level = byteAt(found.levels, field)
      addAt(tally.seen, field * levelRoom + level, 1)
      const word = intAt(found.words, field)
      if (word === 0) continue
      const rare = rarity(field, level, word, intAt(found.others, field))
      addAt(tally.rarity, field * levelRoom + level, rare)
    }
  })
  return tally
}

/** Pairs of people at random, the same ones every time: nearly all of them strangers. */
function eachStranger(people: number, meet: (one: number, other: number) => void): void {
  let seed = 20_261_121
  const draw = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 0x100000000) * people)
  }
  const draws = people < 2 ? 0 : Math.min(mostPairs, people * (people - 1))
  for (let index = 0; index < draws; index += 1) {
    const one = draw()
    const other = draw()
    if (one !== other) meet(one, other)
  }
}

function oddsOf(
  field: Field,
  place: number,
  tally: Tally,
  collisions: ReadonlyMap<string, number>,
) {
  const levels: readonly string[] = levelsOf[field]
  const seen = levels.map((_, level) => (tally.seen[place * levelRoom + level] ?? 0) + 0.5)
  const total = seen.slice(1).reduce((sum, count) => sum + count, 0)
  return levels.map((name, level): LevelOdds => {
    if (level === 0) return { m: 0, u: 0, usual: 0 }
    const exact = collisions.get(name)
    if (exact !== undefined) {
      const u = Math.max(leastU, exact)
      return { m: 0, u, usual: -Math.log2(u) }
    }
    const count = seen[level] ?? 0
    const usual = count > 20 ? (tally.rarity[place * levelRoom + level] ?? 0) / count : 0
    return { m: 0, u: count / total, usual }
  })
}

/** The chance that two records taken at random have the very same word, for the levels that mean just that. */
function collisionsOf(field: Field, roll: Roll): ReadonlyMap<string, number> {
  if (field === 'others') return new Map()
  const counts = countsOf(roll, at[field])
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total < 2) return new Map()
  const chance = (level: string) => {
    let same = 0
    for (const [word, count] of counts) {
      const name = field === 'birth' && isRough(word) ? 'same_rough' : 'same'
      if (name === level) same += count * (count - 1)
    }
    return same / (total * (total - 1))
  }
  const levels = field === 'birth' ? ['same', 'same_rough'] : ['same']
  return new Map(levels.map((level) => [level, chance(level)]))
}

function countsOf(roll: Roll, column: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const rows = roll.rows()
  for (let person = 0; person < roll.count(); person += 1) {
    const word = intAt(rows, person * rowWidth + column)
    if (word !== 0) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}
