import { expect, test } from 'vitest'
import { featuresOf } from '../matching/features.ts'
import type { Written } from '../matching/written.ts'
import { askedKeys, keptKeys } from './finding-keys.ts'
import { keptFeatures, wholeFeatures } from './kept-features.ts'
import { readTyped } from './read-typed.ts'

/** How many keys what is typed shares with what an agency wrote. */
function shared(typed: string, written: Omit<Written, 'record_id'>): number {
  const kept = new Set(keptKeys(featuresOf({ record_id: '1', ...written })))
  return askedKeys(featuresOf(readTyped(typed, 2026))).all.filter((key) => kept.has(key)).length
}

test('somebody of another name altogether shares no key', () => {
  expect(shared('Ana Wood 1980', { given_name: 'Piotr', family_name: 'Kestrel' })).toBe(0)
})

test.each([
  ['a guessed year of birth', 'Spike Woodrow 1980', '1982-05-09'],
  ['a decade mistyped', 'Spike Woodrow 1980-05-09', '1970-05-09'],
  ['a street name in the place of the first', 'Spike Woodrow', ''],
  ['day and month turned round', 'Spike 1980-09-05', '1980-05-09'],
])('somebody is found by %s', (_what, typed, born) => {
  const written = { given_name: 'Bernard', family_name: 'Woodrow', date_of_birth: born }
  expect(shared(typed, written)).toBeGreaterThan(0)
})

test('an initial that stands for the family name is found by the whole of it', () => {
  expect(shared('Bernard Woodrow', { given_name: 'Bernard', family_name: 'W' })).toBeGreaterThan(0)
})

test('a slip in the first name is found by family name and initial', () => {
  expect(
    shared('Irbahim Woodrow', { given_name: 'Ibrahim', family_name: 'Woodrow' }),
  ).toBeGreaterThan(0)
})

test('what is kept of a writing is whole again when it is read', () => {
  const features = featuresOf({
    record_id: '1',
    given_name: 'Ana',
    middle_name: 'Lee',
    family_name: 'Wood-Marsh',
    date_of_birth: '1980',
  })
  expect(keptFeatures(features)).not.toContain('phone')
  expect(wholeFeatures(JSON.parse(keptFeatures(features)))).toEqual(features)
})
