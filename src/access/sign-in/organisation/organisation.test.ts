import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../testing/house/browser-of.ts'
import { client, organisationProvider } from '../../../testing/house/organisation-provider.ts'
import { realHouse, type TestMember } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { keepOrganisation } from './organisation.store.ts'

const house = realHouse()
const north = organisationProvider('http://localhost/sign-in/organisation/back')
const south = organisationProvider('http://localhost/sign-in/organisation/back')

async function setUp(agency: string, issuer: string, asks: 'one' | 'two' = 'two'): Promise<void> {
  await atTheDoor(house.needs, (db) =>
    keepOrganisation(
      db,
      house.needs.sealingKey,
      {
        agencyId: house.agencyId(agency),
        issuer,
        ...{ clientId: client.id, clientSecret: client.secret },
        emailDomain: `${agency}.example.org`,
        isStrong: asks === 'two',
      },
      { by: undefined, at: house.needs.clock.now() },
    ),
  )
}
beforeAll(async () => {
  await setUp('north', north.issuer)
  await setUp('south', south.issuer)
})

/** Sets out for an organisation and gives where the browser is sent. */
async function setOut(browser: Browser, agency = 'north', back = ''): Promise<string> {
  const sent = { agency: house.agencyId(agency), back }
  const answer = await browser.post('/sign-in/organisation', sent)
  expect(answer.statusCode).toBe(200)
  const address = String(load(answer.body)('main a').attr('href'))
  expect(answer.headers['refresh']).toBe(`0; url=${address}`)
  return address
}

function pathOf({ pathname, search }: URL): string {
  return `${pathname}${search}`
}

/** Signs somebody in at their organisation, whatever it says of them. */
async function come(subject: string, told: object, agency = 'north') {
  const provider = agency === 'north' ? north : south
  provider.accounts.set(subject, told)
  const browser = await house.browser()
  const back = await provider.signIn(await setOut(browser, agency), subject)
  const answer = await browser.get(pathOf(back))
  return { browser, back, answer }
}

const verified = ({ email }: TestMember) => ({ email, email_verified: true })

test.each([
  [
    'an address that is not verified',
    (member: TestMember) => ({ email: member.email, email_verified: false }),
  ],
  ['an address of which it says nothing more', (member: TestMember) => ({ email: member.email })],
  ['no address', () => ({ email_verified: true })],
  [
    'an address of another domain',
    () => ({ email: 'ana@elsewhere.example', email_verified: true }),
  ],
  [
    'an address of nobody here',
    () => ({ email: 'nobody@north.example.org', email_verified: true }),
  ],
])('an organisation that vouches for %s signs nobody in', async (what, told) => {
  const { browser, answer } = await come(`a ${what}`, told(await house.member('Ana')))
  expect(answer.statusCode).toBe(403)
  expect(await markupProblems(answer.body)).toEqual([])
  expect(browser.cookies.size).toBe(0)
})

test('an organisation vouches for its own members and for nobody of another, whatever it says', async () => {
  const member = await house.member('Ben', 'coordinator', 'south')
  expect((await come('ben', verified(member))).answer.statusCode).toBe(403)
  const disguised = await house.member('Cal', 'coordinator', 'south')
  await sql`
    update access.member set email = 'cal@north.example.org' where member_id = ${disguised.id}
  `.execute(house.db)
  const told = { email: 'cal@north.example.org', email_verified: true }
  expect((await come('cal', told)).answer.statusCode).toBe(403)
})

test('a member signs in at their organisation and goes on to where they were going', async () => {
  const member = await house.member('Dee')
  north.accounts.set('dee', verified(member))
  const browser = await house.browser()
  const address = await setOut(browser, 'north', '/figures')
  const asked = new URL(address).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('nonce')?.length).toBeGreaterThan(20)
  const answer = await browser.get(pathOf(await north.signIn(address, 'dee')))
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/figures'])
  expect([...browser.cookies.keys()]).toEqual(['waymark_session'])
  expect((await browser.get('/today')).statusCode).toBe(200)
})

