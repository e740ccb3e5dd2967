import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { cast, castCouncil, castTotals } from '#demonstration'
import { nationalOptions, rebuild } from '#indicators'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { writeRows } from '../../testing/house/write-rows.ts'

const house = freshHouse()

beforeAll(() =>
  house.db.transaction().execute(async (db) => {
    await writeRows(db, cast)
    await rebuild(db, nationalOptions)
  }),
)

test('the cast of twenty is told on the page of Coventry, to the person', async () => {
  const page = load((await house.anyone.get(`/councils/${castCouncil}`)).body)
  const rows = page('table:has(#indicators-caption) tbody tr').toArray()
  const told = new Map(
    rows.map((row) => [page(row).find('th').text(), Number(page(row).find('td').first().text())]),
  )
  expect(told.get('People sleeping rough: Over the month')).toBe(castTotals.r1)
  expect(told.get('People sleeping rough: On a single night')).toBe(castTotals.r1Night)
  expect(told.get('People new to rough sleeping: Over the month')).toBe(castTotals.p1)
  expect(told.get('People new to rough sleeping: On a single night')).toBe(castTotals.p1Night)
  expect(told.get('People sleeping rough after leaving an institution: All institutions')).toBe(
    castTotals.p2,
  )
  expect(told.get('People who moved into accommodation')).toBe(castTotals.r2)
  expect(told.get('People sleeping rough long term')).toBe(castTotals.b1)
  expect(told.get('Nights on which people were seen: 1 night')).toBe(castTotals.b2['1'])
  expect(told.get('People returning to rough sleeping')).toBe(castTotals.nr1)
  expect(told.get('People returning after a settled home')).toBe(castTotals.nr2)
})

test('a council where nobody was met has noughts, and no figure for a night it never declared', async () => {
  const page = load((await house.anyone.get('/councils/E08000025')).body)
  const values = page('.waymark-card .waymark-figure__value').toArray()
  expect(values.map((value) => page(value).text())).toEqual(['0', '0', '0', '0'])
  expect(page('table:has(#indicators-caption)').text()).toContain('No night declared')
})

test('someone seen months after the night of a figure is not in it', async () => {
  const before = load((await house.anyone.get(`/councils/${castCouncil}?month=2024-05`)).body)
  expect(before('h1').text()).toBe('Rough sleeping in Coventry, May 2024')
  const seen = before('.waymark-card--rare .waymark-figure__value').text()
  expect(seen).toBe('1')
})
