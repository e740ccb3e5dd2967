import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { knownPerson } from '../../testing/house/known-person.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

const forms = ['preferences', 'statement', 'consent', 'looked'] as const

test('somebody who is not signed in is led to no person', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Una' })
  for (const path of ['/people', page, ...forms.map((form) => `${page}/${form}`)]) {
    expect((await house.anyone.get(path)).statusCode, path).toBe(303)
  }
  expect((await house.anyone.post('/people/find', { name: 'Una' })).statusCode).toBe(303)
})

test('an auditor is turned away from every person, known or not', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Una' })
  const auditor = await house.as('auditor')
  for (const path of ['/people', page, `/people/${newId()}`, `${page}/looked`, '/sealed']) {
    expect((await auditor.get(path)).statusCode, path).toBe(403)
  }
})

test('an analyst opens the page, and reads none of what the person said', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Una' })
  await worker.post(`${page}/preferences`, { preferred_name: 'Wren of the Bridge' })
  const analyst = await house.as('analyst')
  const read = await analyst.get(page)
  expect(read.statusCode).toBe(200)
  expect(read.body).not.toContain('Wren of the Bridge')
  expect((await analyst.get(`/people/${id}/statement`)).statusCode).toBe(403)
})

test('a person one may not open and a person there is none of are answered alike', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Hush' })
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
    values (${id}, ${newId()}, 'witness', ${newId()}, '2030-01-01')
  `.execute(house.db)
  const none = await worker.get(`/people/${newId()}`)
  expect(none.statusCode).toBe(404)
  for (const path of [page, '/people/not-an-id', `/people/${id.replaceAll('-', '')}`]) {
    const answer = await worker.get(path)
    expect([answer.statusCode, answer.body], path).toEqual([404, none.body])
  }
  for (const form of forms) {
    const closed = await worker.get(`${page}/${form}`)
    const nobody = await worker.get(`/people/${newId()}/${form}`)
    expect([closed.statusCode, closed.body], form).toEqual([404, nobody.body])
  }
  const sent = await worker.post(`${page}/preferences`, { preferred_name: 'Nobody' })
  expect(sent.statusCode).toBe(404)
})

test('once the agreement has ended the person is there for nobody of another agency', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Vale' })
  expect((await coordinator.get(page)).statusCode).toBe(200)
  await sql`update access.sharing_agreement set ended_on = '2024-06-30'`.execute(house.db)
  try {
    const nobody = await coordinator.get(`/people/${newId()}`)
    const closed = await coordinator.get(page)
    expect(closed.statusCode).toBeGreaterThanOrEqual(403)
    expect([closed.statusCode, closed.body]).toEqual([nobody.statusCode, nobody.body])
    expect((await coordinator.post('/people/find', { name: 'Vale' })).body).not.toContain(page)
  } finally {
    await sql`update access.sharing_agreement set ended_on = null`.execute(house.db)
  }
})

test('what a person is called comes first, before anything an agency wrote', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Gillian', family_name: 'Testmoor' })
  await worker.post(`${page}/preferences`, { preferred_name: 'Gil', pronouns: 'they and them' })
  const read = load((await coordinator.get(page)).body)
  expect(read('h1').text()).toMatch(/Gil$/)
  expect(read('h1').text()).not.toContain('Gillian')
  expect(read('title').text()).not.toContain('Gil')
  const words = read('main').text()
  expect(words.indexOf('they and them')).toBeLessThan(words.indexOf('In their own words'))
  expect(words.indexOf('In their own words')).toBeLessThan(words.indexOf('Gillian'))
})

test('each agency’s writing stands beside the others, and the contacts lead to their pages', async () => {
  const { id, page, contact } = await knownPerson(worker, { given_name: 'Ira', age: '40' })
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name, date_of_birth)
    select ${id}, ${newId()}, agency_id, 'MG-7', 'Irah', '1984-05-06' from directory.agency where name like 'Mossgate%'
  `.execute(house.db)
  const read = load((await worker.get(page)).body)
  const cards = read('.govuk-summary-card')
  expect(cards).toHaveLength(2)
  expect(read('.govuk-summary-card__title').text()).toContain('Mossgate House')
  expect(cards.text()).toContain('6 May 1984')
  expect(cards.text()).toContain('In about 1984')
  expect(read(`a[href="${contact}"]`).text()).toContain('Birmingham')
  expect(load((await coordinator.get(page)).body)(`a[href="${contact}"]`)).toHaveLength(1)
})

