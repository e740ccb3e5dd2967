import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../house/fresh-house.ts'
import { markupProblems } from '../markup-problems.ts'
import { everything, pair, somebody } from './two-members.ts'

const house = freshHouse()
let worker: Visitor
let lead: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  lead = await house.as('coordinator')
})

let task: string
/** A question about two people, with what the matcher said of them. */
beforeEach(async () => {
  await sql`delete from people.review_task`.execute(house.db)
  task = await ask(4)
})

async function ask(weight: number): Promise<string> {
  const { personId, otherPersonId } = await pair(house)
  return askOf(personId, otherPersonId, weight)
}

async function askOf(personId: PersonId, otherPersonId: PersonId, weight = 4): Promise<string> {
  const id = newId()
  const parts = [{ words: 'first name differs by a letter', bits: 2.5 }]
  await sql`
    insert into people.review_task (person_id, task_id, other_person_id, ones, others, weight, evidence,
      starting_odds, model_fingerprint, words_stamp)
    select ${personId}, ${id}, ${otherPersonId}, people.writings_of(${personId}),
      people.writings_of(${otherPersonId}), ${weight}, ${JSON.stringify(parts)}::jsonb, -10, 'f',
      people.stamp_of(people.writings_of(${personId}) || people.writings_of(${otherPersonId}))
  `.execute(house.db)
  return id
}

test('whoever is not signed in, an auditor, and a question there is none of lead nowhere', async () => {
  expect((await house.anyone.get('/matches')).statusCode).toBe(303)
  const auditor = await house.as('auditor')
  expect((await auditor.get('/matches')).statusCode).toBe(403)
  expect((await auditor.get(`/matches/${task}`)).statusCode).toBe(403)
  expect((await worker.get(`/matches/${newId()}`)).statusCode).toBe(404)
  expect((await worker.get('/matches/x')).statusCode).toBe(404)
})

