import { load } from 'cheerio'
import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Browser } from '../../../testing/house/browser-of.ts'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'

const house = realHouse()
const opened = Temporal.Instant.from('2024-07-02T11:00:00Z')

/** The code an app would show so many seconds after the house opened. */
function codeOf(secret: string, seconds = 0): string {
  const epoch = Math.floor(opened.epochMilliseconds / 1000) + seconds
  return generateSync({ secret, epoch })
}

async function link(email: string, minutes = 0): Promise<string> {
  const browser = (await house.browser(minutes)).from({}, `10.2.${house.letters.length % 200}.9`)
  await browser.post('/sign-in/link', { email })
  for (;;) {
    const { text } = await house.letterTo(email)
    const path = /localhost(\/sign-in\/link\/\S+)/.exec(text)?.[1]
    if (path) return path
  }
}

async function byLink(email: string, code = '', minutes = 0): Promise<Browser> {
  const browser = await house.browser(minutes)
  await browser.post(await link(email, minutes), { code })
  return browser
}

/** Sets an app up and gives its secret, the recovery codes, and the browser it was done in. */
async function setUp(email: string) {
  const browser = await byLink(email)
  await browser.post('/account/authenticator/begin')
  const page = load((await browser.get('/account/authenticator')).body)
  const secret = page('main p strong').text().replaceAll(' ', '')
  const answer = await browser.post('/account/authenticator', { code: codeOf(secret) })
  const codes = load(answer.body)('code')
    .toArray()
    .map((one) => load(answer.body)(one).text())
  return { browser, secret, answer, codes }
}

test('whoever came by a link alone sees their own page, and no record', async () => {
  const { email } = await house.member('Ana')
  const browser = await byLink(email)
  for (const path of ['/today', '/contacts/new', '/figures', '/live']) {
    const answer = await browser.get(path)
    expect([answer.statusCode, answer.headers.location], path).toEqual([303, '/account'])
  }
  const account = await browser.get('/account')
  expect(account.body).toContain('Before the record opens to you')
  expect((await browser.post('/contacts')).headers.location).toBe('/account')
})

test('a wrong code sets no app up, and keeps the secret that the app has taken', async () => {
  const browser = await byLink((await house.member('Ben')).email)
  await browser.post('/account/authenticator/begin')
  const secretOf = async () =>
    load((await browser.get('/account/authenticator')).body)('main p strong').text()
  const before = await secretOf()
  for (const code of ['', '000000', 'abcdef', codeOf(before.replaceAll(' ', ''), 3600)]) {
    const answer = await browser.post('/account/authenticator', { code })
    expect(answer.statusCode).toBe(422)
    expect(load(answer.body)('#code-error').text()).toContain('The code is wrong')
  }
  expect(await secretOf()).toBe(before)
  expect((await browser.get('/today')).statusCode).toBe(303)
})

test('setting an app up opens the record under a fresh token, and is told by e-mail', async () => {
  const { email } = await house.member('Cal')
  const planted = await byLink(email)
  const before = planted.cookies.get('waymark_session')
  await planted.post('/account/authenticator/begin')
  const shown = await planted.get('/account/authenticator')
  expect(await markupProblems(shown.body)).toEqual([])
  const svg = load(shown.body)('main svg')
  expect(svg.attr('aria-label')).toContain('The key below says the same')
  const secret = load(shown.body)('main p strong').text().replaceAll(' ', '')
  const answer = await planted.post('/account/authenticator', { code: codeOf(secret) })
  expect(answer.statusCode).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  expect(planted.cookies.get('waymark_session')).not.toBe(before)
  expect((await planted.get('/today')).statusCode).toBe(200)
  expect((await house.letterTo(email)).text).toContain('An authenticator app was set up')
  const old = await house.browser()
  old.cookies.set('waymark_session', String(before))
  expect((await old.get('/account')).statusCode).toBe(303)
})

