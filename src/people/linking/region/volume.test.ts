import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooLarge, leapIn } from './volume.ts'

const usual = { writings: 50_000, pairs: 900_000, questions: 2_000, largest: 9 }

test('the first run has nothing to compare itself with', () => {
  expect(leapIn(undefined, { ...usual, questions: 40_000 })).toBeUndefined()
})

test.each([
  [{ pairs: 1_900_000 }, 'The pairs to compare leapt from 18.00 to 38.00 for each record'],
  [{ questions: 4_200 }, 'The questions leapt from 0.04 to 0.08 for each record'],
])('a leap is told: %j', (put, say) => {
  expect(leapIn(usual, { ...usual, ...put })).toBe(say)
})

test('a region that only grows never leaps, and fewer questions are no leap', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (times, less) => {
        const grown = {
          writings: usual.writings * times,
          pairs: usual.pairs * times,
          questions: Math.round(usual.questions * times * less),
          largest: 9,
        }
        expect(leapIn(usual, grown)).toBeUndefined()
      },
    ),
  )
})

test('in a small region a handful more is no leap', () => {
  const small = { writings: 60, pairs: 200, questions: 3, largest: 2 }
  expect(leapIn(small, { ...small, pairs: 900, questions: 40 })).toBeUndefined()
})

test('a group of more than twelve writings is one to look at', () => {
  expect([isTooLarge({ ...usual, largest: 12 }), isTooLarge({ ...usual, largest: 13 })]).toEqual([
    false,
    true,
  ])
})
