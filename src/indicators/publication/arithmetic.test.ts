import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { percentageChange, percentageOf, ratePer100000, roundedQuotient } from './arithmetic.ts'

// Every comparison, share and rate that the national releases print and that this house re-computes:
// https://www.gov.uk/government/publications/ending-rough-sleeping-data-framework-december-2023/ending-rough-sleeping-data-framework-december-2023
describe('the figures printed for England in December 2023', () => {
  test.each([
    ['people seen in the month, on the year', 7072, 5990, 18],
    ['people seen in the month, on the quarter', 7072, 8442, -16],
    ['people seen on the night, on the year', 2729, 2199, 24],
    ['people seen on the night, on the quarter', 2729, 3418, -20],
    ['people new in the month, on the year', 2395, 1977, 21],
    ['people new on the night, on the year', 720, 538, 34],
    ['people who left an institution, on the quarter', 925, 769, 20],
    ['people long term, on the quarter', 2414, 2663, -9],
    ['people returning, on the quarter', 925, 1048, -12],
    ['people who left asylum support, December 2023 to September 2024', 137, 469, -71],
  ])('%s: %i against %i is %i%%', (_words, now, before, printed) => {
    expect(percentageChange(now, before)).toBe(printed)
  })

  test.each([
    ['new in the month', 2395, 7072, 34],
    ['new on the night', 720, 2729, 26],
    ['left an institution', 925, 7072, 13],
    ['long term', 2414, 7072, 34],
    ['returning', 925, 7072, 13],
  ])('the share of those %s: %i of %i is %i%%', (_words, part, whole, printed) => {
    expect(percentageOf(part, whole)).toBe(printed)
  })

  test.each([
    [7072, '12.4'],
    [8442, '14.8'],
    [5990, '10.5'],
    [2729, '4.8'],
    [3418, '6.0'],
    [2199, '3.9'],
    [7379, '12.9'],
    [3106, '5.4'],
    [3704, '6.5'],
  ])('%i people among 57.1 million are %s in 100,000', (people, printed) => {
    expect(ratePer100000(people, 57_100_000)).toBe(printed)
  })

  test('8,309 people in June 2024 are 14.6 in 100,000', () => {
    expect(ratePer100000(8309, 57_000_000)).toBe('14.6')
  })
})

test('the official autumn counts of England changed as printed, year by year', () => {
  const counts = [4751, 4677, 4266, 2688, 2443, 3069, 3898, 4667, 4793]
  const changes = counts.slice(1).map((count, index) => percentageChange(count, counts[index] ?? 0))
  expect(changes).toEqual([-2, -9, -37, -9, 26, 27, 20, 3])
})

test('the six institutions add up to the printed totals of people who left one', () => {
  const printed = [
    [372, 15, 92, 1, 222, 67, 769],
    [305, 16, 82, 4, 469, 49, 925],
    [332, 23, 96, 2, 372, 65, 890],
    [406, 24, 95, 3, 198, 68, 794],
    [434, 22, 98, 2, 137, 77, 770],
  ]
  for (const row of printed) {
    const total = row.at(-1)
    expect(row.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBe(total)
  }
})

test('the nights people were seen in September 2024 are shares as printed, and need not make a hundred', () => {
  const bands = [2831, 1066, 1468, 1072, 1931, 648]
  const whole = bands.reduce((sum, band) => sum + band, 0)
  const shares = bands.map((band) => percentageOf(band, whole))
  expect(shares).toEqual([31, 12, 16, 12, 21, 7])
  expect(shares.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBe(99)
})

test('nobody has no share of nobody', () => {
  expect(percentageOf(0, 0)).toBeUndefined()
  expect(percentageChange(3, 0)).toBeUndefined()
  expect(ratePer100000(3, 0)).toBeUndefined()
})

test('an exact half goes to the even digit, above and below nought', () => {
  expect(percentageOf(1, 8)).toBe(12)
  expect(percentageOf(3, 8)).toBe(38)
  expect(percentageOf(-1, 8)).toBe(-12)
  expect(roundedQuotient(5, 100, 1)).toBe(0)
  expect(roundedQuotient(15, 100, 1)).toBe(0.2)
  expect(Object.is(percentageOf(-1, 1000), 0)).toBe(true)
})

test('no count is ever further from its rounding than half a step', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.integer({ min: 1, max: 60_000_000 }),
      (part, whole) => {
        const percent = BigInt(percentageOf(part, whole) ?? -1)
        const apart = BigInt(part) * 100n - percent * BigInt(whole)
        return 2n * (apart < 0n ? -apart : apart) <= BigInt(whole)
      },
    ),
  )
})