test('a link then needs a code; five wrong ones use it up, and guessing is slowed down', async () => {
  const { email } = await house.member('Dee')
  const { secret } = await setUp(email)
  const path = await link(email, 3)
  const browser = await house.browser(3)
  expect(load((await browser.get(path)).body)('#code')).toHaveLength(1)
  for (const code of ['', '123456', '000000', '999999', '111111']) {
    const answer = await browser.from({}, `10.3.0.${code.slice(0, 1) || '7'}`).post(path, { code })
    expect([410, 422]).toContain(answer.statusCode)
  }
  expect((await browser.post(path, { code: codeOf(secret, 180) })).statusCode).toBe(410)
  expect(browser.cookies.size).toBe(0)
  const again = await link(email, 3)
  const guesser = (await house.browser(3)).from({}, '10.3.1.1')
  const statuses: number[] = []
  for (const code of ['000001', '000002', '000003', '000004']) {
    statuses.push((await guesser.post(again, { code })).statusCode)
  }
  const more = await link(email, 3)
  statuses.push((await guesser.post(more, { code: '000005' })).statusCode)
  const slowed = await guesser.post(more, { code: '000006' })
  expect(slowed.statusCode).toBe(429)
  expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0)
  expect(slowed.body).toMatch(/Wait \d+ seconds?, then try again/)
})

test('a code is used once: whoever looked over a shoulder is refused', async () => {
  const { email } = await house.member('Eli')
  const { secret } = await setUp(email)
  const code = codeOf(secret, 240)
  const first = await byLink(email, code, 4)
  expect((await first.get('/today')).statusCode).toBe(200)
  const second = await byLink(email, code, 4)
  expect(second.cookies.size).toBe(0)
})

test('a recovery code stands in once for a lost phone, and its use is told by e-mail', async () => {
  const { email } = await house.member('Flo')
  const { codes } = await setUp(email)
  expect(codes).toHaveLength(10)
  await house.letterTo(email)
  const [code = ''] = codes
  const first = await byLink(email, code.toLowerCase().replaceAll('-', ' '))
  expect((await first.get('/today')).statusCode).toBe(200)
  expect((await house.letterTo(email)).text).toContain('A recovery code was used')
  expect((await byLink(email, code)).cookies.size).toBe(0)
  expect((await first.get('/account')).body).toContain('9 recovery codes are')
})

test('half an hour after signing in, nobody changes how the account is signed in to', async () => {
  const { email } = await house.member('Gus')
  const { browser } = await setUp(email)
  const late = await house.browser(30)
  for (const [name, value] of browser.cookies) late.cookies.set(name, value)
  for (const path of ['/account/authenticator/remove', '/account/recovery-codes']) {
    const answer = await late.post(path)
    expect(answer.statusCode, path).toBe(403)
    expect(answer.body).toContain('Sign in once more')
  }
  expect((await late.get('/account')).body).toContain('10 recovery codes are')
})

test('new recovery codes end the old ones; removing the app ends them all, and other sign-ins', async () => {
  const { email } = await house.member('Hal')
  const { browser, codes } = await setUp(email)
  const elsewhere = await byLink(email, codes[0])
  const fresh = await browser.post('/account/recovery-codes')
  expect(load(fresh.body)('code')).toHaveLength(10)
  expect((await byLink(email, codes[1])).cookies.size).toBe(0)
  expect((await browser.get('/account/authenticator/remove')).statusCode).toBe(200)
  expect((await browser.post('/account/authenticator/remove')).statusCode).toBe(303)
  expect((await elsewhere.get('/account')).statusCode).toBe(303)
  const alone = await byLink(email)
  expect((await alone.get('/today')).headers.location).toBe('/account')
})

test('no secret and no recovery code stands in the database as it is', async () => {
  const { email } = await house.member('Ivy')
  const { secret, codes } = await setUp(email)
  const { rows } = await sql<{ kept: string }>`
    select authenticator::text as kept from access.authenticator
    union all select recovery_code::text from access.recovery_code
  `.execute(house.db)
  const all = rows.map(({ kept }) => kept).join('\n')
  const inHex = (text: string) => Buffer.from(text).toString('hex')
  for (const word of [secret, ...codes]) {
    expect(all).not.toContain(word)
    expect(all).not.toContain(inHex(word))
  }
})
