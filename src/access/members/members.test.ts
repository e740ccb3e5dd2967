import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Browser } from '../../testing/house/browser-of.ts'
import { realHouse, type TestMember } from '../../testing/house/real-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { openSession } from '../sessions/session.store.ts'
import { leaveMember } from './leave-member.ts'
import { findMember } from './member.store.ts'

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

/** Invites somebody, who takes it up, and gives the address of their page. */
async function joined(by: Browser, email = freshEmail()) {
  await by.post('/members/invite', { ...form, email })
  const browser = await house.browser()
  const path = await invitationOf(email)
  expect((await browser.post(path, { name: 'Wren Hollow' })).statusCode).toBe(303)
  const { rows } = await sql<{ id: string }>`
    select member_id as id from access.member where email = ${email}
  `.execute(house.db)
  return { browser, email, path, id: String(rows[0]?.id) }
}

test('nobody but a coordinator sees members, invites anybody or ends a membership', async () => {
  const { id } = await house.member('Ana')
  for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
    const browser = await signedIn(await house.member('Ben', role))
    for (const path of [
      '/members',
      '/members/invite',
      `/members/${id}`,
      `/members/${id}/leave`,
      '/teams',
    ]) {
      expect((await browser.get(path)).statusCode, `${role} ${path}`).toBe(403)
    }
    for (const path of ['/members/invite', `/members/${id}`, `/members/${id}/leave`, '/teams']) {
      expect((await browser.post(path, form)).statusCode, `${role} ${path}`).toBe(403)
    }
  }
})

test('the members of another organisation are not there for a coordinator', async () => {
  const { id, email } = await house.member('Cal', 'outreach_worker', 'south')
  const browser = await coordinator()
  expect((await browser.get('/members')).body).not.toContain(email)
  for (const path of [`/members/${id}`, `/members/${id}/leave`, '/members/x']) {
    expect((await browser.get(path)).statusCode, path).toBe(404)
  }
  expect((await browser.post(`/members/${id}/leave`)).statusCode).toBe(404)
  const moved = await browser.post(`/members/${id}`, { ...form, role: 'coordinator' })
  expect(moved.statusCode).toBe(404)
  expect((await findMember(house.db, id))?.role).toBe('outreach_worker')
})

test('a new role ends the sign-ins of the old one, and the change is dated and signed', async () => {
  const by = await coordinator()
  const { browser, id } = await joined(by)
  expect((await browser.get('/account')).statusCode).toBe(200)
  const page = load((await by.get(`/members/${id}`)).body)
  expect(page('[name=role]:checked').val()).toBe('outreach_worker')
  const moved = await by.post(`/members/${id}`, { ...form, role: 'analyst' })
  expect(moved.headers.location).toBe('/members?done=moved')
  expect((await browser.get('/account')).statusCode).toBe(303)
  const after = await by.get(`/members/${id}`)
  const history = load(after.body)('#history-caption').closest('table').find('tbody tr')
  expect(history).toHaveLength(3)
  expect(history.first().text()).toContain('Orrin')
  expect(await markupProblems(after.body)).toEqual([])
})

test('a coordinator puts the name of a colleague right, and nobody is left without one', async () => {
  const by = await coordinator()
  const { id } = await joined(by)
  const { body } = await by.post(`/members/${id}`, { ...form, name: ' ' })
  expect(load(body)('#name-error').text()).toContain('Enter the name')
  await by.post(`/members/${id}`, { ...form, name: 'Wren Marlow' })
  expect(load((await by.get(`/members/${id}`)).body)('h1').text()).toBe('Wren Marlow')
})

