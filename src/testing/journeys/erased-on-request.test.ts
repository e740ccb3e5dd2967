import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { actAs, inventedMembers } from '#access'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { planRetention } from '../../main/retention/run-retention.ts'
import { freshHouse, type Visitor } from '../house/fresh-house.ts'
import { knownPerson } from '../house/known-person.ts'
import { markupProblems } from './markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
/** Another coordinator of the same organisation. */
let deskmate: Visitor
/** A coordinator of another organisation. */
let elsewhere: Visitor
beforeAll(async () => {
  await sql`
    insert into access.member (member_id, name, role, agency_id, area_codes, is_invented)
    select gen_random_uuid(), 'Quince Deskmate (invented)', role, agency_id, area_codes, true
    from access.member where name like 'Orrin%'
  `.execute(house.db)
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator', 'Orrin')
  deskmate = await house.as('coordinator', 'Quince')
  elsewhere = await house.as('coordinator', 'Yarrow')
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

/** Somebody who asks to be erased, and where that is decided. */
async function asksToGo(called: string) {
  const { id, page } = await knownPerson(worker, { given_name: called })
  const form = ask()
  await worker.post(`${page}/erasure`, form)
  return { id, page, address: `${page}/erasure/${form.request_id}` }
}

const isDue = async (id: PersonId) =>
  (await planRetention(house, house.needs.clock.today())).asked.includes(id)
const standing = async (page: string) =>
  load((await coordinator.get('/erasures')).body)(`tr:has(a[href^="${page}/"])`).text()

test('one coordinator alone erases nobody, not by deciding twice either; with one of another organisation it is due', async () => {
  const { id, page, address } = await asksToGo('Cai')
  expect((await coordinator.post(address, {})).statusCode).toBe(422)
  for (const path of [address, '/erasures', `${page}/erasure`]) {
    const answer = await coordinator.get(path)
    expect(await markupProblems(answer.body), path).toEqual([])
  }
  const said = await coordinator.post(address, { decision: 'approve' })
  expect(said.headers.location).toBe('/erasures?done=decided')
  await coordinator.post(address, { decision: 'approve' })
  expect(await standing(page)).toContain('One has approved, another must')
  expect(await isDue(id)).toBe(false)
  await elsewhere.post(address, { decision: 'approve' })
  expect(await standing(page)).toContain('Approved by two')
  expect(await isDue(id)).toBe(true)
})

test('two coordinators of one organisation erase nobody where another organisation has one', async () => {
  const { id, address } = await asksToGo('Dee')
  await coordinator.post(address, { decision: 'approve' })
  const answer = await deskmate.post(address, { decision: 'approve' })
  expect(answer.statusCode).toBe(422)
  const say = 'Your organisation has decided already. The second must be of another organisation'
  expect(load(answer.body)('.govuk-error-summary a[href="#decision"]').text()).toBe(say)
  expect(load((await deskmate.get(address)).body)('main form')).toHaveLength(0)
  const members = await inventedMembers(house.db)
  const mate = members.find(({ name }) => name.startsWith('Quince'))
  if (!mate) throw new Error('The deskmate is a member')
  const needs = actAs(house.needs, { memberId: mate.id, purpose: 'casework' })
  const past = needs.db.transaction().execute((db) =>
    sql`
      insert into people.erasure_decision (person_id, request_id, decided_by, agency_id, decision, decided_at)
      select person_id, request_id, access.acting_member(), access.acting_agency(), 'approved', now()
      from people.erasure_request where person_id = ${id}
    `.execute(db),
  )
  await expect(past).rejects.toThrow(/row-level security/)
  expect(await isDue(id)).toBe(false)
})

test('one alone refuses nobody what the law gives; two say so, on a ground of the law', async () => {
  const { id, page, address } = await asksToGo('Eli')
  await coordinator.post(address, { decision: 'legal_claims' })
  expect(await standing(page)).toContain('One would refuse it, another must')
  await elsewhere.post(address, { decision: 'legal_claims' })
  expect(await standing(page)).toContain('Refused by two: A legal claim needs it')
  expect(await isDue(id)).toBe(false)
})

test('two who do not agree erase nobody and refuse nobody, until one of them changes their word', async () => {
  const { id, page, address } = await asksToGo('Fay')
  await coordinator.post(address, { decision: 'legal_claims' })
  await elsewhere.post(address, { decision: 'approve' })
  expect(await standing(page)).toContain('They do not agree')
  expect(await isDue(id)).toBe(false)
  await coordinator.post(address, { decision: 'approve' })
  expect(await standing(page)).toContain('Approved by two')
  expect(await isDue(id)).toBe(true)
})

test('somebody who has asked is not asked for a second time, and the same form sent twice asks once', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Gil' })
  const form = ask()
  for (const _ of [1, 2]) {
    expect((await worker.post(`${page}/erasure`, form)).statusCode).toBe(303)
  }
  const words = 'They have asked already, on 1 July 2024'
  const second = await worker.post(`${page}/erasure`, ask())
  expect(second.headers.location).toBe(`${page}/erasure`)
  const opened = await worker.get(`${page}/erasure`)
  expect(load(opened.body)('main').text()).toContain(words)
  expect(load(opened.body)('main form')).toHaveLength(0)
  expect(await markupProblems(opened.body)).toEqual([])
})

test('who was refused may ask again', async () => {
  const { page, address } = await asksToGo('Hal')
  for (const member of [coordinator, elsewhere]) {
    await member.post(address, { decision: 'legal_claims' })
  }
  expect((await worker.post(`${page}/erasure`, ask())).statusCode).toBe(303)
})

test('the person’s page tells that erasing is asked for, and when it is approved', async () => {
  const { page, address } = await asksToGo('Ivo')
  const told = async (visitor: Visitor) => load((await visitor.get(page)).body)('#erasure')
  expect((await told(worker)).text()).toContain(
    'asked on 1 July 2024 for their record to be erased',
  )
  expect((await told(worker)).text()).toContain('Waits for two coordinators')
  expect((await told(worker)).find('a')).toHaveLength(0)
  expect((await told(coordinator)).find('a').attr('href')).toBe(address)
  for (const member of [coordinator, elsewhere]) await member.post(address, { decision: 'approve' })
  const read = await worker.get(page)
  expect(load(read.body)('#erasure').text()).toContain('the next run erases it')
  expect(await markupProblems(read.body)).toEqual([])
})

test('deciding twice is told as what it is, and not as a success', async () => {
  const { address } = await asksToGo('Jan')
  await coordinator.post(address, { decision: 'approve' })
  const again = await coordinator.post(address, { decision: 'approve' })
  expect(again.statusCode).toBe(422)
  const read = load(again.body)
  expect(read('.govuk-error-summary a[href="#decision"]').text()).toContain(
    'You have said so already',
  )
  expect(read('.govuk-notification-banner')).toHaveLength(0)
})
