import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { fillWithRegion } from '../../testing/house/small-region.ts'
import { readFigures } from '../figures/figures.store.ts'
import { sumOf } from '../publication/places.ts'
import { brokenDown, dimensions } from './dimensions.ts'
import { readBreakdowns } from './read-breakdowns.ts'

const house = freshHouse()
const from = Temporal.PlainYearMonth.from('2024-04')
const to = Temporal.PlainYearMonth.from('2024-06')
const councils = ['25', '26', '27', '28', '29', '30', '31'].map((code) => `E080000${code}`)

beforeAll(() => fillWithRegion(house.db, 24))

function publicBreakdowns(db: Db, breakdown = 5, headline = 1) {
  const smallest = { breakdown, headline }
  return readBreakdowns(db, { region: 'region', councils, from, to, smallest })
}

test('each breakdown, with its unknowns, sums to the figure it breaks down', async () => {
  const told = await publicBreakdowns(house.db, 1)
  const figures = await readFigures(house.db, { scopes: ['region', ...councils], from, to })
  expect(told).toHaveLength(3 * 8 * (8 + 8 + 7))
  for (const { scope, month, figure, total, counts } of told) {
    expect(total).toBe(figures.get(scope)?.get(month)?.[figure])
    expect(sumOf(counts ?? {})).toBe(total)
  }
})

test('no count from 1 to 4 is ever told, whatever the month, the place and the figure', async () => {
  const told = await publicBreakdowns(house.db)
  const counts = told.flatMap((one) => Object.values(one.counts ?? {}))
  expect(counts.filter((count) => count > 0 && count < 5)).toEqual([])
  expect(told.filter((one) => !one.counts).length).toBeGreaterThan(50)
  expect(counts.filter((count) => count >= 5).length).toBeGreaterThan(10)
})

test('a region that withholds nothing tells everything, and one that withholds more tells less', async () => {
  const shownAt = async (smallest: number) =>
    (await publicBreakdowns(house.db, smallest)).filter(({ counts }) => counts).length
  const all = 3 * 8 * (8 + 8 + 7)
  expect(await shownAt(1)).toBe(all)
  expect(await shownAt(10)).toBeLessThan(await shownAt(5))
})

test('where totals are withheld, so are their breakdowns and all that their own limit would show', async () => {
  const told = await publicBreakdowns(house.db, 5, 20)
  const withheld = told.filter(({ total }) => total === 'withheld')
  expect(withheld.length).toBeGreaterThan(50)
  expect(withheld.filter(({ counts }) => counts)).toEqual([])
  const counts = told.flatMap((one) => Object.values(one.counts ?? {}))
  expect(counts.filter((count) => count > 0 && count < 20)).toEqual([])
})

test('every dimension has a category for people of whom it is not known', () => {
  for (const { categories } of dimensions) {
    expect(categories.map(({ code }) => code)).toContain('unknown')
  }
  expect(new Set(brokenDown).size).toBe(8)
})
