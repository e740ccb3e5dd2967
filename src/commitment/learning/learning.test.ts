import { type CheerioAPI, load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { pathwayStages } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { kindsOfOrganisation } from './kinds-of-organisation.ts'
import { learningPlaces, learningStart } from './learning-pages.ts'

const house = freshHouse()
const places = [learningStart, ...learningPlaces]

async function read(path: string): Promise<CheerioAPI> {
  return load((await house.anyone.get(path)).body)
}

test.each(['/learn/nothing', '/learn/pathway/universal', '/learn/Pathway'])(
  'there is no page at %s',
  async (path) => {
    expect((await house.anyone.get(path)).statusCode).toBe(404)
  },
)

describe.each(places)('the page $path', ({ path, title }) => {
  test('is open to anybody, and is valid HTML under its own title', async () => {
    const answer = await house.anyone.get(path)
    expect(answer.statusCode).toBe(200)
    expect(await markupProblems(answer.body)).toEqual([])
    const page = load(answer.body)
    expect(
      page('h1')
        .toArray()
        .map((one) => page(one).text()),
    ).toEqual([title])
    expect(page('head > title').text()).toBe(`${title} – Waymark`)
  })

  test('skips no level of heading, and every part of it can be linked to', async () => {
    const page = await read(path)
    const levels = page('main :is(h1, h2, h3, h4)')
      .toArray()
      .map((one) => Number(one.tagName.slice(1)))
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
    expect(page('h2.govuk-heading-l:not([id])').length).toBe(0)
  })

  test('asks nothing of its reader: no cookie, no script and no style of its own, no form', async () => {
    const answer = await house.anyone.get(path)
    expect(answer.cookies).toEqual([])
    expect(answer.headers['cache-control']).toBe('public, no-cache')
    expect(load(answer.body)('style, [style], script:not([src]), form')).toHaveLength(0)
  })

  test('is sent once to a browser that keeps it', async () => {
    const { etag } = (await house.anyone.get(path)).headers
    const headers = { 'if-none-match': String(etag) }
    const again = await house.web.inject({ url: path, headers })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('leads nowhere that does not answer', async () => {
    const page = await read(path)
    const links = page('main a, nav a')
      .toArray()
      .map((one) => page(one).attr('href') ?? '')
    for (const link of links.filter((one) => !one.startsWith('https://'))) {
      const [to, part] = link.split('#')
      const there = to === '' ? page : await read(to ?? path)
      expect(there('h1').text(), link).not.toBe('Page not found')
      if (part) expect(there(`[id="${part}"]`).length, link).toBe(1)
    }
  })
})

test('whoever follows “Next” from the first page reads all of them once, and “Previous” leads back', async () => {
  const read = await followed(learningPlaces[0]?.path ?? '', 'next')
  expect(read).toEqual(learningPlaces.map(({ path }) => path))
  expect((await followed(read.at(-1) ?? '', 'prev')).toReversed()).toEqual([
    learningStart.path,
    ...read,
  ])
})

async function followed(first: string, rel: 'next' | 'prev'): Promise<readonly string[]> {
  const next = (await read(first))(`main a[rel=${rel}]`).attr('href')
  return next ? [first, ...(await followed(next, rel))] : [first]
}

test('the start has a card for each page, in the order of reading', async () => {
  const page = await read(learningStart.path)
  const cards = page('.waymark-card a').toArray()
  expect(cards.map((one) => page(one).attr('href'))).toEqual(learningPlaces.map(({ path }) => path))
})

test('the stages stand in their order on the page of the pathway, each where a link finds it', async () => {
  const page = await read('/learn/pathway')
  expect(
    page('main section[id]')
      .toArray()
      .map((one) => one.attribs['id']),
  ).toEqual(pathwayStages.map(({ code }) => code))
  expect(
    page('main section h3')
      .toArray()
      .map((one) => page(one).text()),
  ).toEqual(pathwayStages.map(({ label }, at) => `${at + 1}. ${label}`))
})

test('each kind of organisation is told what it sees first and what it can do', async () => {
  const page = await read('/learn/protective-factors')
  for (const { code, seesFirst, canDo } of kindsOfOrganisation) {
    const card = page(`#${code}`).text()
    for (const line of [...seesFirst, ...canDo]) expect(card).toContain(line)
  }
})

test('the real numbers are said to be real where the region is an invented one', async () => {
  expect((await read('/learn/homelessness'))('main').text()).toContain(
    'numbers on this page are real',
  )
})
