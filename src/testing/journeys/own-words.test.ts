import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers, type Member, type Role } from '#access'
import { newId } from '#foundations'
import { decideLink, undoDecision } from '#people'
import { linkNeeds } from '../../main/member-pages.ts'
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

function words(changes: Readonly<Record<string, string>> = {}) {
  return {
    statement_id: newId(),
    words: 'I cook. I want a kitchen and my dog beside me.',
    is_approved: 'yes',
    told_how: 'face_to_face',
    told_where: 'service',
    told_on: '2024-07-01',
    ...changes,
  }
}

async function memberIn(role: Role): Promise<Member> {
  const member = (await inventedMembers(house.db)).find((one) => one.role === role)
  if (!member) throw new Error(`Nobody is invented who is a ${role}`)
  return member
}

async function versions(id: string): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from people.statement where person_id = ${id}
  `.execute(house.db)
  return rows[0]?.kept ?? 0
}

test.each([
  ['no words', { words: '  ' }, '#words', 'Enter what the person says'],
  ['words as long as a book', { words: 'a'.repeat(4001) }, '#words', '4,000 characters'],
  ['no word of approval', { is_approved: '' }, '#is_approved', 'Select whether'],
  ['a way of telling nobody knows', { told_how: 'owl' }, '#told_how', 'Select how'],
  ['no place', { told_where: '' }, '#told_where', 'Select where'],
  ['a day that is none', { told_on: '2024-02-30' }, '#told_on', 'Enter the day'],
  ['a day that is to come', { told_on: '2024-07-03' }, '#told_on', 'in the past'],
])('%s is refused beside its field, and what was typed stays', async (_what, put, field, say) => {
  const { id, page } = await knownPerson(worker, { given_name: 'Asa' })
  const form = words(put)
  const answer = await worker.post(`${page}/statement`, form)
  expect(answer.statusCode).toBe(422)
  const read = load(answer.body)
  expect(read('title').text()).toMatch(/^Error: /)
  expect(read(`.govuk-error-summary a[href="${field}"]`).text()).toContain(say)
  expect(read('#words').val()).toBe(form.words)
  expect(read('[name="statement_id"]').val()).toBe(form.statement_id)
  expect(await versions(id)).toBe(0)
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a form from another site writes nothing down', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Asa' })
  expect((await worker.forge(`${page}/statement`, words())).statusCode).toBe(403)
  expect((await worker.forge(`${page}/preferences`, { preferred_name: 'X' })).statusCode).toBe(403)
  expect(await versions(id)).toBe(0)
})

test('a person’s own words stand first for another agency once they approved them, and not before', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Bea' })
  await worker.post(`${page}/statement`, words({ words: 'Not ready yet', is_approved: 'no' }))
  expect((await worker.get(page)).body).toContain('Not ready yet')
  expect((await coordinator.get(page)).body).not.toContain('Not ready yet')
  await worker.post(`${page}/statement`, words())
  const read = load((await coordinator.get(page)).body)
  expect(read('.govuk-inset-text').text()).toContain('my dog beside me')
  expect(read('main').text()).toContain(
    'Written down by Lantern Outreach (invented) on 1 July 2024',
  )
})

test('withdrawing consent keeps a person’s words from other agencies at once, and giving it shows them again', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Cai' })
  await worker.post(`${page}/statement`, words())
  const decide = (decision: string) =>
    worker.post(`${page}/consent`, {
      consent_id: newId(),
      decision,
      purpose: 'casework',
      categories: 'rights',
      how: 'verbal',
      from_on: '2024-07-02',
      ends: 'no_end',
      notice_version: '2024-01',
    })
  for (const [decision, isShown] of [
    ['withdrawn', false],
    ['given', true],
    ['refused', false],
  ] as const) {
    expect((await decide(decision)).statusCode).toBe(303)
    const theirs = (await coordinator.get(page)).body
    expect(theirs.includes('my dog beside me'), decision).toBe(isShown)
    expect((await worker.get(page)).body).toContain('my dog beside me')
  }
})

test('the same words sent twice, even at once, are kept once, and an earlier version stays', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Dov' })
  const form = words({ words: 'First' })
  await Promise.all([1, 2].map(() => worker.post(`${page}/statement`, form)))
  await worker.post(`${page}/statement`, form)
  expect(await versions(id)).toBe(1)
  await worker.post(`${page}/statement`, words({ words: 'Second' }))
  const read = load((await worker.get(page)).body)
  expect(read('details').text()).toContain('First')
  expect(read('.govuk-inset-text').first().text()).toContain('Second')
  await expect(
    sql`update people.statement set words = 'Other' where person_id = ${id}`.execute(house.db),
  ).rejects.toThrow(/may be changed or deleted/)
})

test('a form in which nothing was told says so, and does not say that it is kept', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Fern' })
  const answer = await worker.post(`${page}/preferences`, { preferred_name: ' ' })
  expect(answer.statusCode).toBe(422)
  const read = load(answer.body)
  expect(read('.govuk-error-summary a[href="#preferred_name"]').text()).toContain(
    'Enter what they told you',
  )
})

test('only what changed is written, and an emptied wish no longer stands', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Eli' })
  const wishes = { preferred_name: 'El', language: 'Polish' }
  for (const form of [wishes, wishes, { ...wishes, language: '' }]) {
    expect((await worker.post(`${page}/preferences`, form)).statusCode).toBe(303)
  }
  const { rows } = await sql`
    select kind, words from people.preference where person_id = ${id} order by preference_id
  `.execute(house.db)
  expect(rows).toEqual([
    { kind: 'preferred_name', words: 'El' },
    { kind: 'language', words: 'Polish' },
    { kind: 'language', words: '' },
  ])
  expect(load((await worker.get(page)).body)('main').text()).not.toContain('Polish')
})

test('what a person told one agency follows that agency’s writing, and comes back exactly when the link is put back', async () => {
  const [one, other] = [
    await knownPerson(worker, { given_name: 'Flo' }),
    await knownPerson(coordinator, { given_name: 'Florence' }),
  ]
  await worker.post(`${one.page}/statement`, words({ words: 'Only of Flo' }))
  await worker.post(`${one.page}/preferences`, { preferred_name: 'Flo' })
  await coordinator.post(`${other.page}/preferences`, { preferred_name: 'Flora' })
  const all = () =>
    sql`
      select to_jsonb(told) as row from people.statement as told
      union all select to_jsonb(told) from people.preference as told
      order by 1
    `.execute(house.db)
  const before = (await all()).rows
  const wish = {
    personId: one.id,
    otherPersonId: other.id,
    verdict: 'same',
    reason: 'Both say',
  } as const
  const say = async (role: 'outreach_worker' | 'coordinator') => {
    const needs = linkNeeds(await house.actingAs(role, 'linking'))
    const outcome = await decideLink(needs, await memberIn(role), wish)
    if (!outcome.ok) throw new Error(outcome.refusal)
    return outcome.value.decision
  }
  const first = await say('coordinator')
  await say('outreach_worker')
  expect((await all()).rows).not.toEqual(before)
  const [joined] = (
    await sql<{ id: string }>`select distinct person_id as id from people.statement
    where words = 'Only of Flo'`.execute(house.db)
  ).rows
  expect((await coordinator.get(`/people/${joined?.id}`)).body).toContain('Only of Flo')
  const needs = linkNeeds(await house.actingAs('coordinator', 'linking'))
  const undone = { decisionId: first.id, reason: 'Two people' }
  expect((await undoDecision(needs, await memberIn('coordinator'), undone)).ok).toBe(true)
  expect((await all()).rows).toEqual(before)
})
