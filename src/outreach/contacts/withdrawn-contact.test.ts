import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

const spot = { place: '52.47951, -1.90269', spot_reason: 'welfare_check', spot_days: '5' }
const ofBen = { note: 'Ben asked after his brother', offer_bedding: 'accepted', ...spot }

/** A contact with Ana, told with what is said of it. */
async function withAna(told: Readonly<Record<string, string>> = ofBen) {
  const form = await contactForm(worker, 'met=new', { given_name: 'Ana', ...told })
  const answer = await worker.post('/contacts', form)
  const address = String(answer.headers.location).replace('?done=recorded', '')
  return { address, page: `/people/${form.person_id}`, contactId: form.contact_id }
}

function withdraw(address: string, what_was_wrong: string) {
  const why = { seen: 'none', reason: 'It was Ben Testwick under the bridge' }
  return worker.post(`${address}/withdraw`, { ...why, what_was_wrong })
}

async function paper(page: string, kind: 'record' | 'places'): Promise<string> {
  const answer = await coordinator.post(`${page}/answer`, { paper: kind, checked: 'known' })
  expect(answer.statusCode).toBe(200)
  return load(answer.body)('main').text()
}

async function spotsOf(contactId: string): Promise<number> {
  const { rows } = await sql`
    select from outreach.contact_spot where contact_id = ${contactId}
  `.execute(house.db)
  return rows.length
}

test('a contact is not withdrawn before it is said what was wrong with it', async () => {
  const { address } = await withAna()
  const answer = await withdraw(address, '')
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary a[href="#what_was_wrong"]').text()).toContain('Select what')
  expect(page('#reason').val()).toContain('under the bridge')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('what was told of somebody else is in neither paper of the wrong person, who is told that it was withdrawn', async () => {
  const { address, page } = await withAna()
  expect((await withdraw(address, 'somebody_else')).statusCode).toBe(303)
  const record = await paper(page, 'record')
  for (const words of ['brother', 'Bedding', 'bridge', 'Bedded down', 'Birmingham']) {
    expect(record, words).not.toContain(words)
  }
  expect(record).toContain('What was done: It was withdrawn.')
  expect(record).toContain('What was wrong: It was with somebody else.')
  const places = await paper(page, 'places')
  expect(places).not.toMatch(/52\.47951|250 metres/)
  expect(places).toContain('Nothing is held')
})

test('a contact withdrawn before anybody asked what was wrong is told of as if it had been with somebody else', async () => {
  const { address, page, contactId } = await withAna()
  await withdraw(address, 'recorded_twice')
  await house.db.transaction().execute(async (db) => {
    await sql`select set_config('waymark.relinking', 'yes', true)`.execute(db)
    await sql`
      update outreach.contact_change set what_was_wrong = null where contact_id = ${contactId}
    `.execute(db)
  })
  expect(await paper(page, 'record')).not.toMatch(/brother|bridge/)
})

test('what was told with a contact recorded twice is told to its person, with since when it is withdrawn', async () => {
  const { address, page } = await withAna()
  await withdraw(address, 'recorded_twice')
  const record = await paper(page, 'record')
  expect(record).toContain('Ben asked after his brother')
  // said once, of the contact; what was told with it stands beside it
  expect(record.match(/Withdrawn: \d+pm on 2 July 2024/g)?.length).toBe(1)
  expect(record).toContain('It was Ben Testwick')
})

test('an exact spot goes with the contact that is withdrawn, whatever was wrong with it', async () => {
  for (const wrong of ['somebody_else', 'did_not_happen']) {
    const { address, contactId } = await withAna()
    expect(await spotsOf(contactId)).toBe(1)
    await withdraw(address, wrong)
    expect(await spotsOf(contactId)).toBe(0)
  }
})

test('the page of a contact with somebody else shows what was told to the organisation that must tell it anew, and to no other', async () => {
  const { address } = await withAna()
  const before = load((await coordinator.get(address)).body)
  expect(before('main').text()).toContain('brother')
  await withdraw(address, 'somebody_else')
  const shown = await worker.get(address)
  const page = load(shown.body)
  expect(page('.govuk-tag').text()).toBe('Withdrawn')
  expect(page('.govuk-summary-list').text()).not.toContain('brother')
  expect(page('main').text()).toContain('It was with somebody else')
  expect(page('#history-caption').closest('table').text()).toContain('brother')
  expect(shown.body).not.toContain('52.47951')
  expect(await markupProblems(shown.body)).toEqual([])
  for (const other of [coordinator, await house.as('analyst')]) {
    const { body } = await other.get(address)
    expect(body).not.toContain('brother')
    expect(body).not.toContain('Bedding')
  }
})

test('a contact nobody may see cannot be withdrawn as somebody else’s', async () => {
  expect((await withdraw(`/contacts/${newId()}/${newId()}`, 'somebody_else')).statusCode).toBe(404)
})
