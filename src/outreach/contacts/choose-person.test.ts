import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()

test('somebody who is not signed in finds nobody', async () => {
  expect((await house.anyone.post('/contacts/find', { name: 'Ana' })).statusCode).toBe(303)
})

test('a search without a name asks for one', async () => {
  const worker = await house.as('outreach_worker')
  const answer = await worker.post('/contacts/find', { name: '  ' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Enter a name or reference')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('words meant to break the page or the database are kept as words', async () => {
  const worker = await house.as('outreach_worker')
  const form = await contactForm(worker, 'met=new', {
    given_name: "Robert'); drop table people.person;--",
    family_name: '<script>alert(1)</script>\u0000',
  })
  const answer = await worker.post('/contacts', form)
  expect(answer.statusCode).toBe(303)
  const page = await worker.get(answer.headers.location as string)
  expect(page.body).not.toContain('<script>alert')
  expect(load(page.body)('h1').text()).toContain('<script>alert(1)</script>')
  const found = await worker.post('/contacts/find', { name: "ROBERT') DROP" })
  expect(load(found.body)('main').text()).toContain('1 person found')
  expect((await worker.post('/contacts/find', { name: '%' })).body).toContain('Nobody was found')
})

test('a known person is found by part of a name, and reading leaves its trace', async () => {
  const worker = await house.as('outreach_worker')
  const names = { given_name: 'Quenby', family_name: 'Marlow' }
  const told = await contactForm(worker, 'met=new', names)
  await worker.post('/contacts', told)
  const found = load((await worker.post('/contacts/find', { name: 'marl QUEN' })).body)
  const link = found('a[href^="/contacts/new?person="]')
  expect(link.text()).toBe('Quenby Marlow')
  expect(found('main').text()).toContain('last met on the night of 2 July 2024 in Birmingham')
  const again = await contactForm(worker, String(link.attr('href')).split('?')[1] ?? '', {
    day: '2024-07-01',
  })
  expect(again.person_id).toBe(told.person_id)
  expect((await worker.post('/contacts', again)).statusCode).toBe(303)
  const { rows } = await sql<{ purpose: string }>`
    select distinct detail as purpose from access.audit_event where people @> array[${told.person_id}::uuid] order by detail
  `.execute(house.db)
  expect(rows.map(({ purpose }) => purpose)).toContain('Find who was met')
  expect(rows.map(({ purpose }) => purpose)).toContain('Record a contact')
})
