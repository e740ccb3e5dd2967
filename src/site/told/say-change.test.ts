import { expect, test } from 'vitest'
import { sayChange } from './say-change.ts'

const when = 'June 2023'

test('fewer people than a year ago are said to be fewer, with how many and what share', () => {
  expect(sayChange({ now: 72, before: 84, when })).toBe(
    '12 fewer than in June 2023, when it was 84 (down 14%).',
  )
})

test('more people than a year ago are said to be more', () => {
  expect(sayChange({ now: 7072, before: 5990, when })).toBe(
    '1,082 more than in June 2023, when it was 5,990 (up 18%).',
  )
})

test('a difference of less than one in twenty is about the same', () => {
  expect(sayChange({ now: 104, before: 100, when })).toBe(
    'About the same as in June 2023, when it was 100.',
  )
  expect(sayChange({ now: 105, before: 100, when })).toContain('5 more')
})

test('no share is told of a handful of people, or of nobody', () => {
  expect(sayChange({ now: 6, before: 3, when })).toBe('3 more than in June 2023, when it was 3.')
  expect(sayChange({ now: 6, before: 0, when })).toBe('6 more than in June 2023, when it was 0.')
  expect(sayChange({ now: 0, before: 0, when })).toBe('The same as in June 2023.')
})
