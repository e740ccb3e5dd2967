import { createComparer } from './compare.ts'
import { countWords } from './count-words.ts'
import { fingerprintOf } from './fingerprint.ts'
import { learnSame, type Sample } from './learn-same.ts'
import { learnStrangers } from './learn-strangers.ts'
import { type Model, modelForm, usualCaps } from './model.ts'
import type { Pairs } from './pairs.ts'
import { createRarity } from './rarity.ts'
import type { Roll } from './roll.ts'

/**
 * Learns a model from records whose owners nobody has told: how rare words are from the records, how strangers agree by chance
 * from pairs taken at random, how records of one person agree by expectation-maximisation over the pairs that share a key. The same
 * people in the same order of the roll give the same model. The thresholds are still those of no index: see `thresholdsFor`.
 */
export function learn(roll: Roll, pairs: Pairs, today: string): Model {
  const records = roll.count()
  const room = records > 10_000 ? 1 << 20 : 1 << 14
  const { compare } = createComparer(roll, room)
  const words = countWords(roll)
  const strangers = learnStrangers(roll, compare, words)
  const blank: Model = {
    form: modelForm,
    trained_on: today,
    records,
    fingerprint: '',
    prior: -Math.log2(Math.max(2, records)),
    caps: usualCaps,
    levels: strangers,
    words,
    thresholds: { records, casework: 8, statistical: 2, review: -2 },
  }
  const sample: Sample = { roll, compare, pairs, rarity: createRarity(blank, roll.words) }
  const model = { ...blank, ...learnSame(blank, sample) }
  return { ...model, fingerprint: fingerprintOf(model) }
}