test('nobody makes themselves more, and no auditor is made or unmade by whom they audit', async () => {
  const orrin = await house.member('Orrin', 'coordinator')
  const browser = await signedIn(orrin)
  const answer = await browser.post(`/members/${orrin.id}`, { ...form, role: 'coordinator' })
  expect(answer.statusCode).toBe(422)
  expect((await browser.post(`/members/${orrin.id}/leave`)).statusCode).toBe(404)
  const auditor = await house.member('Sorrel', 'auditor')
  expect((await browser.get(`/members/${auditor.id}`)).body).not.toContain('End the membership')
  expect((await browser.post(`/members/${auditor.id}/leave`)).statusCode).toBe(404)
  for (const [id, role] of [
    [auditor.id, 'analyst'],
    [(await house.member('Ivy')).id, 'auditor'],
  ] as const) {
    const refused = await browser.post(`/members/${id}`, { ...form, role })
    expect(refused.body).toContain('Auditors are named by whoever runs this Waymark')
  }
})

test('whoever leaves is out at that moment: signed out, and without passkey, code or link', async () => {
  const by = await coordinator()
  const { browser, email, id } = await joined(by)
  const asking = await house.browser()
  await asking.post('/sign-in/link', { email })
  const { text } = await house.letterTo(email)
  const link = String(/localhost(\/sign-in\/link\/\S+)/.exec(text)?.[1])
  await sql`
    insert into access.passkey (passkey_id, member_id, name, public_key, counter, added_at)
    values (${id}, ${id}, 'Phone', '\\x00', 0, now())
  `.execute(house.db)
  const asked = await by.get(`/members/${id}/leave`)
  expect(await markupProblems(asked.body)).toEqual([])
  expect((await by.post(`/members/${id}/leave`)).headers.location).toBe('/members?done=left')
  expect((await browser.get('/account')).statusCode).toBe(303)
  expect((await (await house.browser()).post(link)).statusCode).toBe(410)
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from access.session where member_id = ${id})
      + (select count(*) from access.passkey where member_id = ${id})
      + (select count(*) from access.sign_in_link where member_id = ${id}) as left
  `.execute(house.db)
  expect(rows[0]?.left).toBe(0)
  expect((await by.post(`/members/${id}/leave`)).statusCode).toBe(303)
  await by.post('/members/invite', { ...form, email })
  expect((await house.letterTo(email)).subject).toBe('You are invited to Waymark')
})

test('what else ends with a member ends in the same transaction, or nothing does', async () => {
  const orrin = await house.member('Orrin', 'coordinator')
  const wren = await house.member('Wren')
  const by = await findMember(house.db, orrin.id)
  if (!by) throw new Error('The coordinator is there')
  const failing = {
    ...house.needs,
    whenLeaving: [() => Promise.reject(new Error('The phone is not to be found'))],
  }
  await expect(leaveMember(failing, by, wren.id)).rejects.toThrow('The phone')
  const { rows } = await sql`select status from access.member where member_id = ${wren.id}`.execute(
    house.db,
  )
  expect(rows).toEqual([{ status: 'active' }])
})

test('teams have names of their own, and whoever moves is in the new one from that day', async () => {
  const by = await coordinator()
  expect((await by.post('/teams', { name: '' })).statusCode).toBe(422)
  const name = `Night team ${freshEmail()}`
  expect((await by.post('/teams', { name })).statusCode).toBe(303)
  expect((await by.post('/teams', { name: name.toUpperCase() })).body).toContain(
    'of this name already',
  )
  const page = load((await by.get('/teams')).body)
  const row = page('tbody tr')
    .toArray()
    .find((one) => page(one).text().includes(name))
  const close = String(page(row).find('form').attr('action'))
  const team = close.split('/')[2] ?? ''
  const { id } = await joined(by)
  await by.post(`/members/${id}`, { ...form, teams: team })
  expect((await by.get(`/members/${id}`)).body).toContain(name)
  const foreign = await coordinator('south')
  expect((await foreign.post(close)).statusCode).toBe(404)
  expect((await by.post(close)).statusCode).toBe(303)
  expect(load((await by.get(`/members/${id}`)).body)('.govuk-summary-list').text()).not.toContain(
    name,
  )
})

test('who came, moved and went can be changed by nobody, not even in the database', async () => {
  await joined(await coordinator())
  await expect(
    sql`update access.member_change set role = 'coordinator'`.execute(house.db),
  ).rejects.toThrow(/may be changed or deleted/)
})
