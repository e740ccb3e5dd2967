import { describe, expect, test } from 'vitest'
import { clusterOf } from './cluster-of.ts'
import { explain } from './explain.ts'
import { featuresOf } from './features.ts'
import { hashText, hashWords } from './hash.ts'
import { blockingKeysOf } from './keys.ts'
import { readModel, writeModel } from './read-model.ts'
import { selfWeight, weigh } from './scorer.ts'
import { trainOn } from './train-on.ts'
import type { Written } from './written.ts'

const givens =
  'alma bert cora dirk edna fritz gwen hugo iris jonas kira lars mona nils olga paul'.split(' ')
const families =
  'archer barnes cooper dexter ellis foster graves hooper irving jessop keller lambert'.split(' ')

/** 400 invented people, the first 150 of them written down twice. */
const written: readonly Written[] = Array.from({ length: 550 }, (_, index) => {
  const person = index % 400
  const year = 1950 + (person % 43)
  const month = String(1 + (person % 11)).padStart(2, '0')
  const day = String(2 + (person % 26)).padStart(2, '0')
  return {
    record_id: `made-${index}`,
    given_name: givens[person % givens.length],
    family_name: `${families[person % families.length]}${'aeiou'[Math.trunc(person / 12) % 5]}n`,
    date_of_birth: index % 9 === 0 ? '' : `${year}-${month}-${day}`,
    area: ['northmoor', 'southmoor', 'eastmoor'][person % 3],
  }
})

const people = written.map((one) => ({ id: one.record_id, features: featuresOf(one) }))
const model = trainOn(people, '2026-11-21')
const darren = featuresOf({
  record_id: 'a',
  given_name: 'Darren',
  family_name: 'Stockdale',
  date_of_birth: '1980-03-05',
})
const daz = featuresOf({
  record_id: 'b',
  given_name: 'Daz',
  family_name: 'STOCKDALE',
  date_of_birth: '05/03/1980',
})
const other = featuresOf({
  record_id: 'c',
  given_name: 'Wilhelmina',
  family_name: 'Quirke',
  date_of_birth: '1961-12-30',
})

describe('weighing two people’s records', () => {
  test('Daz Stockdale is Darren Stockdale, and not Wilhelmina Quirke', () => {
    expect(weigh(darren, daz, model)).toBeGreaterThan(4)
    expect(weigh(darren, other, model)).toBeLessThan(-10)
  })

  test('is the same both ways', () => {
    expect(weigh(darren, daz, model)).toBe(weigh(daz, darren, model))
  })

  test('is told in words that add up', () => {
    const { startingOdds, steps, bits, waterfall } = explain(darren, daz, model)
    expect(steps.map(({ words }) => words)).toContain('first name a nickname of the other')
    expect(startingOdds + steps.reduce((sum, step) => sum + step.bits, 0)).toBeCloseTo(bits, 9)
    expect(waterfall).toMatch(/^starting odds −.* → \+.*the same person$/)
  })

  test('a record with a first name alone carries little identity', () => {
    const alone = featuresOf({ record_id: 'd', given_name: 'Darren' })
    expect(selfWeight(alone, model)).toBeLessThan(selfWeight(darren, model) - 8)
  })

  test('two that may be one share a key, as signed 64-bit numbers', () => {
    const keys = blockingKeysOf(darren)
    expect(blockingKeysOf(daz).some((key) => keys.includes(key))).toBe(true)
    expect(keys.every((key) => BigInt.asIntN(64, key) === key)).toBe(true)
  })
})

describe('a model', () => {
  test('learns the same from people in any order', () => {
    expect(trainOn([...people].reverse(), '2026-11-21')).toEqual(model)
  })

  test('is read back as it was written', () => {
    expect(readModel(writeModel(model))).toEqual({ model })
  })

  test.each([
    ['', 'It is not JSON: it may be another file, or only part of one'],
    ['[]', 'It holds no model'],
    [
      '{"form":"waymark-matching-0"}',
      'It was written by another version of Waymark (waymark-matching-0); train a new one',
    ],
    [JSON.stringify({ ...model, prior: null }), 'It lacks prior'],
    [
      JSON.stringify({ ...model, levels: { ...model.levels, phone: [] } }),
      'Its levels of phone are missing or damaged',
    ],
    [
      JSON.stringify({ ...model, prior: -3 }),
      'Its fingerprint does not fit what it holds: it was changed after it was trained',
    ],
  ])('that is damaged is refused in a sentence', (text, problem) => {
    expect(readModel(text)).toEqual({ problem })
  })
})

describe('grouping', () => {
  const trio = [
    { id: 'a', features: darren },
    { id: 'b', features: daz },
    { id: 'c', features: other },
  ]
  const index = { people: trio, bar: 2, records: 550 }

  test('puts together who belongs together, in whatever order they come', () => {
    expect(clusterOf(index, model)).toEqual([['a', 'b'], ['c']])
    expect(clusterOf({ ...index, people: [...trio].reverse() }, model)).toEqual([['a', 'b'], ['c']])
  })

  test('heeds what people have said, and different more than same', () => {
    expect(clusterOf({ ...index, different: [['b', 'a']] }, model)).toEqual([['a'], ['b'], ['c']])
    expect(clusterOf({ ...index, same: [['c', 'a']] }, model)).toEqual([['a', 'b', 'c']])
    const both = { ...index, same: [['c', 'a']], different: [['b', 'c']] } as const
    expect(clusterOf(both, model).some((group) => group.includes('b') && group.includes('c'))).toBe(
      false,
    )
  })
})

test('the hash of words is that of their text, on which stored keys depend', () => {
  for (const words of [['1'], ['stk', 'darren'], ['hr118tj', 'd', ''], ['1980', '3', '5', 'ż']]) {
    expect({ ...hashWords(7, words) }).toEqual({ ...hashText(7, words.join(' ')) })
  }
  expect(blockingKeysOf(darren)).toContain(keyAsStored)
})

/** “Darren Stockdale” under his names, as it stands in records kept since the first version. */
const keyAsStored = 4866622244549378387n