test('what came back is taken once, in time, and in the browser that set out', async () => {
  const member = await house.member('Eli')
  const { back, answer } = await come('eli', verified(member))
  expect(answer.statusCode).toBe(303)
  expect((await (await house.browser()).get(pathOf(back))).statusCode).toBe(403)

  const browser = await house.browser()
  const own = await north.signIn(await setOut(browser), 'eli')
  const victim = await house.browser()
  await setOut(victim)
  expect((await victim.get(pathOf(own))).statusCode).toBe(403)
  const late = await house.browser(10)
  for (const [name, value] of browser.cookies) late.cookies.set(name, value)
  expect((await late.get(pathOf(own))).statusCode).toBe(403)
})

test('a code, state or issuer that was changed on the way signs nobody in', async () => {
  const member = await house.member('Flo')
  for (const [name, value] of [
    ['code', 'guessed'],
    ['state', 'guessed'],
    ['iss', south.issuer],
    ['iss', ''],
  ] as const) {
    north.accounts.set('flo', verified(member))
    const browser = await house.browser()
    const back = await north.signIn(await setOut(browser), 'flo')
    if (value) back.searchParams.set(name, value)
    else back.searchParams.delete(name)
    expect((await browser.get(pathOf(back))).statusCode, `${name} ${value}`).toBe(403)
    expect(browser.cookies.has('waymark_session')).toBe(false)
  }
})

test('the answer of one organisation is not taken for that of another', async () => {
  const member = await house.member('Gus')
  south.accounts.set('gus', verified(member))
  const browser = await house.browser()
  const address = new URL(await setOut(browser))
  const elsewhere = new URL(`${south.issuer}/auth${address.search}`)
  const back = await south.signIn(elsewhere.href, 'gus')
  expect((await browser.get(pathOf(back))).statusCode).toBe(403)
})

test('an organisation that says it is another, or does not answer, is not gone to', async () => {
  const wrong = await house.browser()
  await setUp('south', `${south.issuer}/other`)
  const answer = await wrong.post('/sign-in/organisation', { agency: house.agencyId('south') })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('#agency-error').text()).toContain('is set up wrongly')
  expect(wrong.cookies.size).toBe(0)
  await setUp('south', south.issuer)
  for (const agency of ['', 'x', house.agencyId('nowhere')]) {
    expect((await wrong.post('/sign-in/organisation', { agency })).statusCode).toBe(422)
  }
})

test('who came once is known by what their organisation never gives to anybody else', async () => {
  const member = await house.member('Hal')
  expect((await come('hal', verified(member))).answer.statusCode).toBe(303)
  const renamed = { email: 'hal.new@north.example.org', email_verified: true }
  expect((await come('hal', renamed)).answer.statusCode).toBe(303)
  expect((await come('a newcomer with the old address', verified(member))).answer.statusCode).toBe(
    403,
  )
  await (await house.browser()).post('/sign-in/link', { email: member.email })
  expect((await house.letterTo(member.email)).text).toContain('sign in through their organisation')
})

test('whoever left is not signed in by an organisation that does not know it yet', async () => {
  const member = await house.member('Ivy')
  expect((await come('ivy', verified(member))).answer.statusCode).toBe(303)
  await sql`
    update access.member set status = 'left', left_at = now() where member_id = ${member.id}
  `.execute(house.db)
  expect((await come('ivy', verified(member))).answer.statusCode).toBe(403)
})

test('where an organisation asks for one thing alone, the record stays closed', async () => {
  const member = await house.member('Joy', 'outreach_worker', 'south')
  await setUp('south', south.issuer, 'one')
  const { browser, answer } = await come('joy', verified(member), 'south')
  expect(answer.statusCode).toBe(303)
  expect((await browser.get('/today')).headers.location).toBe('/account')
  await setUp('south', south.issuer)
})
