import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'

const house = freshHouse()

async function contactsKept(): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from outreach.contact
  `.execute(house.db)
  return rows[0]?.kept ?? 0
}

test.each([
  ['another first name', { given_name: 'Anna' }],
  ['another last name', { family_name: 'Testwyck' }],
  ['another gender', { gender: 'other' }],
  ['another age', { age: '43' }],
  ['a date of birth', { age: '', date_of_birth: '1990-02-03' }],
  ['no name at all', { given_name: '', family_name: '' }],
  ['another reason for its lateness', { late_reason: 'Paper notes' }],
])(
  'the same form sent again with %s is refused, and leads to what it recorded',
  async (_what, put) => {
    const worker = await house.as('outreach_worker')
    const told = { given_name: 'Ana', family_name: 'Testwick', age: '34', gender: 'female' }
    const form = await contactForm(worker, 'met=new', told)
    const first = await worker.post('/contacts', form)
    expect((await worker.post('/contacts', form)).headers.location).toBe(first.headers.location)
    const before = await contactsKept()
    const again = await worker.post('/contacts', { ...form, ...put })
    expect(again.statusCode).toBe(422)
    const recorded = String(first.headers.location).replace('?done=recorded', '')
    expect(load(again.body)(`a[href="${recorded}"]`)).toHaveLength(1)
    expect(await contactsKept()).toBe(before)
  },
)

test('an age and a date of birth that do not agree are refused with the words beside the age', async () => {
  const worker = await house.as('outreach_worker')
  const before = await contactsKept()
  const told = { age: '80', date_of_birth: '2000-07-01' }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=new', told))
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('.govuk-error-summary a[href="#age"]').text()).toBe(
    'The age and the date of birth must agree. Put one of them right, or leave one empty',
  )
  expect(await contactsKept()).toBe(before)
})

test.each([
  ['22', 422],
  ['23', 303],
  ['24', 303],
  ['25', 303],
  ['26', 422],
])('somebody born 24 years ago may be told to be about %s: %i', async (age, status) => {
  const worker = await house.as('outreach_worker')
  const told = { age, date_of_birth: '2000-07-01' }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=new', told))
  expect(answer.statusCode).toBe(status)
})

test('all that is wrong is told at once: each field, a day to come, and what does not agree with the rest', async () => {
  const worker = await house.as('outreach_worker')
  const wrong = {
    age: '80',
    date_of_birth: '2000-07-01',
    phone: 'none',
    day: '2024-07-09',
    time: 'late',
  }
  const more = { contact_type: 'no such way', place: 'by the fountain', note: 'a'.repeat(4001) }
  const form = await contactForm(worker, 'met=new', { ...wrong, ...more })
  const page = load((await worker.post('/contacts', form)).body)
  const told = page('.govuk-error-summary a')
    .toArray()
    .map((one) => page(one).attr('href'))
  expect(told).toEqual(
    expect.arrayContaining(['#age', '#phone', '#day', '#time', '#place', '#note']),
  )
  const toCome = { ...form, age: '', date_of_birth: '2031-01-01', phone: 'none' }
  const next = load((await worker.post('/contacts', toCome)).body)
  expect(next('.govuk-error-summary a[href="#date_of_birth"]').text()).toContain('in the past')
  expect(next('.govuk-error-summary a[href="#phone"]')).toHaveLength(1)
})
