import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { realHouse } from '../testing/house/real-house.ts'
import { markupProblems } from '../testing/journeys/markup-problems.ts'
import { publicPaths } from './gallery.ts'

const house = realHouse()
const paths = [...publicPaths('E08000026').map(({ path }) => path), '/nowhere']

/** Where the header of a page leads, by the words of its links. */
function headerOf(markup: string): Readonly<Record<string, string>> {
  const page = load(markup)
  return Object.fromEntries(
    page('header.govuk-template__header a')
      .toArray()
      .map((link) => [page(link).text().trim(), String(page(link).attr('href'))]),
  )
}

test.each(paths)('a visitor to a real house finds at %s where to sign in', async (path) => {
  const answer = await (await house.browser()).get(path)
  expect(headerOf(answer.body)).toMatchObject({ 'Sign in': '/sign-in' })
  expect(await markupProblems(answer.body)).toEqual([])
})

test.each(paths)(
  'a member is led on from %s to their own pages, and is not named there',
  async (path) => {
    const browser = await house.browser()
    const { email } = await house.member('Ana')
    await browser.post('/sign-in/link', { email })
    const link = /localhost(\/sign-in\/link\/\S+)/.exec((await house.letterTo(email)).text)?.[1]
    await browser.post(String(link))
    const answer = await browser.get(path)
    expect(headerOf(answer.body)).not.toHaveProperty('Sign in')
    expect(headerOf(answer.body)).toMatchObject({
      'Your account': '/account',
      'Sign out': '/sign-out',
    })
    if (answer.statusCode === 200) expect(answer.body).not.toContain('Ana')
    expect(await markupProblems(answer.body)).toEqual([])
  },
)

test('whoever signs in or out is not shown what a browser kept of a page from before', async () => {
  const browser = await house.browser()
  const before = await browser.get('/')
  expect(before.headers['vary']).toContain('cookie')
  const { email } = await house.member('Ben')
  await browser.post('/sign-in/link', { email })
  const link = /localhost(\/sign-in\/link\/\S+)/.exec((await house.letterTo(email)).text)?.[1]
  await browser.post(String(link))
  const kept = browser.from({ 'if-none-match': String(before.headers['etag']) })
  expect((await kept.get('/')).statusCode).toBe(200)
})
