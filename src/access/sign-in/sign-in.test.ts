import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'

const house = freshHouse()

test('nobody is given a cookie before signing in', async () => {
  const answer = await house.anyone.get('/sign-in')
  expect(answer.statusCode).toBe(200)
  expect(answer.cookies).toEqual([])
})

test('someone who chooses nobody is asked again and stays signed out', async () => {
  const answer = await house.anyone.post('/sign-in', { member: '' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Select who to sign in as')
  expect(answer.cookies).toEqual([])
})

test('a form sent from another site is refused', async () => {
  const answer = await house.web.inject({
    method: 'POST',
    url: '/sign-in',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'cross-site',
    },
    payload: 'member=x',
  })
  expect(answer.statusCode).toBe(403)
})

test('a signed-in form without the token of its session is refused', async () => {
  const coordinator = await house.as('coordinator')
  const answer = await coordinator.forge('/sign-out', { form_token: 'made up' })
  expect(answer.statusCode).toBe(403)
  expect((await coordinator.get('/sign-out')).statusCode).toBe(200)
})

test('the coordinator signs in, and out again', async () => {
  const coordinator = await house.as('coordinator')
  expect((await coordinator.get('/sign-out')).body).toContain('Orrin Gathermoor')
  expect((await coordinator.post('/sign-out', {})).statusCode).toBe(303)
  expect((await coordinator.get('/sign-out')).statusCode).toBe(303)
})

test('signing in never leads to another site', async () => {
  const page = await house.anyone.get('/sign-in?back=https://elsewhere.example')
  expect(page.body).not.toContain('elsewhere')
  const sneaky = await house.anyone.get('/sign-in?back=//elsewhere.example')
  expect(sneaky.body).not.toContain('elsewhere')
})

test.each([
  '/live',
  '/live?since=1',
  '/sign-out',
  '/sign-in?back=/live',
  '/%6Cive',
  '/x/../live',
  '/sign-out/',
  '/sign-in/link/abc',
  '/invitation/abc',
])('signing in does not lead to %s, which is no page to come back to', async (back) => {
  const page = load((await house.anyone.get(`/sign-in?back=${encodeURIComponent(back)}`)).body)
  expect(page('[name="back"]').val()).toBe('')
  const member = String(page('[name="member"]').first().val())
  const answer = await house.anyone.post('/sign-in', { member, back })
  expect(answer.headers.location).toBe('/today')
})

test.each([
  '/',
  '/figures?scope=region&month=2024-06',
  '/contacts/new?met=new',
  '/liveliness',
  '/100%',
])('signing in leads back to %s', async (back) => {
  const page = load((await house.anyone.get(`/sign-in?back=${encodeURIComponent(back)}`)).body)
  expect(page('[name="back"]').val()).toBe(back)
})

test('an auditor, who opens no record, comes to their own page', async () => {
  const page = load((await house.anyone.get('/sign-in')).body)
  const auditor = page('label')
    .toArray()
    .find((label) => page(label).text().includes('invented auditor'))
  const member = String(page(`#${page(auditor).attr('for')}`).val())
  const answer = await house.anyone.post('/sign-in', { member, back: '' })
  expect(answer.headers.location).toBe('/account')
})
