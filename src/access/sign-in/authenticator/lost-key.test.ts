import { load } from 'cheerio'
import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { passingSealingKey } from '#foundations'
import type { Browser } from '../../../testing/house/browser-of.ts'
import { realHouse, type TestMember } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { openSession } from '../../sessions/session.store.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import {
  confirmAuthenticator,
  keepPendingSecret,
  keepRecoveryCodes,
} from './authenticator.store.ts'

const house = realHouse()
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const recovery = '2222-3333-4444-5555'

/** A member whose app was set up under a key that this house no longer has. */
async function withLostKey(name: string, agency = 'north'): Promise<TestMember> {
  const member = await house.member(name, 'outreach_worker', agency)
  await atTheDoor(house.needs, async (db) => {
    await keepPendingSecret(db, passingSealingKey(), { memberId: member.id, secret })
    const at = house.needs.clock.now().toString()
    await confirmAuthenticator(db, { memberId: member.id, step: 1, at })
    await keepRecoveryCodes(db, member.id, [recovery])
  })
  return member
}

async function link({ email }: TestMember): Promise<string> {
  const browser = (await house.browser()).from({}, `10.9.${house.letters.length % 200}.9`)
  await browser.post('/sign-in/link', { email })
  for (;;) {
    const path = /localhost(\/sign-in\/link\/\S+)/.exec((await house.letterTo(email)).text)?.[1]
    if (path) return path
  }
}

async function signedIn({ id }: TestMember): Promise<Browser> {
  const browser = await house.browser()
  const now = house.needs.clock.now()
  const way = { way: 'passkey', isStrong: true, device: 'Firefox' } as const
  const token = await openSession(house.needs.db, { memberId: id, ...way, now })
  browser.cookies.set('waymark_session', token)
  return browser
}

const codeNow = () =>
  generateSync({ secret, epoch: Math.floor(house.needs.clock.now().epochMilliseconds / 1000) })

test('whose app the house can no longer check is told so, and how to get in; the mailbox alone opens nothing', async () => {
  const ana = await withLostKey('Ana')
  const path = await link(ana)
  const browser = await house.browser()
  const asked = await browser.get(path)
  const page = load(asked.body)
  expect(page('main').text()).toContain('can no longer check the codes of your authenticator app')
  expect(page('main').text()).toContain('ask the coordinator of your organisation')
  expect(page('label[for=code]').text().trim()).toBe('One of your recovery codes')
  expect(await markupProblems(asked.body)).toEqual([])
  for (const code of ['', codeNow()]) {
    const answer = await browser.post(path, { code })
    expect(answer.statusCode).toBe(422)
    expect(load(answer.body)('#code-error').text()).toContain('Enter one of your recovery codes')
    expect(answer.body).not.toContain('The code is wrong')
    expect(browser.cookies.size).toBe(0)
  }
  expect((await browser.post(path, { code: recovery })).statusCode).toBe(303)
  const account = await browser.get('/account')
  expect(account.body).not.toContain('Your authenticator app is set up')
  expect(load(account.body)('main').text()).toContain('Remove it, then set it up again')
  expect(await markupProblems(account.body)).toEqual([])
})

test('whoever came by one thing alone is told the same before the record, and changes nothing about the account', async () => {
  const { id: memberId } = await withLostKey('Ben')
  const browser = await house.browser()
  const now = house.needs.clock.now()
  const way = { way: 'organisation', isStrong: false, device: 'Firefox' } as const
  const token = await openSession(house.needs.db, { memberId, ...way, now })
  browser.cookies.set('waymark_session', token)
  expect((await browser.get('/account')).body).toContain('Enter a recovery code to open the record')
  const asked = await browser.get('/account/code')
  expect(load(asked.body)('label[for=code]').text().trim()).toBe('One of your recovery codes')
  const wrong = await browser.post('/account/code', { code: codeNow() })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).not.toContain('The code is wrong')
  expect((await browser.post('/account/authenticator/remove')).statusCode).toBe(403)
  expect((await browser.post('/account/authenticator/begin')).statusCode).toBe(403)
  expect((await browser.post('/account/code', { code: recovery })).statusCode).toBe(303)
})

test('nobody but a coordinator of the same organisation gives a member a recovery code', async () => {
  const cal = await withLostKey('Cal')
  const path = `/members/${cal.id}/recovery-code`
  for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
    const browser = await signedIn(await house.member('Dee', role))
    expect((await browser.get(path)).statusCode).toBe(403)
    expect((await browser.post(path)).statusCode).toBe(403)
  }
  const elsewhere = await signedIn(await house.member('Eli', 'coordinator', 'south'))
  const orrin = await house.member('Orrin', 'coordinator')
  const auditor = await house.member('Sorrel', 'auditor')
  const own = await signedIn(orrin)
  for (const [browser, of] of [
    [elsewhere, cal.id],
    [own, orrin.id],
    [own, auditor.id],
    [own, 'x'],
  ] as const) {
    expect((await browser.get(`/members/${of}/recovery-code`)).statusCode, of).toBe(404)
    expect((await browser.post(`/members/${of}/recovery-code`)).statusCode, of).toBe(404)
  }
  const without = await house.member('Flo')
  const none = await own.post(`/members/${without.id}/recovery-code`)
  expect(none.statusCode).toBe(422)
  expect(none.body).toContain('has no authenticator app')
})

test('a coordinator gives a recovery code, which stands in once beside the link, and the member is told', async () => {
  const gus = await withLostKey('Gus')
  const orrin = await signedIn(await house.member('Orrin', 'coordinator'))
  expect((await orrin.get(`/members/${gus.id}`)).body).toContain(`/members/${gus.id}/recovery-code`)
  const asks = await orrin.get(`/members/${gus.id}/recovery-code`)
  expect(await markupProblems(asks.body)).toEqual([])
  const given = await orrin.post(`/members/${gus.id}/recovery-code`)
  expect(given.statusCode).toBe(200)
  expect(await markupProblems(given.body)).toEqual([])
  const code = load(given.body)('main code').text()
  expect((await house.letterTo(gus.email)).text).toContain('A recovery code was made for you')
  const { rows } = await sql`
    select detail from access.audit_event where detail = 'Gave a member a recovery code'
  `.execute(house.db)
  expect(rows).toHaveLength(1)
  const browser = await house.browser()
  expect((await browser.post(await link(gus), { code })).statusCode).toBe(303)
  expect((await browser.get('/today')).statusCode).toBe(200)
  const again = await house.browser()
  expect((await again.post(await link(gus), { code })).statusCode).toBe(422)
})

test('half an hour after signing in, a coordinator gives nobody a recovery code', async () => {
  const hal = await withLostKey('Hal')
  const browser = await signedIn(await house.member('Orrin', 'coordinator'))
  const late = await house.browser(30)
  for (const [name, value] of browser.cookies) late.cookies.set(name, value)
  const answer = await late.post(`/members/${hal.id}/recovery-code`)
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('Sign in once more')
})
