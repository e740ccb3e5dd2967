import { load } from 'cheerio'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { passingSealingKey, type SealingKey } from '#foundations'
import type { Browser } from '../../../testing/house/browser-of.ts'
import {
  type Account,
  client,
  organisationProvider,
} from '../../../testing/house/organisation-provider.ts'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { keepOrganisation } from './organisation.store.ts'

const house = realHouse()
const north = organisationProvider('http://localhost/sign-in/organisation/back')
let logged: string[] = []

beforeEach(() => {
  logged = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    logged.push(String(text))
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

type Changes = {
  readonly clientSecret?: string
  readonly issuer?: string
  readonly key?: SealingKey
}

async function setUp({ key = house.needs.sealingKey, ...changes }: Changes = {}): Promise<void> {
  const set = { by: undefined, at: house.needs.clock.now() }
  const organisation = {
    ...{ agencyId: house.agencyId('north'), issuer: north.issuer },
    ...{ clientId: client.id, clientSecret: client.secret },
    ...{ emailDomain: 'north.example.org', isStrong: true },
    ...changes,
  }
  await atTheDoor(house.needs, (db) => keepOrganisation(db, key, organisation, set))
}

async function setOut(browser: Browser) {
  return browser.post('/sign-in/organisation', { agency: house.agencyId('north') })
}

/** Goes to the organisation, is signed in there under a name, and gives the address it comes back to. */
async function goThere(browser: Browser, subject: string, told: Account): Promise<URL> {
  north.accounts.set(subject, told)
  const address = load((await setOut(browser)).body)('main a').attr('href')
  return north.signIn(String(address), subject)
}

const pathOf = ({ pathname, search }: URL) => `${pathname}${search}`

/** What somebody reads who comes back from their organisation and is not let in. */
async function told(subject: string, account: Account): Promise<string> {
  const browser = await house.browser()
  const answer = await browser.get(pathOf(await goThere(browser, subject, account)))
  expect(answer.statusCode).toBe(403)
  expect(await markupProblems(answer.body)).toEqual([])
  expect(browser.cookies.size).toBe(0)
  return load(answer.body)('main').text().replaceAll(/\s+/g, ' ')
}

test('where the secret of an organisation is wrong, the member is told that it is set up wrongly, and the log why', async () => {
  await setUp({ clientSecret: 'not the secret' })
  const { email } = await house.member('Ana')
  const words = await told('ana', { email, email_verified: true })
  expect(words).toContain('Your organisation’s sign-in is set up wrongly')
  const [, reference = 'none'] = /reference ([0-9a-f-]{36})/.exec(words) ?? []
  expect(logged.filter((line) => line.includes(reference))).toHaveLength(1)
  expect(logged.join('')).toMatch(/invalid_client|401/)
  expect(logged.join('')).not.toContain(email)
  expect(logged.join('')).not.toContain('not the secret')
})

test.each([
  ['does not say that it is verified', { email: 'ana@north.example.org', email_verified: false }],
  ['does not say that it is verified', { email: 'ana@north.example.org' }],
  ['did not tell your e-mail address', { email_verified: true }],
  ['another domain', { email: 'ana@elsewhere.example', email_verified: true }],
])('whose account at their organisation does not do is told why: %s', async (why, account) => {
  await setUp()
  await house.member('Ana')
  expect(await told(`somebody ${why}`, account)).toContain(why)
  expect(logged).toEqual([])
})

test('whoever has no account here learns no more than that, whoever else the address belongs to', async () => {
  await setUp()
  const email = 'one@north.example.org'
  const account = { email, email_verified: true }
  const nobody = await told('nobody', account)
  expect(nobody).toContain('Nobody is a member here')
  const elsewhere = await house.member('Ben', 'coordinator', 'south')
  await sql`update access.member set email = ${email} where member_id = ${elsewhere.id}`.execute(
    house.db,
  )
  expect(await told('of another', account)).toBe(nobody)
  expect(logged).toEqual([])
})

test('who took too long is told so, and who comes in another browser to begin again', async () => {
  await setUp()
  const { email } = await house.member('Cal')
  const account = { email, email_verified: true }
  const browser = await house.browser()
  const back = pathOf(await goThere(browser, 'cal', account))
  const late = await house.browser(10)
  expect((await late.get(back)).body).toContain('more than 10 minutes')
  expect((await (await house.browser()).get(back)).body).toContain('not begun in this browser')
  expect((await browser.get(back)).statusCode).toBe(303)
})

test('who stops at their organisation is told that it did not sign them in', async () => {
  await setUp()
  const browser = await house.browser()
  const back = await goThere(browser, 'dee', {})
  back.searchParams.delete('code')
  back.searchParams.set('error', 'access_denied')
  back.searchParams.set('error_description', 'dee@north.example.org said no')
  const answer = await browser.get(pathOf(back))
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('did not sign you in')
  expect(logged).toEqual([])
})

test.each([
  ['another issuer', () => ({ issuer: `${north.issuer}/other` }), 'is set up wrongly'],
  ['a secret sealed with a lost key', () => ({ key: passingSealingKey() }), 'is set up wrongly'],
  ['nobody there', () => ({ issuer: 'http://localhost:1' }), 'does not answer now'],
])(
  'of an organisation with %s nobody is sent there, and the log says why',
  async (_what, changes, words) => {
    await setUp(changes())
    const answer = await setOut(await house.browser())
    expect(answer.statusCode).toBe(422)
    const said = load(answer.body)('#agency-error').text()
    expect(said).toContain(words)
    const [, reference = 'none'] = /reference ([0-9a-f-]{36})/.exec(said) ?? []
    expect(logged.filter((line) => line.includes(reference))).toHaveLength(1)
  },
)
