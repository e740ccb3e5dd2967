import { load } from 'cheerio'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { client, organisationProvider } from '../../../testing/house/organisation-provider.ts'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { openSession } from '../../sessions/session.store.ts'
import { askWhetherKnown } from './ask-organisation.ts'

const house = realHouse()
const back = 'http://localhost/sign-in/organisation/back'
const provider = organisationProvider(back)
afterEach(() => vi.restoreAllMocks())

const issuer = 'https://login.example.org'
const form = { issuer, client_id: 'waymark', client_secret: 'hush', asks_two: 'yes' }

type Said = { readonly status: number; readonly body: object }

/** Stands in for an organisation's server by https, which a machine without certificates cannot be. */
function answering(token: Said | ((headers: Headers) => Said), described: object = {}): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (asked, options) => {
    const { pathname } = new URL(String(asked))
    if (pathname === '/token') {
      const said = typeof token === 'function' ? token(new Headers(options?.headers)) : token
      return Response.json(said.body, { status: said.status })
    }
    const endpoints = ['authorization', 'token', 'userinfo']
    return Response.json({
      ...{ issuer, jwks_uri: `${issuer}/keys`, ...described },
      ...Object.fromEntries(endpoints.map((name) => [`${name}_endpoint`, `${issuer}/${name}`])),
    })
  })
}

async function coordinator() {
  const { id: memberId } = await house.member('Orrin', 'coordinator')
  const browser = await house.browser()
  const way = { way: 'passkey', isStrong: true, device: 'Firefox' } as const
  const now = house.needs.clock.now()
  browser.cookies.set(
    'waymark_session',
    await openSession(house.needs.db, { memberId, ...way, now }),
  )
  return browser
}

async function isSet(): Promise<boolean> {
  const { rows } = await sql`select from access.organisation_sign_in`.execute(house.db)
  return rows.length > 0
}

test('a coordinator who enters a wrong secret is told so before anything is kept', async () => {
  const browser = await coordinator()
  answering({ status: 401, body: { error: 'invalid_client' } })
  const answer = await browser.post('/organisation-sign-in', form)
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('#client_secret-error').text()).toContain('does not accept')
  expect(await markupProblems(answer.body)).toEqual([])
  expect(await isSet()).toBe(false)
})

test.each([
  [{ status: 400, body: { error: 'invalid_grant' } }, 'It is set up'],
  [{ status: 400, body: { error: 'invalid_request' } }, 'does not say whether'],
])('a coordinator is told whether the secret was tried: %j', async (token, words) => {
  const browser = await coordinator()
  answering(token)
  const answer = await browser.post('/organisation-sign-in', form)
  expect(answer.statusCode).toBe(303)
  const page = await browser.get(String(answer.headers.location))
  expect(load(page.body)('.govuk-notification-banner').text()).toContain(words)
  expect(await markupProblems(page.body)).toEqual([])
  await browser.post('/organisation-sign-in/remove')
  expect(await isSet()).toBe(false)
})

test('an organisation whose server takes a secret in the header alone is given it there', async () => {
  const browser = await coordinator()
  const inHeader = { token_endpoint_auth_methods_supported: ['client_secret_basic'] }
  answering((headers) => {
    const isKnown = headers.get('authorization')?.startsWith('Basic ')
    return { status: 400, body: { error: isKnown ? 'invalid_grant' : 'invalid_client' } }
  }, inHeader)
  expect((await browser.post('/organisation-sign-in', form)).statusCode).toBe(303)
  await browser.post('/organisation-sign-in/remove')
})

test('a real provider tells a right secret from a wrong one, and no code is used up by asking', async () => {
  const organisation = {
    ...{ agencyId: house.agencyId('north'), issuer: provider.issuer, clientId: client.id },
    ...{ emailDomain: 'north.example.org', isStrong: true },
  }
  const ask = (clientSecret: string) => askWhetherKnown({ ...organisation, clientSecret }, back)
  expect(await ask(client.secret)).toBe('known')
  expect(await ask('another')).toBe('unknown')
})
