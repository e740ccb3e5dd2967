import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { markupRules } from '#design'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { fillWithRegion } from '../testing/house/small-region.ts'
import { publicPaths } from './gallery.ts'

const house = freshHouse()
const validator = new HtmlValidate(markupRules)
const pages = publicPaths('E08000026')

beforeAll(() => fillWithRegion(house.db, 30))

test.each([
  '/councils/E08000099',
  '/councils/region',
  '/councils/coventry',
  '/indicators/r9',
  '/indicators/R1',
  '/indicators/r1?month=2024-13',
  '/indicators/r1?month=2024-07',
  '/councils/E08000026?month=2019-05',
  '/councils?month=x',
  '/downloads/other.csv',
])('there is no page at %s', async (path) => {
  expect((await house.anyone.get(path)).statusCode).toBe(404)
})

describe.each(pages)('the page $name', ({ path }) => {
  test('is valid HTML with one heading of the first level', async () => {
    const answer = await house.anyone.get(path)
    expect(answer.statusCode).toBe(200)
    const report = await validator.validateString(answer.body)
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
    )
    expect(faults).toEqual([])
    expect(load(answer.body)('h1')).toHaveLength(1)
  })

  test('says that its people are invented, gives no cookie and asks for no inline script or style', async () => {
    const answer = await house.anyone.get(path)
    expect(load(answer.body)('.waymark-demonstration')).toHaveLength(1)
    expect(answer.cookies).toEqual([])
    expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline')
    expect(load(answer.body)('style, [style], script:not([src])')).toHaveLength(0)
  })

  test('shows each chart with its table and where its figures are defined', async () => {
    const page = load((await house.anyone.get(path)).body)
    for (const chart of page('.waymark-chart').toArray()) {
      expect(page(chart).find('table tbody tr').length).toBeGreaterThan(0)
      expect(page(chart).find('.waymark-chart__source').text()).not.toBe('')
    }
  })
})

test('no two pages have the same title, and each names itself in the way to it', async () => {
  const titles = await Promise.all(
    pages.map(async ({ path }) => load((await house.anyone.get(path)).body)('title').text()),
  )
  expect(new Set(titles).size).toBe(pages.length)
})

test('every page and file can be reached by links from the region', async () => {
  const found = await everythingLinked()
  for (const { path } of pages) expect(found).toContain(path)
  expect(found.filter((path) => path.startsWith('/downloads/'))).toHaveLength(5)
})

/** Follows every link of ours from the region's page; each must lead somewhere. */
async function everythingLinked(): Promise<readonly string[]> {
  const found = ['/']
  for (const path of found) {
    const answer = await house.anyone.get(path)
    expect(answer.statusCode, path).toBe(200)
    if (!String(answer.headers['content-type']).startsWith('text/html')) continue
    const page = load(answer.body)
    for (const link of page('a[href^="/"]').toArray()) {
      const [to = ''] = (page(link).attr('href') ?? '').split(/[?#]/)
      if (!found.includes(to)) found.push(to)
    }
  }
  return found
}

test('a page of a month is the page of that month, in every place that links to it', async () => {
  const page = load((await house.anyone.get('/indicators/nr1?month=2024-03')).body)
  expect(page('h1').text()).toContain('March 2024')
  expect(page('.waymark-figure__label').first().text()).toContain('March 2024')
})

test('an indicator tells its definition, version, source, readings and limits', async () => {
  const page = load((await house.anyone.get('/indicators/b1')).body)
  const words = page('main').text()
  expect(words).toContain('three or more of the last twelve months')
  expect(words).toContain('2026-11')
  expect(words).toContain('long_term_window=with_month')
  expect(words).toContain('What this does not tell you')
  expect(page('a[href^="https://www.gov.uk/government/publications/"]').length).toBeGreaterThan(0)
})

test('a breakdown that is withheld says so, and tells no count from 1 to 4', async () => {
  const page = load((await house.anyone.get('/indicators/r1')).body)
  const cells = page('#breakdowns td').toArray()
  const texts = cells.map((cell) => page(cell).text())
  expect(texts).toContain('Withheld')
  const counts = texts.flatMap((text) => /^(\d+) \(/.exec(text)?.[1] ?? [])
  expect(counts.length).toBeGreaterThan(0)
  expect(counts.map(Number).filter((count) => count > 0 && count < 5)).toEqual([])
})
