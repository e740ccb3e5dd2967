import { expect, test } from 'vitest'
import { addedTogether, england, readAutumnSnapshot, standings } from './autumn-snapshot.ts'

const values = readAutumnSnapshot()
const councils = [...new Set(values.map(({ code }) => code))].filter((code) => code !== england)

test('every value has a source; one that is not available has none, and no number', () => {
  for (const { people, standing, address, source } of values) {
    expect(Object.keys(standings)).toContain(standing)
    expect(source).not.toBe('')
    expect(people === null).toBe(standing === 'not_available')
    if (people !== null) expect(address).toMatch(/^https:\/\//)
  }
})

test('seven councils and England have a line for each autumn from 2010 to 2025', () => {
  expect(councils).toHaveLength(7)
  expect(values).toHaveLength(8 * 16)
  expect(new Set(values.map(({ code, year }) => `${code} ${year}`)).size).toBe(8 * 16)
})

test('the counts of the seven added together are those known for the region, and none where one lacks', () => {
  expect(addedTogether(values, councils).map(({ count }) => count)).toEqual([
    ...[39, 64, 61, 68, 52, 77, 132, 127, 169, 115, 44, 63],
    ...[null, null, 121, 158],
  ])
})

test('one value was worked out from another, and says so', () => {
  const derived = values.filter(({ standing }) => standing === 'derived')
  expect(derived.map(({ area, year, people }) => [area, year, people])).toEqual([
    ['Coventry', 2022, 18],
  ])
})
