import cookie from '@fastify/cookie'
import { load } from 'cheerio'
import Fastify, { type FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardRoutes } from '#access'
import { indicators, localIndicators } from '#indicators'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { fillWithRegion } from '../testing/house/small-region.ts'
import { pathOfIndicator, pathOfScope, paths } from './paths.ts'
import { siteRoutes } from './routes.ts'

const house = freshHouse()
const smallest = { breakdown: 5, headline: 10 }
const coventry = pathOfScope('E08000026')
const pages = [
  ...[paths.region, paths.councils, coventry, paths.indicators, paths.howFiguresAreMade],
  ...[...indicators, ...localIndicators].map(({ code }) => pathOfIndicator(code)),
]
let web: FastifyInstance

beforeAll(async () => {
  await fillWithRegion(house.db, 16)
  web = Fastify()
  await web.register(cookie)
  guardRoutes(web, house.needs)
  siteRoutes(web, house.needs, undefined, smallest)
})
afterAll(() => web.close())

async function bodyOf(path: string): Promise<string> {
  const answer = await web.inject({ method: 'GET', url: path })
  expect(answer.statusCode).toBe(200)
  return answer.body
}

/** Every whole number from 1 to 9 that stands alone in a cell of a table or as a headline. */
async function smallNumbersOn(path: string): Promise<readonly string[]> {
  const page = load(await bodyOf(path))
  const told = 'td.govuk-table__cell--numeric, .waymark-figure__value'
  return page(told)
    .toArray()
    .map((cell) => page(cell).text().trim())
    .filter((text) => /^[1-9]( \(\d+%\))?$/.test(text))
}

describe('where a region withholds totals of fewer than ten people', () => {
  test.each(pages)('the page %s tells none, in no table and no headline', async (path) => {
    expect(await smallNumbersOn(path)).toEqual([])
  })

  test('a council says which figures are withheld, and leaves gaps for them in its charts', async () => {
    const page = load(await bodyOf(coventry))
    const cells = page('td')
      .toArray()
      .map((cell) => page(cell).text().trim())
    expect(cells.filter((text) => text === 'Withheld').length).toBeGreaterThan(20)
    const inCharts = page('.waymark-chart td')
      .toArray()
      .map((cell) => page(cell).text().trim())
    expect(inCharts.some((text) => text.startsWith('Withheld'))).toBe(true)
    expect(page.text()).toMatch(/is withheld, so nothing is set against it|Withheld, because/)
  })

  test('the file of figures holds none, and says why', async () => {
    const { data } = Papa.parse<Record<string, string>>(await bodyOf(paths.figuresFile), {
      header: true,
      skipEmptyLines: true,
    })
    const withheld = data.filter(({ state }) => state === 'withheld')
    expect(withheld.length).toBeGreaterThan(200)
    expect(withheld.every((row) => row['value'] === '' && row['rate_per_100000'] === '')).toBe(true)
    const values = data.filter(({ state }) => state === 'counted').map(({ value }) => Number(value))
    expect(values.filter((value) => value > 0 && value < smallest.headline)).toEqual([])
    expect(values.filter((value) => value >= smallest.headline).length).toBeGreaterThan(200)
  })

  test('the file of breakdowns tells no total that is withheld, and no category of it', async () => {
    const { data } = Papa.parse<Record<string, string>>(await bodyOf(paths.breakdownsFile), {
      header: true,
      skipEmptyLines: true,
    })
    const withheld = data.filter(({ total }) => total === 'withheld')
    expect(withheld.length).toBeGreaterThan(100)
    expect(new Set(withheld.map(({ state }) => state))).toEqual(new Set(['withheld']))
  })

  test('the workbook has the sign for withheld in its tables, and no small number', async () => {
    const answer = await web.inject({ method: 'GET', url: paths.tablesFile })
    const content = strFromU8(unzipSync(answer.rawPayload)['content.xml'] ?? new Uint8Array())
    const book = load(content, { xml: true })
    const ofPeople = book('table\\:table').not('[table\\:name$="Rate"]')
    const texts = ofPeople
      .find('text\\:p')
      .toArray()
      .map((cell) => book(cell).text())
    expect(texts.filter((text) => text === '[c]').length).toBeGreaterThan(200)
    expect(texts.filter((text) => /^[1-9]$/.test(text))).toEqual([])
  })

  test('the page on how figures are made tells the limit', async () => {
    expect(load(await bodyOf(paths.howFiguresAreMade)).text()).toContain(
      'Totals from 1 to 9 are withheld',
    )
  })
})
