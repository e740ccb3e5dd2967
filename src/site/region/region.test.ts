import { load } from 'cheerio'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { readFigures } from '#indicators'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { fillWithRegion } from '../../testing/house/small-region.ts'

const house = freshHouse()
const june = Temporal.PlainYearMonth.from('2024-06')

beforeAll(async () => {
  await fillWithRegion(house.db, 30)
})

test.each(['2024-13', '2024-6', 'june', '2024-07', '2019-01', ''])(
  'there is no page of the region for the month “%s”',
  async (month) => {
    expect((await house.anyone.get(`/?month=${month}`)).statusCode).toBe(404)
  },
)

test('every number of the four strands and of the councils is the figure kept', async () => {
  const page = load((await house.anyone.get('/')).body)
  const kept = await readFigures(house.db, {
    scopes: ['region', 'E08000026'],
    from: june,
    to: june,
  })
  const region = kept.get('region')?.get('2024-06')
  const cards = page('.waymark-card .waymark-figure__value').toArray()
  expect(cards.map((card) => Number(page(card).text().replace(',', '')))).toEqual([
    region?.p1_month,
    region?.r1_month,
    region?.b1,
    region?.nr1,
  ])
  const coventry = kept.get('E08000026')?.get('2024-06')
  const row = page('tr:has(a[href="/councils/E08000026"]) td').toArray()
  expect(row.slice(0, 5).map((cell) => Number(page(cell).text()))).toEqual([
    coventry?.r1_month,
    coventry?.r1_night,
    coventry?.p1_month,
    coventry?.b1,
    coventry?.nr1,
  ])
})

test('each strand says what changed since the same month of last year', async () => {
  const page = load((await house.anyone.get('/')).body)
  const notes = page('.waymark-card__note').toArray()
  expect(notes).toHaveLength(4)
  for (const note of notes)
    expect(page(note).text()).toMatch(/than in June 2023|same as in June 2023/)
})

test('every chart has its table of up to 25 months, the last one the last complete month', async () => {
  const page = load((await house.anyone.get('/')).body)
  const charts = page('.waymark-chart').toArray()
  expect(charts).toHaveLength(4)
  for (const chart of charts) {
    const rows = page(chart).find('tbody th').toArray()
    expect(rows.map((row) => page(row).text()).at(-1)).toBe('June 2024')
    expect(rows).toHaveLength(25)
  }
})

test('the month that is running stands apart and says it is not whole', async () => {
  const page = load((await house.anyone.get('/')).body)
  expect(page('#so-far').text()).toContain('July 2024 so far')
  expect(page('#so-far').text()).toContain('not over')
})

test('a month of the past has a page of its own, without the running month', async () => {
  const page = load((await house.anyone.get('/?month=2024-01')).body)
  expect(page('h1').text()).toContain('January 2024')
  expect(page('#so-far')).toHaveLength(0)
})

test('a browser that has the page already is sent nothing, and nobody is given a cookie', async () => {
  const first = await house.anyone.get('/')
  expect(first.cookies).toEqual([])
  expect(first.headers['cache-control']).toBe('public, no-cache')
  const again = await house.web.inject({
    url: '/',
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
  expect(again.body).toBe('')
})
