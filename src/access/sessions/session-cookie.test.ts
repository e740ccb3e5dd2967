import { expect, test } from 'vitest'
import { realHouse } from '../../testing/house/real-house.ts'

const house = realHouse('https://waymark.example.org')

test('over TLS the cookie is for this host alone, for the server alone and for secure ways alone', async () => {
  const { email } = await house.member('Ana')
  const browser = await house.browser()
  await browser.post('/sign-in/link', { email })
  const { text } = await house.letterTo(email)
  const path = String(/https:\/\/waymark\.example\.org(\/sign-in\/link\/\S+)/.exec(text)?.[1])
  const answer = await browser.post(path)
  const [cookie] = answer.cookies
  expect(cookie).toMatchObject({
    ...{ name: '__Host-waymark_session', path: '/', httpOnly: true, secure: true },
    sameSite: 'Lax',
  })
  expect(cookie?.domain).toBeUndefined()
  const plain = await house.browser()
  plain.cookies.set('waymark_session', String(cookie?.value))
  expect((await plain.get('/account')).statusCode).toBe(303)
  expect((await browser.get('/account')).statusCode).toBe(200)
})
