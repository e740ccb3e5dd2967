import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

function seal(changes: Readonly<Record<string, string>> = {}) {
  return {
    sealing_id: newId(),
    reason: 'domestic_abuse',
    note: '',
    review_on: '2025-01-31',
    ...changes,
  }
}

test('nobody but a coordinator seals a record, lifts a seal or sees which are sealed', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Asa' })
  for (const member of [worker, await house.as('analyst'), await house.as('auditor')]) {
    expect((await member.get(`${page}/seal`)).statusCode).toBe(403)
    expect((await member.post(`${page}/seal`, seal())).statusCode).toBe(403)
    expect((await member.get('/sealed')).statusCode).toBe(403)
    expect((await member.post(`/sealed/${id}/lift`, {})).statusCode).toBe(403)
  }
  expect((await coordinator.forge(`${page}/seal`, seal())).statusCode).toBe(403)
  expect((await worker.get(page)).statusCode).toBe(200)
})

test('a seal on nobody, and the lifting of a seal there is none of, are not found', async () => {
  expect((await coordinator.post(`/people/${newId()}/seal`, seal())).statusCode).toBe(404)
  expect((await coordinator.post(`/sealed/${newId()}/lift`, {})).statusCode).toBe(404)
  expect((await coordinator.get(`/sealed/${newId()}`)).statusCode).toBe(404)
})

test.each([
  ['without a reason', { reason: '' }, '#reason', 'Select why'],
  ['without a day to look again', { review_on: '' }, '#review_on', 'Enter the day'],
  ['to be looked at again in the past', { review_on: '2024-07-02' }, '#review_on', 'to come'],
  ['for longer than a year', { review_on: '2025-07-03' }, '#review_on', 'within 12 months'],
])('a record is not sealed %s', async (_how, put, field, say) => {
  const { page } = await knownPerson(worker, { given_name: 'Bea' })
  const answer = await coordinator.post(`${page}/seal`, seal({ note: 'Keep this', ...put }))
  expect(answer.statusCode).toBe(422)
  const read = load(answer.body)
  expect(read(`.govuk-error-summary a[href="${field}"]`).text()).toContain(say)
  expect(read('#note').val()).toBe('Keep this')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a sealed person is there for nobody without a grant, whoever sealed them not excepted, and is there again once it is lifted', async () => {
  const { id, page, contact } = await knownPerson(worker, {
    given_name: 'Quillon',
    family_name: 'Testhush',
  })
  const sent = seal()
  for (const _ of [1, 2]) {
    const answer = await coordinator.post(`${page}/seal`, sent)
    expect(answer.headers.location).toBe('/sealed?done=sealed')
  }
  for (const member of [worker, coordinator]) {
    expect((await member.get(page)).statusCode).toBe(404)
    expect((await member.get(contact)).statusCode).toBe(404)
    for (const path of ['/people/find', '/contacts/find']) {
      expect((await member.post(path, { name: 'Testhush' })).body, path).not.toContain('Quillon')
    }
    expect((await member.get('/today')).body).not.toContain('Quillon')
  }
  const drill = await coordinator.get('/figures/region/2024-07/r1_month')
  expect(drill.body).not.toContain('Quillon')
  expect(load(drill.body)('tbody').text()).toContain(`Person ${id.slice(-6).toUpperCase()}`)
  expect(load(drill.body)(`a[href*="${id}"]`)).toHaveLength(0)

  const list = await coordinator.get('/sealed')
  expect(list.body).not.toContain('Quillon')
  expect(load(list.body)(`a[href="/sealed/${id}"]`)).toHaveLength(1)
  expect(await markupProblems(list.body)).toEqual([])
  const lifted = await coordinator.post(`/sealed/${id}/lift`, {})
  expect(lifted.headers.location).toBe('/sealed?done=lifted')
  expect((await worker.get(page)).statusCode).toBe(200)
  const { rows } = await sql<{ detail: string }>`
    select detail from access.audit_event where action = 'seal' and people = array[${id}::uuid] and detail not like 'See %' order by happened_at
  `.execute(house.db)
  expect(rows.map(({ detail }) => detail)).toEqual(['Sealed the record', 'Lifted the seal'])
})

test('whoever is let in opens the record, with the warning that it is sealed', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Cai' })
  await coordinator.post(`${page}/seal`, seal())
  await sql`
    insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by, until_at)
    select ${id}, ${newId()}, member_id, 'Overdose', true, member_id, now() + interval '1 hour'
    from access.member where name like 'Bramble%'
  `.execute(house.db)
  const read = await worker.get(page)
  expect(read.statusCode).toBe(200)
  expect(load(read.body)('.govuk-warning-text').text()).toContain('This record is sealed')
  expect((await coordinator.get(page)).statusCode).toBe(404)
})

test('a seal whose day has come is due until somebody looks at it again', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Dov' })
  await coordinator.post(`${page}/seal`, seal())
  await sql`update access.sealing set review_on = '2024-06-01' where person_id = ${id}`.execute(
    house.db,
  )
  expect((await coordinator.get('/sealed')).body).toContain('Due to be looked at again: 1.')
  const wrong = await coordinator.post(`/sealed/${id}/review`, { review_on: '2024-01-01' })
  expect(wrong.statusCode).toBe(422)
  expect(await markupProblems(wrong.body)).toEqual([])
  const kept = await coordinator.post(`/sealed/${id}/review`, { review_on: '2024-12-01' })
  expect(kept.statusCode).toBe(303)
  expect((await coordinator.get('/sealed')).body).toContain('No seal is due')
  expect((await worker.get(page)).statusCode).toBe(404)
})
