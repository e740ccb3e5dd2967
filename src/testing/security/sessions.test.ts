import { describe, expect, test } from 'vitest'
import { openWeb } from '../../main/web.ts'
import { plantedHouse } from './machinery/planted-house.ts'
import { idAsWritten } from './machinery/planted-person.ts'
import { type Answer, asker, signedIn } from './machinery/visitors.ts'

const house = plantedHouse()
const member = idAsWritten<'member'>('member', 'coordinator')
const signIn = (cookie = '') =>
  asker(house.web, 'somebody', { cookie }).send('/sign-in', { member })

const cookieOf = (answer: Answer) => answer.cookies[0]
const tokenOf = (answer: Answer) => String(cookieOf(answer)?.value)

describe('a session', () => {
  test('is not the one a stranger put into the browser before', async () => {
    const planted = 'A'.repeat(43)
    const answer = await signIn(`waymark_session=${planted}`)
    expect(tokenOf(answer)).not.toBe(planted)
    const stranger = asker(house.web, 'stranger', { cookie: `waymark_session=${planted}` })
    expect((await stranger.get('/today')).statusCode).toBe(303)
  })

  test('is a new one at each sign-in, long enough to be guessed by nobody', async () => {
    const tokens = await Promise.all([signIn(), signIn(), signIn()])
    const values = new Set(tokens.map(tokenOf))
    expect(values.size).toBe(3)
    expect([...values].every((value) => value.length >= 43)).toBe(true)
  })

  test('is known to the server by a hash alone', async () => {
    const token = tokenOf(await signIn())
    const { rows } = await house.needs.db.getExecutor().executeQuery({
      sql: 'select session::text as told from access.session as session',
      parameters: [],
      query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
      queryId: { queryId: 'sessions' },
    })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('ends for good when its member signs out', async () => {
    const somebody = await signedIn(house.web, 'somebody', member)
    expect((await somebody.get('/today')).statusCode).toBe(200)
    await somebody.send('/sign-out', {})
    expect((await somebody.get('/today')).statusCode).toBe(303)
    expect((await somebody.send('/contacts', {})).statusCode).toBe(303)
  })

  test('is taken from the cookie alone, never from an address or a header', async () => {
    const token = tokenOf(await signIn())
    const nobody = house.as('nobody')
    expect((await nobody.get(`/today?waymark_session=${token}`)).statusCode).toBe(303)
    const headers = { authorization: `Bearer ${token}`, 'x-session': token }
    expect((await nobody.ask({ method: 'GET', url: '/today', headers })).statusCode).toBe(303)
  })
})

describe('the cookie of a session', () => {
  test('is for the server alone, for our own pages alone, and given to nobody who has not signed in', async () => {
    const cookie = cookieOf(await signIn())
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(cookie).not.toHaveProperty('domain')
    const pages = await Promise.all(
      ['/', '/sign-in', '/nowhere'].map((url) => house.as('nobody').get(url)),
    )
    expect(pages.flatMap(({ cookies }) => cookies)).toEqual([])
  })

  test('goes by TLS alone, under a name nobody else can set, where the house is reached by TLS', async () => {
    const needs = { ...house.needs, publicUrl: () => 'https://waymark.example' }
    const web = await openWeb(needs)
    const answer = await asker(web, 'somebody').send('/sign-in', { member })
    await web.close()
    expect(cookieOf(answer)).toMatchObject({ secure: true, httpOnly: true })
    expect(cookieOf(answer)?.name).toMatch(/^__Host-/)
  })
})

describe('a page for members', () => {
  test('is not shown from a copy after signing out', async () => {
    const somebody = await signedIn(house.web, 'somebody', member)
    const page = await somebody.get('/today')
    expect(page.headers['cache-control']).toContain('no-store')
  })
})
