import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
const birmingham = 'E08000025'
const coventry = 'E08000026'

async function contactsKept(): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from outreach.contact
  `.execute(house.db)
  return rows[0]?.kept ?? 0
}

async function peopleSeen(scope: string, month = '2024-07'): Promise<readonly number[]> {
  const { rows } = await sql<{ r1_month: number; p1_month: number }>`
    select r1_month, p1_month from indicators.month_figure
    where scope = ${scope} and month = ${`${month}-01`}
  `.execute(house.db)
  return [rows[0]?.r1_month ?? 0, rows[0]?.p1_month ?? 0]
}

test('somebody who is not signed in is sent to sign in', async () => {
  for (const path of ['/today', '/contacts/new', `/contacts/${newId()}/${newId()}`]) {
    const answer = await house.anyone.get(path)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toMatch(/^\/sign-in/)
  }
  expect((await house.anyone.post('/contacts', {})).statusCode).toBe(303)
})

test('a contact in a council the worker does not work in is refused, and what was typed stays', async () => {
  const worker = await house.as('outreach_worker')
  const before = await contactsKept()
  const form = await contactForm(worker, 'met=new', {
    area_code: coventry,
    given_name: '<b>Bo</b>',
    age: '41',
  })
  const answer = await worker.post('/contacts', form)
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('title').text()).toMatch(/^Error: /)
  expect(page('.govuk-error-summary a[href="#area_code"]').text()).toBe(
    'Select a council you work in',
  )
  expect(page('#given_name').val()).toBe('<b>Bo</b>')
  expect(page('#age').val()).toBe('41')
  expect(page('[name="contact_id"]').val()).toBe(form.contact_id)
  expect(page('[name="contact_type"]:checked').val()).toBe('bedded_down')
  expect(await contactsKept()).toBe(before)
})

test.each([
  ['a contact that is to come', { day: '2024-07-02', time: '12:01' }, '#day', 'in the past'],
  [
    'a contact of eight days ago without a reason',
    { day: '2024-06-24' },
    '#late_reason',
    'Enter why',
  ],
  ['a contact of ten years ago', { day: '2014-06-24', late_reason: 'x' }, '#day', 'last 5 years'],
  ['a day that is none', { day: '2024-02-30' }, '#day', 'Enter the day'],
  ['a time that is none', { time: '25:00' }, '#time', 'Enter the time'],
  ['no way of meeting', { contact_type: '' }, '#contact_type', 'Select how'],
  ['an age that is none', { age: 'old' }, '#age', 'whole number'],
  ['a birth that is to come', { date_of_birth: '2030-01-01' }, '#date_of_birth', 'in the past'],
  ['a name as long as a book', { given_name: 'a'.repeat(101) }, '#given_name', '100 characters'],
])('%s is refused with the words beside its field', async (_what, changes, field, words) => {
  const worker = await house.as('outreach_worker')
  const before = await contactsKept()
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=new', changes))
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)(`.govuk-error-summary a[href="${field}"]`).text()).toContain(words)
  expect(await contactsKept()).toBe(before)
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a contact of eight days ago is recorded once somebody says why it is late', async () => {
  const worker = await house.as('outreach_worker')
  const late = { day: '2024-06-24', time: '23:00', late_reason: 'Paper notes found in a coat' }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=unnamed', late))
  expect(answer.statusCode).toBe(303)
  expect((await worker.get(answer.headers.location as string)).body).toContain('found in a coat')
})

test('a form without the token of its session records nothing', async () => {
  const worker = await house.as('outreach_worker')
  const before = await contactsKept()
  const answer = await worker.forge('/contacts', await contactForm(worker, 'met=unnamed'))
  expect(answer.statusCode).toBe(403)
  expect(await contactsKept()).toBe(before)
})

test('the same form sent twice, even at once, records one contact and one person', async () => {
  const worker = await house.as('outreach_worker')
  const before = await contactsKept()
  const form = await contactForm(worker, 'met=new', { given_name: 'Twice', day: '2024-07-01' })
  const answers = await Promise.all([
    worker.post('/contacts', form),
    worker.post('/contacts', form),
  ])
  expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303])
  expect(answers[0]?.headers.location).toBe(answers[1]?.headers.location)
  expect(await contactsKept()).toBe(before + 1)
})

test('the same form sent again with other words is refused, and leads to what it recorded', async () => {
  const worker = await house.as('outreach_worker')
  const form = await contactForm(worker, 'met=unnamed')
  const first = await worker.post('/contacts', form)
  const again = await worker.post('/contacts', { ...form, contact_type: 'day_service' })
  expect(again.statusCode).toBe(422)
  const recorded = String(first.headers.location).replace('?done=recorded', '')
  expect(load(again.body)(`a[href="${recorded}"]`)).toHaveLength(1)
})

test('a contact begun by one member cannot be sent by another', async () => {
  const [worker, coordinator] = [await house.as('outreach_worker'), await house.as('coordinator')]
  const form = await contactForm(worker, 'met=unnamed')
  await worker.post('/contacts', form)
  expect((await coordinator.post('/contacts', form)).statusCode).toBe(422)
})

test('a person nobody knows cannot be chosen', async () => {
  const worker = await house.as('outreach_worker')
  expect((await worker.get(`/contacts/new?person=${newId()}`)).statusCode).toBe(422)
  const form = await contactForm(worker, 'met=new')
  const answer = await worker.post('/contacts', { ...form, met: 'known' })
  expect(answer.statusCode).toBe(422)
})

test('a new person bedded down moves the figures of the council and the region by one at once', async () => {
  const worker = await house.as('outreach_worker')
  const before = [await peopleSeen(birmingham), await peopleSeen('region')]
  const changes = {
    ...{
      given_name: 'Ana',
      family_name: 'Testwick',
      date_of_birth: '1990-03-09',
      gender: 'female',
    },
  }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=new', changes))
  expect(answer.statusCode).toBe(303)
  const address = answer.headers.location as string
  const after = [await peopleSeen(birmingham), await peopleSeen('region')]
  expect(after).toEqual(before.map((counts) => counts.map((count) => count + 1)))

  const page = await worker.get(address)
  expect(load(page.body)('h1').text()).toBe('Contact with Ana Testwick')
  expect(await markupProblems(page.body)).toEqual([])
  const form = await worker.get(address.replace('?done=recorded', '/withdraw'))
  const seen = String(load(form.body)('[name="seen"]').val())
  const without = await worker.post(address.replace('?done=recorded', '/withdraw'), {
    seen,
    reason: ' ',
  })
  expect(without.statusCode).toBe(422)
  const withdrawn = await worker.post(address.replace('?done=recorded', '/withdraw'), {
    seen,
    what_was_wrong: 'something_else',
    reason: 'It was somebody else',
  })
  expect(withdrawn.headers.location).toMatch(/done=withdrawn$/)
  expect([await peopleSeen(birmingham), await peopleSeen('region')]).toEqual(before)
  expect((await worker.get(address)).body).toContain('It was somebody else')
})

test('the pages before anything is sent are clean markup', async () => {
  const worker = await house.as('outreach_worker')
  const paths = ['/contacts/new', '/contacts/new?met=new', '/contacts/new?met=unnamed', '/today']
  for (const path of paths) {
    const answer = await worker.get(path)
    expect(answer.statusCode, path).toBe(200)
    expect(await markupProblems(answer.body), path).toEqual([])
  }
})
