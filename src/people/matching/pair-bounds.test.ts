import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writePeople } from '#demonstration'
import { type Blocks, gatherBlocks } from './blocks.ts'
import { eachPair } from './each-pair.ts'
import { featuresOf } from './features.ts'
import { createKeyLedger } from './key-ledger.ts'
import { likeness, nameLikeness } from './likeness.ts'
import { linkAll } from './link-all.ts'
import { createGlance } from './name-glance.ts'
import { intAt } from './numbers.ts'
import { createRegister } from './register.ts'
import { createScorer } from './scorer.ts'
import { createWords } from './words.ts'

const written = [...writePeople({ people: 150, seed: 12 })].map((one) => one.written)
const register = createRegister()
for (const one of written) register.add(one.record_id, featuresOf(one))
const closed = register.close()
const { model } = linkAll(closed, { mode: 'statistical', today: '2026-11-22' })

describe('who is passed over without being weighed', () => {
  test.each([-3, 1, 6])('weighs less than %i bits, among all pairs there are', (floor) => {
    const scorer = createScorer(model, { roll: closed.roll, records: closed.count })
    const quick = scorer.weighFrom(floor)
    const everybody = Array.from({ length: closed.count }, (_, one) => one)
    const found = everybody.flatMap((one) =>
      everybody.map((other) => ({ quick: quick(one, other), bits: scorer.weigh(one, other) })),
    )
    const wrong = found.filter(({ quick, bits }) => bits >= floor && quick !== bits)
    const passed = found.filter((pair) => pair.quick === Number.NEGATIVE_INFINITY).length
    expect(wrong).toEqual([])
    expect(passed).toBeGreaterThan(closed.count ** 2 * 0.9)
  })

  test('bears no name that resembles the other', () => {
    const name = fc.oneof(
      fc.stringMatching(/^[a-e]{1,7}$/),
      fc.constantFrom('mohammed', 'mo', 'daz', 'darren', 'szymanowska', 'shimanovska', 'ng'),
    )
    fc.assert(
      fc.property(name, name, (one, other) => {
        const words = createWords()
        const codes = [words.codeOf(one), words.codeOf(other)] as const
        const isAlike = one !== other && nameLikeness(one, other) !== likeness.none
        return !isAlike || createGlance(words)(...codes)
      }),
      { numRuns: 3000 },
    )
  })
})

const pairsOf = (blocks: Blocks): readonly string[] => {
  const pairs: string[] = []
  const people = blocks.personStarts.length - 1
  for (const from of [0, 5]) {
    eachPair(blocks, { from, to: from === 0 ? 5 : people }, (one, other) =>
      pairs.push(`${one} ${other}`),
    )
  }
  return pairs
}

describe('pairs that share a key', () => {
  test('are met once each, whoever shares how many keys', () => {
    const pairs = pairsOf(closed.blocks)
    expect(new Set(pairs).size).toBe(pairs.length)
    const { ofPerson, personStarts } = closed.blocks
    const blocksOf = (one: number) =>
      new Set(ofPerson.subarray(intAt(personStarts, one), intAt(personStarts, one + 1)))
    let sharing = 0
    for (let one = 0; one < closed.count; one += 1) {
      const own = blocksOf(one)
      for (let other = one + 1; other < closed.count; other += 1) {
        if ([...blocksOf(other)].some((block) => own.has(block))) sharing += 1
      }
    }
    expect(pairs.length).toBe(sharing)
  })

  test('grow no faster than the records: the largest blocks give way', () => {
    const ledger = createKeyLedger()
    const people = 6000
    const one = (number: number, of: number) => String(900_000 + (number % of))
    for (let person = 0; person < people; person += 1) {
      const national_insurance_number = `QQ${one(person, 100)}A`
      const written = { phone: `07700${one(person, 105)}`, email: `${one(person, 120)}@b.example` }
      ledger.add(featuresOf({ record_id: `${person}`, national_insurance_number, ...written }))
    }
    const everybody = Int32Array.from({ length: people }, (_, person) => person)
    const blocks = gatherBlocks(ledger, everybody)
    const sizes = Array.from(
      { length: blocks.count },
      (_, block) => intAt(blocks.starts, block + 1) - intAt(blocks.starts, block),
    )
    expect(new Set(sizes)).toEqual(new Set([50, 57, 58]))
    expect(sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)).toBeLessThanOrEqual(
      people * 70,
    )
  })
})

test('whoever asks for groups alone gets those of whoever asks for every pair', () => {
  const linking = { mode: 'casework', model, today: '2026-11-22' } as const
  const [all, groups] = [
    linkAll(closed, linking),
    linkAll(closed, { ...linking, wanted: 'groups' }),
  ]
  const above = ({ joins, bar }: typeof all) =>
    joins
      .filter(({ height }) => height >= bar)
      .map(({ one, other }) => `${one} ${other}`)
      .sort()
  expect(groups.bar).toBe(all.bar)
  expect(above(groups)).toEqual(above(all))
})
