import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { planRetention } from '../../main/retention/run-retention.ts'
import { freshHouse, type Visitor } from '../house/fresh-house.ts'
import { knownPerson } from '../house/known-person.ts'
import { markupProblems } from './markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

function ask(changes: Readonly<Record<string, string>> = {}) {
  return {
    request_id: newId(),
    ground: 'objection',
    asked_by: 'person',
    received_on: '2024-07-01',
    ...changes,
  }
}

test('nobody but a coordinator decides, and nobody asks for somebody closed to them', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Asa' })
  const form = ask()
  await worker.post(`${page}/erasure`, form)
  const address = `${page}/erasure/${form.request_id}`
  for (const member of [worker, await house.as('analyst'), await house.as('auditor')]) {
    expect((await member.post(address, { decision: 'approve' })).statusCode).toBe(403)
    expect((await member.get('/erasures')).statusCode).toBe(403)
  }
  expect((await coordinator.forge(address, { decision: 'approve' })).statusCode).toBe(403)
  expect((await coordinator.get(`${page}/erasure/${newId()}`)).statusCode).toBe(404)
  expect((await worker.post(`/people/${newId()}/erasure`, ask())).statusCode).toBe(404)
})

test.each([
  ['without a ground', { ground: '' }, '#ground', 'Select why they ask'],
  ['by nobody', { asked_by: '' }, '#asked_by', 'Select who asked'],
  ['on a day to come', { received_on: '2024-07-03' }, '#received_on', 'in the past'],
])('a request is not taken down %s', async (_how, put, field, say) => {
  const { page } = await knownPerson(worker, { given_name: 'Bea' })
  const answer = await worker.post(`${page}/erasure`, ask(put))
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)(`.govuk-error-summary a[href="${field}"]`).text()).toContain(say)
  expect(await markupProblems(answer.body)).toEqual([])
})

test('one coordinator alone erases nobody, not by deciding twice either; with a second it is due', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Cai' })
  const form = ask()
  await worker.post(`${page}/erasure`, form)
  const address = `${page}/erasure/${form.request_id}`
  expect((await coordinator.post(address, {})).statusCode).toBe(422)
  for (const path of [address, '/erasures', `${page}/erasure`]) {
    const answer = await coordinator.get(path)
    expect(await markupProblems(answer.body), path).toEqual([])
  }
  const said = await coordinator.post(address, { decision: 'approve' })
  expect(said.headers.location).toBe('/erasures?done=decided')
  const again = await coordinator.post(address, { decision: 'approve' })
  expect(again.headers.location).toBe('/erasures?done=before')
  expect((await coordinator.get('/erasures')).body).toContain('One has approved, another must')
  const today = house.needs.clock.today()
  expect((await planRetention(house, today)).asked).not.toContain(id)
  await sql`
    insert into people.erasure_decision
    values (${id}, ${form.request_id}, ${newId()}, ${newId()}, 'approved', null, now())
  `.execute(house.db)
  expect((await planRetention(house, today)).asked).toContain(id)
})

test('a refusal says on which ground of the law, and nobody is erased', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Dov' })
  const form = ask()
  await worker.post(`${page}/erasure`, form)
  await coordinator.post(`${page}/erasure/${form.request_id}`, { decision: 'legal_claims' })
  expect((await coordinator.get('/erasures')).body).toContain('Refused: A legal claim needs it')
  expect((await planRetention(house, house.needs.clock.today())).asked).not.toContain(id)
})
