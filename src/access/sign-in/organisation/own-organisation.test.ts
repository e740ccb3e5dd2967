import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
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

test('a coordinator sets it up for their own organisation, by https and told so, and its secret is not shown or kept as it is', async () => {
  const orrin = await house.member('Orrin', 'coordinator')
  const browser = await house.browser()
  const token = await openSession(house.needs.db, {
    ...{ memberId: orrin.id, way: 'passkey', isStrong: true, device: 'Firefox' },
    now: house.needs.clock.now(),
  })
  browser.cookies.set('waymark_session', token)
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
  expect((await browser.post('/organisation-sign-in/remove')).statusCode).toBe(303)
  expect((await browser.get('/organisation-sign-in')).body).not.toContain('It is set up')
})

test('nobody but a coordinator sets it up or takes it away', async () => {
  for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
    const { id } = await house.member('Ana', role)
    const browser = await house.browser()
    const token = await openSession(house.needs.db, {
      ...{ memberId: id, way: 'passkey', isStrong: true, device: 'Firefox' },
      now: house.needs.clock.now(),
    })
    browser.cookies.set('waymark_session', token)
    expect((await browser.get('/organisation-sign-in')).statusCode).toBe(403)
    expect((await browser.post('/organisation-sign-in')).statusCode).toBe(403)
    expect((await browser.post('/organisation-sign-in/remove')).statusCode).toBe(403)
  }
})
