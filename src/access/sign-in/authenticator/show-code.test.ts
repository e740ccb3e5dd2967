import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { realHouse } from '../../../testing/house/real-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { openSession } from '../../sessions/session.store.ts'
import { atTheDoor } from '../door/at-the-door.store.ts'
import { confirmAuthenticator, keepPendingSecret } from './authenticator.store.ts'

const house = realHouse()
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** A browser signed in by one thing alone, of a member with or without an authenticator app. */
async function signedIn(app: 'with an app' | 'without') {
  const { id: memberId } = await house.member('Ana')
  const { db, clock, sealingKey } = house.needs
  if (app === 'with an app') {
    await atTheDoor(house.needs, async (within) => {
      await keepPendingSecret(within, sealingKey, { memberId, secret })
      await confirmAuthenticator(within, { memberId, step: 1, at: clock.now().toString() })
    })
  }
  const browser = await house.browser()
  const token = await openSession(db, {
    ...{ memberId, way: 'organisation', isStrong: false, device: 'Firefox', now: clock.now() },
  })
  browser.cookies.set('waymark_session', token)
  return browser
}

const codeNow = () =>
  generateSync({ secret, epoch: Math.floor(house.needs.clock.now().epochMilliseconds / 1000) })

test('a wrong code, and one of somebody without an app, open no record', async () => {
  const browser = await signedIn('with an app')
  const answer = await browser.post('/account/code', { code: '000000' })
  expect(answer.statusCode).toBe(422)
  expect(await markupProblems(answer.body)).toEqual([])
  expect((await browser.get('/today')).headers.location).toBe('/account')
  const without = await signedIn('without')
  expect((await without.post('/account/code', { code: codeNow() })).statusCode).toBe(422)
  expect((await without.get('/today')).headers.location).toBe('/account')
})

test('whoever came by one thing alone shows the code of their app, and the record opens under a fresh token', async () => {
  const browser = await signedIn('with an app')
  const before = browser.cookies.get('waymark_session')
  expect((await browser.get('/account')).body).toContain('Enter a code to open the record')
  const answer = await browser.post('/account/code', { code: codeNow() })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/today'])
  expect(browser.cookies.get('waymark_session')).not.toBe(before)
  expect((await browser.get('/today')).statusCode).toBe(200)
})