test('an answer must be chosen, and a “same” against the records says why; what was typed stays', async () => {
  const empty = await worker.post(`/matches/${task}`, { reason: 'Because <b>' })
  expect(empty.statusCode).toBe(422)
  expect(empty.body).toContain('Select an answer')
  expect(load(empty.body)('textarea').text().trim()).toBe('Because <b>')
  expect(await markupProblems(empty.body)).toEqual([])
  const against = await ask(-1)
  const answer = await worker.post(`/matches/${against}`, { verdict: 'same' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Enter why, because the records speak against it')
})

test('a question shows both records and why, without a number, and is looked at by one member at a time', async () => {
  const next = await worker.post('/matches/next', {})
  expect(next.headers.location).toBe(`/matches/${task}`)
  const page = await worker.get(`/matches/${task}`)
  const text = load(page.body)('main').text()
  expect(text).toContain('Ana')
  expect(text).toContain('first name differs by a letter: speaks a little for it')
  expect(text).toContain('very likely the same person')
  expect(await markupProblems(page.body)).toEqual([])
  expect((await lead.post('/matches/next', {})).headers.location).toBe('/matches?done=empty')
  expect((await lead.get(`/matches/${task}`)).body).toContain('Somebody else is looking at this')
})

test('two members join two records, a third page undoes it, and everything is as before', async () => {
  const before = await everything(house)
  const first = await worker.post(`/matches/${task}`, { verdict: 'same', reason: 'Same tattoo' })
  expect(first.headers.location).toBe('/matches?done=proposed')
  const own = await worker.post(`/matches/${task}`, { verdict: 'same' })
  expect(own.body).toContain('Somebody else has to confirm it')
  expect((await worker.post('/matches/next', {})).headers.location).toBe('/matches?done=empty')
  expect(await everything(house)).toBe(before)

  expect((await lead.post('/matches/next', {})).headers.location).toBe(`/matches/${task}`)
  expect((await lead.get(`/matches/${task}`)).body).toContain('Same tattoo')
  const second = await lead.post(`/matches/${task}`, { verdict: 'same' })
  expect(second.headers.location).toBe('/matches?done=linked')
  expect(await everything(house)).not.toBe(before)

  const queue = await lead.get('/matches?done=linked')
  expect(queue.body).toContain('The two records are joined')
  expect(await markupProblems(queue.body)).toEqual([])
  const undo = load(queue.body)('a[href$="/undo"]').first().attr('href') ?? ''
  const page = await worker.get(undo)
  expect(await markupProblems(page.body)).toEqual([])
  const bare = await worker.post(undo, { reason: ' ' })
  expect([bare.statusCode, bare.body.includes('Enter why')]).toEqual([422, true])
  expect((await worker.post(undo, { reason: 'Not she' })).statusCode).toBe(303)
  expect(await everything(house)).toBe(before)
  expect((await worker.get(undo)).statusCode).toBe(404)
})

const openTasks = async () =>
  (
    await sql<{ id: string }>`
      select task_id as id from people.review_task where closed_at is null order by 1`.execute(
      house.db,
    )
  ).rows.map(({ id }) => id)

/** Takes the answer given last back. */
async function takeBack() {
  const queue = await lead.get('/matches')
  const undo = load(queue.body)('a[href$="/undo"]').first().attr('href') ?? ''
  expect((await worker.post(undo, { reason: 'Not she' })).headers.location).toBe(
    '/matches?done=undone',
  )
}

test('once a link is taken back every question about the two is open again that was open before it', async () => {
  const { personId, otherPersonId } = await pair(house)
  const between = await askOf(personId, otherPersonId)
  await askOf(otherPersonId, await somebody(house, 'Anne'))
  await askOf(personId, await somebody(house, 'Hannah'))
  const settled = await askOf(personId, await somebody(house, 'Joanna'))
  const different = { verdict: 'different', reason: 'Two women' }
  expect((await worker.post(`/matches/${settled}`, different)).statusCode).toBe(303)
  const before = await openTasks()
  await worker.post(`/matches/${between}`, { verdict: 'same' })
  await lead.post(`/matches/${between}`, { verdict: 'same' })
  expect(await openTasks()).toEqual([task])
  // what the matcher asks of the two as one is no question any more once they are two
  const asked = await askOf(personId, await somebody(house, 'Hanna'))
  await takeBack()
  expect(await openTasks()).toEqual(before)
  expect(before).not.toContain(asked)
  expect((await lead.get('/matches?done=undone')).body).toContain('open again')
})

test('a “different” that is taken back is a question again, unless something else has been said or written since', async () => {
  const { personId, otherPersonId } = await pair(house)
  const between = await askOf(personId, otherPersonId)
  const different = { verdict: 'different', reason: 'Two women' }
  await worker.post(`/matches/${between}`, different)
  await takeBack()
  expect(await openTasks()).toContain(between)
  await worker.post(`/matches/${between}`, different)
  await sql`update people.source_person set phone = '07700 900999' where person_id = ${personId}`.execute(
    house.db,
  )
  await takeBack()
  expect(await openTasks()).not.toContain(between)
})

test('a record is taken out of a person from that person’s page, after a look at what becomes of both', async () => {
  const before = await everything(house)
  await worker.post(`/matches/${task}`, { verdict: 'same' })
  await lead.post(`/matches/${task}`, { verdict: 'same' })
  const { rows } = await sql<{ person_id: string }>`
    select person_id from people.review_task where task_id = ${task}`.execute(house.db)
  const person = await worker.get(`/people/${rows[0]?.person_id}`)
  const links = load(person.body)('a[href$="/apart"]')
  expect(links).toHaveLength(2)
  const apart = links.first().attr('href') ?? ''
  const preview = await worker.get(apart)
  expect(load(preview.body)('main').text()).toContain('Anna becomes Person')
  expect(await markupProblems(preview.body)).toEqual([])
  expect((await worker.post(apart, { reason: '' })).statusCode).toBe(422)
  const taken = await worker.post(apart, { reason: 'Two women' })
  expect(taken.headers.location).toBe('/matches?done=apart')
  expect(await everything(house)).toBe(before)
})
