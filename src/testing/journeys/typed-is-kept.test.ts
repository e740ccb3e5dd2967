import { load } from 'cheerio'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { type Browser, browserOf } from '../house/browser-of.ts'
import { freshHouse } from '../house/fresh-house.ts'
import { markupProblems } from './markup-problems.ts'

const house = freshHouse()
const sameOrigin = { 'sec-fetch-site': 'same-origin' }

afterEach(async () => {
  await sql`update access.sharing_agreement set ended_on = null`.execute(house.db)
})

/** A worker at a browser, as browsers are: it says that its forms come from our own pages. */
async function workerAt(browser = browserOf(house.web).from(sameOrigin)): Promise<Browser> {
  const worker = (await inventedMembers(house.db)).find(({ role }) => role === 'outreach_worker')
  await browser.post('/sign-in', { member: worker?.id ?? '', back: '/' })
  return browser
}

/** The contact form as the browser was shown it, with what a worker types. */
async function filledIn(browser: Browser): Promise<Record<string, string>> {
  const page = load((await browser.get('/contacts/new?met=new')).body)
  const hidden = page('main form input[type=hidden]')
    .toArray()
    .map((one) => [page(one).attr('name') ?? '', page(one).attr('value') ?? ''])
  return {
    ...Object.fromEntries(hidden),
    ...{ given_name: 'Sparrow', family_name: 'Linnet', age: '40', contact_type: 'bedded_down' },
    ...{ area_code: 'E08000025', day: '2024-07-01', time: '23:40' },
    note: 'Asked for a blanket.\n"Nobody" came <back>',
  }
}

/** Every field of the form that a page offers to be sent again. */
function offered(body: string): Record<string, string> {
  const page = load(body)
  const fields = page('main form input[type=hidden]').toArray()
  return Object.fromEntries(
    fields.map((one) => [page(one).attr('name') ?? '', page(one).attr('value') ?? '']),
  )
}

const endSessions = () => sql`delete from access.session`.execute(house.db)

async function contactsWith(id: string | undefined): Promise<number> {
  const { rows } = await sql`
    select from outreach.contact where contact_id = ${id}`.execute(house.db)
  return rows.length
}

describe('what somebody typed whose sign-in ended meanwhile', () => {
  test('is on the page that says so, and is recorded once they have signed in and sent it again', async () => {
    const browser = await workerAt()
    const form = await filledIn(browser)
    await endSessions()
    const refused = await browser.post('/contacts', form)
    expect(refused.statusCode).toBe(403)
    expect(load(refused.body)('h1').text()).toBe('You have been signed out')
    expect(load(refused.body)('main').text()).toContain('Asked for a blanket.')
    expect(refused.body).not.toContain(form['form_token'])
    expect(await markupProblems(refused.body)).toEqual([])
    const { form_token, ...typed } = form
    expect(offered(refused.body)).toEqual(typed)

    await workerAt(browser)
    const asked = await browser.post('/contacts', { ...offered(refused.body), form_token: '' })
    expect(asked.statusCode).toBe(403)
    expect(load(asked.body)('main button').text()).toContain('Send it as Bramble Lanternby')
    expect(await contactsWith(form['contact_id'])).toBe(0)
    const sent = await browser.post('/contacts', offered(asked.body))
    expect([sent.statusCode, await contactsWith(form['contact_id'])]).toEqual([303, 1])
  })

  test('is said back to no page of another site, nor where the browser does not say whence it came', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      {},
      { origin: 'https://evil.example' },
    ]) {
      const browser = browserOf(house.web).from(headers)
      const answer = await browser.post('/contacts', { note: 'Not theirs' })
      expect([answer.statusCode, answer.headers.location]).toEqual([303, '/sign-in'])
      expect(answer.body).not.toContain('Not theirs')
    }
    const worker = await workerAt()
    const forged = await worker
      .from({ 'sec-fetch-site': 'cross-site' })
      .post('/contacts', { note: 'Not theirs', form_token: 'none' })
    expect([forged.statusCode, forged.body.includes('Not theirs')]).toEqual([403, false])
  })

  test('leaves out every secret, and all that was typed where members change how they sign in', async () => {
    const browser = await workerAt()
    await endSessions()
    const secrets = { client_secret: 'oyster', code: '112233', form_token: 'walnut', name: 'Ours' }
    const answer = await browser.post('/members/teams', secrets)
    expect(answer.statusCode).toBe(403)
    expect(offered(answer.body)).toEqual({ name: 'Ours' })
    const own = await browser.post('/account/passkeys', { name: 'Mussel' })
    expect([own.statusCode, own.body.includes('Mussel')]).toEqual([303, false])
  })
})

describe('what somebody typed whose agreement ended meanwhile', () => {
  test('is on the page that says so, and is recorded when an agreement is in force again', async () => {
    const browser = await workerAt()
    const form = await filledIn(browser)
    await sql`update access.sharing_agreement set ended_on = '2024-01-01'`.execute(house.db)
    const refused = await browser.post('/contacts', form)
    expect(refused.statusCode).toBe(403)
    expect(load(refused.body)('h1').text()).toContain('no sharing agreement in force')
    expect(load(refused.body)('main').text()).toContain('Asked for a blanket.')
    expect(await markupProblems(refused.body)).toEqual([])
    expect(offered(refused.body)).toEqual(form)
    await sql`update access.sharing_agreement set ended_on = null`.execute(house.db)
    expect((await browser.post('/contacts', offered(refused.body))).statusCode).toBe(303)
    expect(await contactsWith(form['contact_id'])).toBe(1)
  })
})

test('somebody whose role no longer allows it may copy what they typed, and cannot send it again', async () => {
  const browser = await workerAt()
  const answer = await browser.post('/members/teams', { name: 'The night team' })
  expect(answer.statusCode).toBe(403)
  expect(load(answer.body)('main').text()).toContain('The night team')
  expect(load(answer.body)('main button')).toHaveLength(0)
})
