import { load } from 'cheerio'
import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type RealHouse, realHouse, type TestMember } from '../../testing/house/real-house.ts'
import { openSession } from './session.store.ts'
import { deviceOf, isOver } from './session.ts'

const house = realHouse()

/** A browser in which a member is signed in, on some device. */
async function signedIn(member: TestMember, device = 'Firefox on Linux', at: RealHouse = house) {
  const browser = await at.browser()
  browser.cookies.set('waymark_session', await tokenFor(member, device))
  return browser
}

function tokenFor(member: TestMember, device: string): Promise<string> {
  return openSession(house.needs.db, {
    memberId: member.id,
    way: 'passkey',
    isStrong: true,
    device,
    now: house.needs.clock.now(),
  })
}

/** The browser of somebody signed in, so many minutes later. */
async function later(from: { readonly cookies: Map<string, string> }, minutes: number) {
  const browser = await house.browser(minutes)
  for (const [name, value] of from.cookies) browser.cookies.set(name, value)
  return browser
}

test('a token planted before signing in is worth nothing afterwards', async () => {
  const [victim, attacker] = [await house.member('Ana'), await house.member('Mal')]
  const planted = await tokenFor(attacker, 'Firefox')
  const browser = await house.browser()
  browser.cookies.set('waymark_session', planted)
  await browser.get('/account')
  await browser.post('/sign-in/link', { email: victim.email })
  const { text } = await house.letterTo(victim.email)
  const path = String(/localhost(\/sign-in\/link\/\S+)/.exec(text)?.[1])
  await browser.get(path)
  expect((await browser.post(path)).statusCode).toBe(303)
  expect(browser.cookies.get('waymark_session')).not.toBe(planted)
  const theirs = await house.browser()
  theirs.cookies.set('waymark_session', planted)
  expect((await theirs.get('/account')).statusCode).toBe(303)
  const { body } = await browser.get('/account')
  expect(body).toContain(victim.email)
})

test('a token nobody gave opens nothing, and is not kept', async () => {
  const browser = await house.browser()
  browser.cookies.set('waymark_session', 'planted')
  expect((await browser.get('/account')).headers.location).toContain('/sign-in')
})

test('a sign-in unused for two hours is over, and one of twelve hours, however busy', async () => {
  const browser = await signedIn(await house.member('Ben'))
  expect((await (await later(browser, 119)).get('/account')).statusCode).toBe(200)
  expect((await (await later(browser, 119 + 119)).get('/account')).statusCode).toBe(200)
  expect((await (await later(browser, 119 + 119 + 120)).get('/account')).statusCode).toBe(303)
  const busy = await signedIn(await house.member('Cal'))
  for (let minutes = 100; minutes < 720; minutes += 100) {
    expect((await (await later(busy, minutes)).get('/account')).statusCode).toBe(200)
  }
  expect((await (await later(busy, 720)).get('/account')).statusCode).toBe(303)
})

test('whenever somebody looks, a sign-in is over by the one limit or by the other and by nothing else', () => {
  const now = Temporal.Instant.from('2024-07-02T11:00:00Z')
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 0, max: 1500 }),
      (age, idle) => {
        const session = {
          signedInAt: now.subtract({ minutes: Math.max(age, idle) }),
          lastUsedAt: now.subtract({ minutes: idle }),
        }
        expect(isOver(session, now)).toBe(Math.max(age, idle) >= 720 || idle >= 120)
      },
    ),
  )
})

test('a member sees where they are signed in, ends one, and then all others; nobody else’s', async () => {
  const [dee, eli] = [await house.member('Dee'), await house.member('Eli')]
  const [here, phone, tablet] = [
    await signedIn(dee),
    await signedIn(dee, 'Chrome on Android'),
    await signedIn(dee, 'Safari on an iPad'),
  ]
  const other = await signedIn(eli)
  const page = load((await here.get('/account')).body)
  const rows = page('#session-list-caption').closest('table').find('tbody tr')
  expect(rows).toHaveLength(3)
  const row = rows.toArray().find((one) => page(one).text().includes('Android'))
  const action = String(page(row).find('form').attr('action'))
  expect((await other.post(action)).statusCode).toBe(404)
  expect((await phone.get('/account')).statusCode).toBe(200)
  expect((await here.post(action)).headers.location).toBe('/account?done=ended')
  expect((await phone.get('/account')).statusCode).toBe(303)
  expect((await here.post('/account/sessions/end-others')).statusCode).toBe(303)
  expect((await tablet.get('/account')).statusCode).toBe(303)
  expect((await here.get('/account')).statusCode).toBe(200)
  expect((await other.get('/account')).statusCode).toBe(200)
})

test('on their own page a member who came through their organisation reads of it as theirs', async () => {
  const { id: memberId } = await house.member('Ora')
  const browser = await house.browser()
  const way = { way: 'organisation', isStrong: true, device: 'Firefox' } as const
  const token = await openSession(house.needs.db, {
    memberId,
    ...way,
    now: house.needs.clock.now(),
  })
  browser.cookies.set('waymark_session', token)
  const page = load((await browser.get('/account')).body)
  expect(page('#session-list, table').last().text()).toContain('Your organisation')
})

test('signing out ends the session and not the cookie alone', async () => {
  const browser = await signedIn(await house.member('Flo'))
  const token = String(browser.cookies.get('waymark_session'))
  await browser.get('/sign-out')
  expect((await browser.post('/sign-out')).statusCode).toBe(303)
  expect(browser.cookies.size).toBe(0)
  browser.cookies.set('waymark_session', token)
  expect((await browser.get('/account')).statusCode).toBe(303)
})

test('the session of somebody who left is over at their next click', async () => {
  const gus = await house.member('Gus')
  const browser = await signedIn(gus)
  await sql`
    update access.member set status = 'left', left_at = now() where member_id = ${gus.id}
  `.execute(house.db)
  expect((await browser.get('/account')).statusCode).toBe(303)
})

test('what is kept of a session does not open it', async () => {
  const browser = await signedIn(await house.member('Hal'))
  const token = String(browser.cookies.get('waymark_session'))
  const { rows } = await sql<{
    kept: string
  }>`select session::text as kept from access.session`.execute(house.db)
  expect(rows.some(({ kept }) => kept.includes(token))).toBe(false)
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge on Windows',
  ],
  ['<script>alert(1)</script>', 'A browser'],
  [undefined, 'A browser'],
])('the browser %s is called %s, and nothing else it says is kept', (program, words) => {
  expect(deviceOf(program)).toBe(words)
})
