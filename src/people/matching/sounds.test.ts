import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstSound, skeletonOf } from './sounds.ts'

const name = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1 })

test('a name is heard by its consonants, and a beginning vowel', () => {
  expect([skeletonOf('stockdale'), skeletonOf('stokkdaale')]).toEqual(['stktl', 'stktl'])
  expect([skeletonOf('phillips'), skeletonOf('filips'), skeletonOf('ian')]).toEqual([
    'flps',
    'flps',
    'an',
  ])
})

test('the first sound of any name is the one its skeleton begins with', () => {
  fc.assert(fc.property(name, (one) => firstSound(one) === skeletonOf(one).charAt(0)))
})