test('from a contact, and from the list of those met lately, one comes to the person', async () => {
  const { page, contact } = await knownPerson(worker, {
    given_name: 'Jun',
    family_name: 'Testpath',
  })
  const met = load((await worker.get(contact)).body)
  expect(met(`h1 a[href="${page}"]`).text()).toBe('Jun Testpath')
  const today = load((await worker.get('/today')).body)
  expect(today(`#recent-contacts a[href="${page}"]`).text()).toBe('Jun Testpath')
  expect(today(`#recent-contacts a[href="${contact}"]`)).toHaveLength(1)
})

test('what the sharing rests on is read under the person’s rights, after who they are and when they were met', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Kit' })
  const read = load((await worker.get(page)).body)
  const words = read('main').text()
  expect(read('details:contains("What the sharing rests on")')).toHaveLength(1)
  for (const before of ['As each agency wrote them', 'Their rights']) {
    expect(words.indexOf(before)).toBeLessThan(words.indexOf('What the sharing rests on'))
  }
  const order = ['As each agency wrote them', 'What they decided about sharing', 'Linked records']
  expect(order.map((part) => words.indexOf(part))).toEqual(
    order.map((part) => words.indexOf(part)).toSorted((one, other) => one - other),
  )
})

test('the page says whose each reference is', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Lux' })
  const read = load((await worker.get(page)).body)
  expect(read('h1 .govuk-caption-l').text()).toMatch(/^Waymark reference [0-9A-F]{6}$/)
  expect(read('.govuk-summary-card').text()).toContain('This agency’s own reference')
  expect(read('main').text()).not.toContain('Their reference')
})

test('opening the page leaves a trace with its purpose and what was shown', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Ona' })
  await worker.get(page)
  const { rows } = await sql`
    select action, purpose, categories from access.audit_event
    where people = array[${id}::uuid] and detail = 'The person’s page'
  `.execute(house.db)
  expect(rows).toEqual([
    {
      action: 'read',
      purpose: 'casework',
      categories: ['casework', 'contact', 'departure', 'identity', 'link', 'rights', 'stay'],
    },
  ])
})

test('a person is found by a form, and never by an address', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Zuzanna', family_name: 'Testfold' })
  expect((await worker.post('/people/find', { name: ' ' })).statusCode).toBe(422)
  const found = load((await worker.post('/people/find', { name: 'zuzan' })).body)
  expect(found(`a[href="${page}"]`).text()).toBe('Zuzanna Testfold')
  expect((await worker.get('/people/find?name=Zuzanna')).statusCode).toBe(404)
  expect((await worker.forge('/people/find', { name: 'zuzan' })).statusCode).toBe(403)
})

test('the pages of a person are clean markup', async () => {
  const { page } = await knownPerson(worker, { given_name: '<b>Bo</b>' })
  await worker.post(`${page}/preferences`, { preferred_name: '<i>Bo</i>', pronouns: 'he' })
  for (const path of ['/people', page, ...forms.map((form) => `${page}/${form}`), `${page}/seal`]) {
    const answer = await coordinator.get(path)
    expect(answer.statusCode, path).toBe(200)
    expect(answer.body).not.toContain('<i>Bo')
    expect(await markupProblems(answer.body), path).toEqual([])
  }
  const found = await worker.post('/people/find', { name: 'bo' })
  expect(await markupProblems(found.body)).toEqual([])
})
