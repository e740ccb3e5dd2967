import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'

const house = realHouse()

/** Asks for a link and gives the path it leads to. */
async function linkFor(email: string, back = ''): Promise<string> {
  const browser = (await house.browser()).from({}, `10.1.${Math.floor(Math.random() * 200)}.7`)
  expect((await browser.post('/sign-in/link', { email, back })).statusCode).toBe(303)
  const { text } = await house.letterTo(email)
  return String(/http:\/\/localhost(\/sign-in\/link\/\S+)/.exec(text)?.[1])
}

test.each([
  '',
  'ana',
  'ana@example',
  'ana@example.org\r\nBcc: all@example.org',
  'a@b.org, c@d.org',
])(
  'an address such as “%s” is asked for again, kept as it was typed, and no letter goes',
  async (email) => {
    const before = house.letters.length
    const answer = await (await house.browser()).post('/sign-in/link', { email })
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(page('#email-error').text()).toContain('Enter your e-mail address')
    expect(page('#email').val()).toBe(email.replaceAll('\r', ''))
    expect(house.letters.length).toBe(before)
  },
)

test('whether an address belongs to a member is not told', async () => {
  const { email } = await house.member('Ana')
  const known = await (await house.browser()).post('/sign-in/link', { email })
  const unknown = await (await house.browser()).post('/sign-in/link', { email: 'no@example.org' })
  const shape = ({ statusCode, headers, body, cookies }: typeof known) => {
    const { date, ...rest } = headers
    return { statusCode, rest, body, cookies }
  }
  expect(shape(unknown)).toEqual(shape(known))
  await house.letterTo(email)
  expect(house.letters.some(({ to }) => to === 'no@example.org')).toBe(false)
})

test('opening a link uses nothing up, for programs that read e-mail open links too; the form signs in', async () => {
  const { email } = await house.member('Ben')
  const path = await linkFor(email, '/figures?scope=region')
  const scanner = await house.browser()
  for (const _ of [1, 2, 3]) expect((await scanner.get(path)).statusCode).toBe(200)
  expect(scanner.cookies.size).toBe(0)
  const browser = await house.browser()
  const page = await browser.get(path)
  expect(load(page.body)('h1').text()).toBe(`Sign in as ${email}`)
  expect(await markupProblems(page.body)).toEqual([])
  const form = load(page.body)('form')
  const back = String(form.find('[name=back]').val())
  const answer = await browser.post(String(form.attr('action')), { back })
  expect(answer.statusCode).toBe(303)
  expect(answer.headers.location).toBe('/figures?scope=region')
  expect((await browser.get('/account')).statusCode).toBe(200)
})

test('a link that was used, guessed or is a quarter of an hour old opens nothing', async () => {
  const { email } = await house.member('Cal')
  const path = await linkFor(email)
  await (await house.browser()).post(path)
  for (const dead of [path, '/sign-in/link/guessed', `/sign-in/link/${'A'.repeat(43)}`]) {
    const browser = await house.browser()
    expect((await browser.get(dead)).statusCode).toBe(410)
    expect((await browser.post(dead)).statusCode).toBe(410)
    expect(browser.cookies.size).toBe(0)
  }
  const young = await linkFor(email)
  expect((await (await house.browser(14)).get(young)).statusCode).toBe(200)
  const late = await house.browser(15)
  expect((await late.post(young)).statusCode).toBe(410)
  expect(late.cookies.size).toBe(0)
})

test('of two browsers that take one link at once, one gets in', async () => {
  const { email } = await house.member('Dee')
  const path = await linkFor(email)
  const [one, other] = await Promise.all([house.browser(), house.browser()])
  const answers = await Promise.all([one.post(path), other.post(path)])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 410])
})

test('a second link ends with the first that is used', async () => {
  const { email } = await house.member('Eli')
  const [first, second] = [await linkFor(email), await linkFor(email)]
  expect((await (await house.browser()).post(second)).statusCode).toBe(303)
  expect((await (await house.browser()).post(first)).statusCode).toBe(410)
})

test('somebody who left is sent nothing, and a link sent before opens nothing', async () => {
  const { id, email } = await house.member('Flo')
  const path = await linkFor(email)
  await sql`
    update access.member set status = 'left', left_at = now() where member_id = ${id}
  `.execute(house.db)
  expect((await (await house.browser()).post(path)).statusCode).toBe(410)
  const before = house.letters.length
  await (await house.browser()).post('/sign-in/link', { email })
  await house.member('Somebody')
  expect(house.letters.length).toBe(before)
})

test('a link never leads to another site', async () => {
  const { email } = await house.member('Gus')
  const path = await linkFor(email, 'https://elsewhere.example/')
  expect(path).not.toContain('elsewhere')
  const answer = await (await house.browser()).post(path, { back: '//elsewhere.example' })
  expect(answer.headers.location).toBe('/today')
})

test('the token of a link is not in the database', async () => {
  const { email } = await house.member('Hal')
  const token = String((await linkFor(email)).split('/').at(-1))
  const { rows } = await sql<{ kept: string }>`
    select sign_in_link::text as kept from access.sign_in_link
  `.execute(house.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.some(({ kept }) => kept.includes(token))).toBe(false)
})

test('without the door open, the web’s own role sees no link, and reads none by asking', async () => {
  const { email } = await house.member('Ivy')
  await linkFor(email)
  const { rows } = await sql`select * from access.sign_in_link`.execute(house.needs.db)
  expect(rows).toEqual([])
})

test('a form sent from another site signs nobody in, nor sends anybody a letter', async () => {
  const { email } = await house.member('Joy')
  const path = await linkFor(email)
  const before = house.letters.length
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
  ]) {
    const browser = (await house.browser()).from(headers)
    expect((await browser.post(path)).statusCode).toBe(403)
    expect((await browser.post('/sign-in/link', { email })).statusCode).toBe(403)
  }
  expect(house.letters.length).toBe(before)
})

test('the letter is short and plain', async () => {
  const { email } = await house.member('Kit')
  await (await house.browser()).post('/sign-in/link', { email })
  const { text } = await house.letterTo(email)
  expect(text.replace(/link\/\S+/, 'link/…')).toMatchInlineSnapshot(`
    "Somebody asked for a link to sign in to Waymark with this e-mail address.

    Sign in to Waymark:
    http://localhost/sign-in/link/…

    The link works once, for 15 minutes. The page it opens asks before it signs you in.

    If this was not you, do nothing: nobody gets in without this letter.
    "
  `)
})
