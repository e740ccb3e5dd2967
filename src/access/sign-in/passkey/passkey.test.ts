import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Browser } from '../../../testing/house/browser-of.ts'
import { passkeyDevice } from '../../../testing/house/passkey-device.ts'
import { realHouse, type TestMember } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { openSession } from '../../sessions/session.store.ts'

const house = realHouse()

async function signedIn(member: TestMember): Promise<Browser> {
  const browser = await house.browser()
  const token = await openSession(house.needs.db, {
    ...{ memberId: member.id, way: 'link', isStrong: false, device: 'Firefox' },
    now: house.needs.clock.now(),
  })
  browser.cookies.set('waymark_session', token)
  return browser
}

async function challenge(browser: Browser, address: string): Promise<string> {
  const options = (await browser.post(address)).json()
  expect(options.challenge.length).toBeGreaterThan(20)
  return options.challenge
}

const toAdd = '/account/passkeys/options'
const toSignIn = '/sign-in/passkey/options'

/** A member with a passkey, and the device it lies on. */
async function withPasskey(name: string, counter = 0) {
  const member = await house.member(name)
  const device = passkeyDevice()
  const browser = await signedIn(member)
  const answer = device.add(await challenge(browser, toAdd), { counter })
  const added = await browser.post('/account/passkeys', { name: 'Work phone', answer })
  expect(added.headers.location).toBe('/account?done=passkey-added')
  return { member, device, browser }
}

test.each([
  ['another site', { origin: 'https://elsewhere.example' }],
  ['the same host at another port', { origin: 'http://localhost:9999' }],
  ['a passkey of another house', { host: 'elsewhere.example' }],
  ['a device that did not ask who holds it', { isVerified: false }],
])('an answer from %s adds no passkey and signs nobody in', async (_what, otherwise) => {
  const browser = await signedIn(await house.member('Ana'))
  const answer = passkeyDevice().add(await challenge(browser, toAdd), otherwise)
  const refused = await browser.post('/account/passkeys', { name: 'Phone', answer })
  expect(refused.statusCode).toBe(422)
  expect(load(refused.body)('[name=name]').val()).toBe('Phone')
  expect((await browser.get('/today')).statusCode).toBe(303)

  const { device } = await withPasskey('Ben')
  const visitor = await house.browser()
  const signIn = device.signIn(await challenge(visitor, toSignIn), otherwise)
  expect((await visitor.post('/sign-in/passkey', { answer: signIn })).statusCode).toBe(422)
  expect(visitor.cookies.size).toBe(0)
})

test('an answer is taken once: replayed, it signs nobody in and adds nothing', async () => {
  const { member, device } = await withPasskey('Cal')
  const visitor = await house.browser()
  const answer = device.signIn(await challenge(visitor, toSignIn), { ownerId: member.id })
  expect((await visitor.post('/sign-in/passkey', { answer })).statusCode).toBe(303)
  const thief = await house.browser()
  expect((await thief.post('/sign-in/passkey', { answer })).statusCode).toBe(422)
  expect(thief.cookies.size).toBe(0)
})

test('a challenge nobody was given, one five minutes old, and one of somebody else are answered in vain', async () => {
  const { device } = await withPasskey('Dee')
  const visitor = await house.browser()
  const made = device.signIn(Buffer.alloc(32, 1).toString('base64url'))
  expect((await visitor.post('/sign-in/passkey', { answer: made })).statusCode).toBe(422)
  const slow = device.signIn(await challenge(visitor, toSignIn))
  const late = await house.browser(5)
  expect((await late.post('/sign-in/passkey', { answer: slow })).statusCode).toBe(422)

  const [one, other] = [
    await signedIn(await house.member('Eli')),
    await signedIn(await house.member('Flo')),
  ]
  const stolen = passkeyDevice().add(await challenge(one, toAdd))
  const refused = await other.post('/account/passkeys', { name: 'Phone', answer: stolen })
  expect(refused.statusCode).toBe(422)
  const signIn = passkeyDevice().add(await challenge(other, toSignIn))
  expect((await other.post('/account/passkeys', { name: 'x', answer: signIn })).statusCode).toBe(
    422,
  )
})

test.each(['', '{', '{}', '[]', 'null', '{"id":"x"}', `{"id":"${'a'.repeat(30_000)}"}`])(
  'a browser that sends “%s” for an answer is asked again',
  async (answer) => {
    const visitor = await house.browser()
    const refused = await visitor.post('/sign-in/passkey', { answer })
    expect(refused.statusCode).toBe(422)
    expect(await markupProblems(refused.body)).toEqual([])
    expect(load(refused.body)('.govuk-error-summary a').attr('href')).toBe('#passkey')
  },
)

