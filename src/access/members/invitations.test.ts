import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Browser } from '../../testing/house/browser-of.ts'
import { realHouse, type TestMember } from '../../testing/house/real-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { openSession } from '../sessions/session.store.ts'
import { inviteMember } from './invite-member.ts'

const house = realHouse()
const form = { name: 'Wren', role: 'outreach_worker', councils: 'E08000026' }
let made = 0

/** An address nobody has had yet. */
function freshEmail(): string {
  made += 1
  return `new${made}@north.example.org`
}

async function signedIn(member: TestMember): Promise<Browser> {
  const browser = await house.browser()
  const token = await openSession(house.needs.db, {
    ...{ memberId: member.id, way: 'passkey', isStrong: true, device: 'Firefox' },
    now: house.needs.clock.now(),
  })
  browser.cookies.set('waymark_session', token)
  return browser
}

async function coordinator(agency = 'north'): Promise<Browser> {
  return signedIn(await house.member('Orrin', 'coordinator', agency))
}

async function invitationOf(email: string): Promise<string> {
  const { text } = await house.letterTo(email)
  return String(/localhost(\/invitation\/\S+)/.exec(text)?.[1])
}

test.each([
  ['without a name', { name: ' ' }, 'Enter the name'],
  ['without an address', { email: 'wren' }, 'Enter an e-mail address'],
  ['with a header in the address', { email: 'a@b.org\r\nBcc: c@d.org' }, 'Enter an e-mail address'],
  ['without a role', { role: '' }, 'Select what they do'],
  ['as something that is no role', { role: 'owner' }, 'Select what they do'],
  ['as an auditor', { role: 'auditor' }, 'An auditor is invited by whoever runs this Waymark'],
  ['without a council', { councils: '' }, 'Select at least one council'],
  [
    'to a council the coordinator does not work in',
    { councils: 'E08000031' },
    'Select councils that you work in',
  ],
])('nobody is invited %s, and what was typed is kept', async (_how, changes, words) => {
  const before = house.letters.length
  const browser = await coordinator()
  const typed = { ...form, email: freshEmail(), ...changes }
  const answer = await browser.post('/members/invite', typed)
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary').text()).toContain(words)
  expect(page('#name').val()).toBe(typed.name)
  expect(await markupProblems(answer.body)).toEqual([])
  expect(house.letters.length).toBe(before)
})

test('fields that no form has make nobody more than they were invited to be', async () => {
  const browser = await coordinator()
  const email = freshEmail()
  const sent = { agency_id: house.agencyId('south'), status: 'active', is_invented: 'true' }
  await browser.post('/members/invite', { ...form, ...sent, email })
  const { rows } = await sql`
    select agency_id = ${house.agencyId('north')} as "isNorth", status, is_invented, role
    from access.member where email = ${email}
  `.execute(house.db)
  expect(rows).toEqual([
    { isNorth: true, status: 'invited', is_invented: false, role: 'outreach_worker' },
  ])
})

test('whoever is a member already is not invited again, here or elsewhere', async () => {
  const browser = await coordinator()
  const here = await house.member('Dee')
  const there = await house.member('Eli', 'analyst', 'south')
  for (const { email } of [here, there]) {
    const answer = await browser.post('/members/invite', { ...form, email })
    expect(load(answer.body)('#email-error').text()).toContain('belongs to a member already')
  }
})

test('an invitation is looked at as often as one likes, taken up once, and opens the own page first', async () => {
  const by = await coordinator()
  const email = freshEmail()
  expect((await by.post('/members/invite', { ...form, email })).headers.location).toBe(
    '/members?done=invited',
  )
  expect((await by.get('/members?done=invited')).body).toContain(email)
  const path = await invitationOf(email)
  const scanner = await house.browser()
  for (const _ of [1, 2]) expect((await scanner.get(path)).statusCode).toBe(200)
  const browser = await house.browser()
  const page = await browser.get(path)
  expect(page.body).toContain('north outreach (invented)')
  expect(await markupProblems(page.body)).toEqual([])
  const unnamed = await browser.post(path, { name: '' })
  expect([unnamed.statusCode, browser.cookies.size]).toEqual([422, 0])
  const taken = await browser.post(path, { name: 'Wren Hollow' })
  expect([taken.statusCode, taken.headers.location]).toEqual([303, '/account'])
  expect((await browser.get('/today')).headers.location).toBe('/account')
  const thief = await house.browser()
  expect((await thief.get(path)).statusCode).toBe(410)
  expect((await thief.post(path, { name: 'Thief' })).statusCode).toBe(410)
  expect(thief.cookies.size).toBe(0)
})

test('an invitation is over after seven days, and by a newer one', async () => {
  const by = await coordinator()
  const email = freshEmail()
  await by.post('/members/invite', { ...form, email })
  const first = await invitationOf(email)
  const week = 7 * 24 * 60
  expect((await (await house.browser(week - 1)).get(first)).statusCode).toBe(200)
  expect((await (await house.browser(week)).post(first, { name: 'Late' })).statusCode).toBe(410)
  await by.post('/members/invite', { ...form, email })
  const second = await invitationOf(email)
  expect((await (await house.browser()).get(first)).statusCode).toBe(410)
  expect((await (await house.browser()).get(second)).statusCode).toBe(200)
})

test('somebody invited signs in by nothing else before they have come', async () => {
  const by = await coordinator()
  const email = freshEmail()
  await by.post('/members/invite', { ...form, email })
  await invitationOf(email)
  const before = house.letters.filter(({ to }) => to === email).length
  await (await house.browser()).post('/sign-in/link', { email })
  await house.member('Somebody')
  expect(house.letters.filter(({ to }) => to === email)).toHaveLength(before)
})

test('somebody whom only an address names is asked for a name of their own', async () => {
  const email = freshEmail()
  const invited = await inviteMember(house.needs, 'house', {
    ...{ name: email, email, areaCodes: ['E08000026'], teams: [] },
    role: 'coordinator' as const,
    agencyId: house.agencyId('north'),
  })
  const path = invited.ok ? new URL(invited.value.link).pathname : ''
  const page = load((await (await house.browser()).get(path)).body)
  expect(page('h1').text()).not.toBe('')
  expect(page('#name').val() ?? '').toBe('')
})

test('an auditor is invited by the house, which is nobody’s coordinator', async () => {
  const wish = {
    ...{ name: 'Sorrel', email: freshEmail(), areaCodes: [], teams: [] },
    role: 'auditor' as const,
    agencyId: house.agencyId('north'),
  }
  const outcome = await inviteMember(house.needs, 'house', wish)
  expect(outcome.ok && outcome.value.link).toMatch(/^http:\/\/localhost\/invitation\/[\w-]{43}$/)
})
