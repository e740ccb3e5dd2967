import type { Comparer } from './compare.ts'
import { type Field, fields, levelRoom } from './fields.ts'
import { halfFields, type LevelOdds, type Model, rarityShare, weightsOf } from './model.ts'
import { addAt, byteAt, floatAt, intAt, shortFloatAt } from './numbers.ts'
import type { Pairs } from './pairs.ts'
import type { Rarity } from './rarity.ts'
import type { Roll } from './roll.ts'

/** What expectation-maximisation looks at. */
export type Sample = {
  readonly roll: Roll
  readonly compare: Comparer
  readonly pairs: Pairs
  readonly rarity: Rarity
}

const mostSampled = 600_000
const rounds = 12
const width = fields.length

/** The sampled pairs: a level for each field, and what rarity adds to it. */
type Drawn = {
  readonly levels: Uint8Array
  readonly rarity: Float32Array
  readonly count: number
  /** How many pairs each sampled one stands for. */
  readonly each: number
}

/**
 * How records of one person agree, and how many such pairs there are, by expectation-maximisation over all pairs of records. Only
 * pairs that share a blocking key are looked at: the chance of any other to be one person is next to nothing, and the keys are many
 * and of different fields, so that no field is favoured as it would be within one block.
 */
export function learnSame(model: Model, sample: Sample): Pick<Model, 'levels' | 'prior'> {
  const drawn = drawPairs(model, sample)
  const people = sample.roll.count()
  const allPairs = Math.max(1, (people * (people - 1)) / 2)
  let levels = firstGuess(model.levels)
  let share = Math.min(0.5, (people * 0.5) / allPairs)
  for (let round = 0; round < rounds; round += 1) {
    const { counts, expected } = expect({ ...model, levels }, drawn, Math.log2(share / (1 - share)))
    share = Math.min(0.5, Math.max(1 / allPairs, (expected * drawn.each) / allPairs))
    levels = withM(levels, counts)
  }
  return { levels, prior: Math.log2(share / (1 - share)) }
}

function drawPairs(model: Model, { compare, pairs, rarity }: Sample): Drawn {
  const each = Math.max(1, Math.ceil(pairs.count / mostSampled))
  const count = Math.floor(pairs.count / each)
  const drawn = {
    levels: new Uint8Array(count * width),
    rarity: new Float32Array(count * width),
    count,
    each: each * pairs.each,
  }
  const usual = Float64Array.from(tableOf((field, level) => model.levels[field][level]?.usual ?? 0))
  const share = Float64Array.from(tableOf(rarityShare))
  for (let index = 0; index < count; index += 1) {
    const found = compare(intAt(pairs.ones, index * each), intAt(pairs.others, index * each))
    for (let field = 0; field < width; field += 1) {
      const level = byteAt(found.levels, field)
      drawn.levels[index * width + field] = level
      const word = intAt(found.words, field)
      const expected = floatAt(usual, field * levelRoom + level)
      if (word === 0 || expected === 0) continue
      const rare = rarity(field, level, word, intAt(found.others, field))
      drawn.rarity[index * width + field] =
        floatAt(share, field * levelRoom + level) * (rare - expected)
    }
  }
  return drawn
}

/** A number for each level of each field, `levelRoom` a field. */
function tableOf(number: (field: Field, level: number) => number): readonly number[] {
  return fields.flatMap((field) =>
    Array.from({ length: levelRoom }, (_, level) => number(field, level)),
  )
}

/** Most records of one person agree; what else they do is equally likely until it is known. */
function firstGuess(levels: Model['levels']): Model['levels'] {
  const entries = fields.map((field) => {
    const others = Math.max(1, levels[field].length - 2)
    const guess = (odds: LevelOdds, level: number): LevelOdds => ({
      ...odds,
      m: level === 0 ? 0 : level === 1 ? 0.8 : 0.2 / others,
    })
    return [field, levels[field].map(guess)]
  })
  return Object.fromEntries(entries)
}

/** How often each level is expected among pairs of one person, and how many such pairs. */
function expect(model: Model, drawn: Drawn, prior: number) {
  const weights = weightsOf(model)
  const scale = Float64Array.from(fields, (field) => (halfFields.includes(field) ? 0.5 : 1))
  const [lowest, highest] = model.caps
  const bitsOf = (place: number, field: number): number => {
    const level = byteAt(drawn.levels, place)
    if (level === 0) return 0
    const bits = floatAt(weights, field * levelRoom + level) + shortFloatAt(drawn.rarity, place)
    return Math.min(highest, Math.max(lowest, bits * floatAt(scale, field)))
  }
  const counts = new Float64Array(width * levelRoom)
  let expected = 0
  for (let index = 0; index < drawn.count; index += 1) {
    let sum = prior
    for (let field = 0; field < width; field += 1) sum += bitsOf(index * width + field, field)
    const chance = 1 / (1 + 2 ** -sum)
    if (chance < 0.001) continue
    expected += chance
    for (let field = 0; field < width; field += 1) {
      addAt(counts, field * levelRoom + byteAt(drawn.levels, index * width + field), chance)
    }
  }
  return { counts, expected }
}

const smoothing = 0.1

function withM(levels: Model['levels'], counts: Float64Array): Model['levels'] {
  const learnt = (field: Field, place: number): readonly LevelOdds[] => {
    const seen = levels[field].map(
      (_, level) => (counts[place * levelRoom + level] ?? 0) + smoothing,
    )
    const total = seen.slice(1).reduce((sum, count) => sum + count, 0)
    return levels[field].map((odds, level) => ({
      ...odds,
      m: level === 0 ? 0 : (seen[level] ?? 0) / total,
    }))
  }
  return Object.fromEntries(
    fields.map((field, place) => [field, learnt(field, place)]),
  ) as Model['levels']
}
