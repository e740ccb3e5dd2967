import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Browser } from '../../../testing/house/browser-of.ts'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import type { Role } from '../../members/member.ts'
import { openSession } from '../../sessions/session.store.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { keepOrganisation } from './organisation.store.ts'

const house = realHouse()
const secret = 'a secret of the organisation'

beforeAll(async () => {
  await atTheDoor(house.needs, (db) =>
    keepOrganisation(
      db,
      house.needs.sealingKey,
      {
        ...{ agencyId: house.agencyId('north'), issuer: 'https://login.example.org' },
        ...{ clientId: 'waymark', clientSecret: secret, emailDomain: 'north.example.org' },
        isStrong: true,
      },
      { by: undefined, at: house.needs.clock.now() },
    ),
  )
})

/** A browser in which a member of some role signed in just now. */
async function signedIn(role: Role): Promise<Browser> {
  const { id: memberId } = await house.member('Orrin', role)
  const browser = await house.browser()
  const way = { way: 'passkey', isStrong: true, device: 'Firefox' } as const
  const now = house.needs.clock.now()
  const token = await openSession(house.needs.db, { memberId, ...way, now })
  browser.cookies.set('waymark_session', token)
  return browser
}

/** One press asks whether to take it away, and takes nothing. */
async function expectAsksFirst(browser: Browser): Promise<void> {
  const kept = load((await browser.get('/organisation-sign-in')).body)
  expect(kept('form[action$="/remove"]')).toHaveLength(0)
  const asks = await browser.get('/organisation-sign-in/remove')
  expect(load(asks.body)('h1').text()).toBe('Take your organisation’s own sign-in away')
  expect(await markupProblems(asks.body)).toEqual([])
}

test('a coordinator sets it up for their own organisation, by https and told so, and its secret is not shown or kept as it is', async () => {
  const browser = await signedIn('coordinator')
  const page = await browser.get('/organisation-sign-in')
  expect(page.body).toContain('north.example.org')
  expect(page.body).toContain('http://localhost/sign-in/organisation/back')
  expect(page.body).not.toContain(secret)
  expect(await markupProblems(page.body)).toEqual([])
  const form = {
    issuer: 'https://localhost:1',
    client_id: 'x',
    client_secret: 'hush',
    asks_two: 'yes',
  }
  for (const changes of [
    { issuer: 'http://login.example.org' },
    { issuer: 'x' },
    { client_id: '' },
    { client_secret: 'a b' },
    { asks_two: '' },
    {},
  ]) {
    const answer = await browser.post('/organisation-sign-in', { ...form, ...changes })
    expect(answer.statusCode, JSON.stringify(changes)).toBe(422)
    expect(answer.body).not.toContain('hush')
  }
  for (const issuer of ['http://login.example.org', 'http://localhost:8080']) {
    const answer = await browser.post('/organisation-sign-in', { ...form, issuer })
    expect(load(answer.body)('#issuer-error').text()).toContain('must begin with https://')
  }
  const { rows } = await sql<{ kept: string }>`
    select organisation_sign_in::text as kept from access.organisation_sign_in
  `.execute(house.db)
  expect(rows.some(({ kept }) => kept.includes(Buffer.from(secret).toString('hex')))).toBe(false)
  expect(rows).toHaveLength(1)
  await expectAsksFirst(browser)
  expect((await browser.post('/organisation-sign-in/remove')).statusCode).toBe(303)
  expect((await browser.get('/organisation-sign-in')).body).not.toContain('It is set up')
})

test('nobody but a coordinator sets it up or takes it away', async () => {
  for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
    const browser = await signedIn(role)
    expect((await browser.get('/organisation-sign-in')).statusCode).toBe(403)
    expect((await browser.post('/organisation-sign-in')).statusCode).toBe(403)
    expect((await browser.get('/organisation-sign-in/remove')).statusCode).toBe(403)
    expect((await browser.post('/organisation-sign-in/remove')).statusCode).toBe(403)
  }
})