test('a passkey that counts backwards has been copied, and signs nobody in', async () => {
  const { device } = await withPasskey('Gus', 7)
  const at = async (counter: number) => {
    const visitor = await house.browser()
    const answer = device.signIn(await challenge(visitor, toSignIn), { counter })
    return (await visitor.post('/sign-in/passkey', { answer })).statusCode
  }
  expect([await at(8), await at(8), await at(6), await at(9)]).toEqual([303, 422, 422, 303])
})

test('a passkey says whose it is, and is not taken for somebody else’s', async () => {
  const { device } = await withPasskey('Hal')
  const other = await house.member('Ivy')
  const visitor = await house.browser()
  const answer = device.signIn(await challenge(visitor, toSignIn), { ownerId: other.id })
  expect((await visitor.post('/sign-in/passkey', { answer })).statusCode).toBe(422)
})

test('the passkey of somebody who left signs nobody in', async () => {
  const { member, device } = await withPasskey('Joy')
  await sql`
    update access.member set status = 'left', left_at = now() where member_id = ${member.id}
  `.execute(house.db)
  const visitor = await house.browser()
  const answer = device.signIn(await challenge(visitor, toSignIn))
  expect((await visitor.post('/sign-in/passkey', { answer })).statusCode).toBe(422)
})

test('adding a passkey opens the record under a fresh token, and is told by e-mail', async () => {
  const member = await house.member('Kit')
  const browser = await signedIn(member)
  const before = browser.cookies.get('waymark_session')
  expect((await browser.get('/today')).headers.location).toBe('/account')
  const page = await browser.get('/account/passkeys/new')
  expect(await markupProblems(page.body)).toEqual([])
  const unnamed = await browser.post('/account/passkeys', { name: ' ', answer: '' })
  expect(load(unnamed.body)('#name-error').text()).toContain('Enter a name for the passkey')
  const answer = passkeyDevice().add(await challenge(browser, toAdd))
  await browser.post('/account/passkeys', { name: 'Work phone', answer })
  expect(browser.cookies.get('waymark_session')).not.toBe(before)
  expect((await browser.get('/today')).statusCode).toBe(200)
  expect((await house.letterTo(member.email)).text).toContain('A passkey was added')
})

test('whoever reads the mail of a member with a passkey makes no passkey and no app of their own', async () => {
  const { member, device } = await withPasskey('Uma')
  const thief = await signedIn(member)
  const tries = ['/account/passkeys/new', '/account/authenticator']
  for (const path of tries) {
    const answer = await thief.get(path)
    expect([path, answer.statusCode]).toEqual([path, 403])
    expect(load(answer.body)('main').text()).toContain('sign in with what you have')
  }
  const posts = [
    toAdd,
    '/account/passkeys',
    '/account/authenticator/begin',
    '/account/recovery-codes',
  ]
  for (const path of [...posts, `/account/passkeys/${device.id}/remove`]) {
    expect([path, (await thief.post(path)).statusCode]).toEqual([path, 403])
  }
  expect((await thief.get('/today')).headers.location).toBe('/account')
  expect(load((await thief.get('/account')).body)('main').text()).toContain(
    'Sign in with your passkey to open the record',
  )
})

test('a member has several passkeys, each by its name, and removes one of their own and nobody else’s', async () => {
  const { browser, device } = await withPasskey('Liv')
  const second = passkeyDevice()
  const answer = second.add(await challenge(browser, toAdd))
  await browser.post('/account/passkeys', { name: 'Key on the ring', answer })
  const again = second.add(await challenge(browser, toAdd))
  const twice = await browser.post('/account/passkeys', { name: 'Again', answer: again })
  expect(twice.body).toContain('This passkey is in use already')
  const { browser: other } = await withPasskey('Max')
  const address = `/account/passkeys/${device.id}/remove`
  expect((await other.get(address)).statusCode).toBe(404)
  expect((await other.post(address)).statusCode).toBe(404)
  expect((await browser.get(address)).body).toContain('no longer signs you in')
  expect((await browser.post(address)).headers.location).toBe('/account?done=passkey-removed')
  const account = await browser.get('/account')
  expect(account.body).not.toContain('Work phone')
  expect(account.body).toContain('Key on the ring')
  expect(await markupProblems(account.body)).toEqual([])
  const visitor = await house.browser()
  const gone = device.signIn(await challenge(visitor, toSignIn))
  expect((await visitor.post('/sign-in/passkey', { answer: gone })).statusCode).toBe(422)
  const stays = second.signIn(await challenge(visitor, toSignIn))
  const signedIn = await visitor.post('/sign-in/passkey', {
    answer: stays,
    back: '//elsewhere.example',
  })
  expect([signedIn.statusCode, signedIn.headers.location]).toEqual([303, '/today'])
})
