import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let coordinator: Visitor
let wren: PersonId
let memberIds: Readonly<Record<string, string>>

beforeAll(async () => {
  const members = await inventedMembers(house.db)
  memberIds = Object.fromEntries(members.toReversed().map(({ role, id }) => [role, id]))
  coordinator = await house.as('coordinator')
  wren = await somebodyMet(house, { called: 'Wren', at: ['2024-06-29T22:00:00Z'] })
})

async function called(council = ''): Promise<string> {
  const id = newId<'meeting'>()
  const members = memberIds['coordinator'] ?? ''
  const form = { meeting_id: id, kind: 'by_name', held_on: '2024-07-02', council, members }
  expect((await coordinator.post('/panels', form)).statusCode).toBe(303)
  return `/panels/${id}`
}

/** A task decided at a meeting; gives its address. */
async function decided(meeting: string, what: string): Promise<string> {
  const task_id = newId<'task'>()
  const owner = memberIds['coordinator'] ?? ''
  const told = { said_id: newId<'discussion'>(), task_id, person_id: wren, words: '', what, owner }
  const answer = await coordinator.post(`${meeting}/decisions`, { ...told, due_on: '2024-07-09' })
  expect(answer.statusCode).toBe(303)
  return `/tasks/${wren}/${task_id}`
}

async function tasksIn(meeting: string): Promise<readonly string[]> {
  const { body } = await coordinator.get(`${meeting}/minutes`)
  expect(await markupProblems(body)).toEqual([])
  const page = load(body)
  return page('main li')
    .toArray()
    .map((one) => page(one).text())
    .filter((words) => words.startsWith('Task'))
}

const orrin = 'Orrin Gathermoor (invented coordinator)'

test('a meeting is closed once it was asked whether it is to be, and not by opening a link', async () => {
  const meeting = await called()
  const page = load((await coordinator.get(meeting)).body)
  expect(page(`form[action="${meeting}/close"]`)).toHaveLength(0)
  expect(page(`a[href="${meeting}/close"]`)).toHaveLength(1)
  const asked = await coordinator.get(`${meeting}/close`)
  expect(await markupProblems(asked.body)).toEqual([])
  expect(load(asked.body)('h1').text()).toContain('Close')
  expect(load(asked.body)(`form[action="${meeting}/close"]`)).toHaveLength(1)
  expect(await (await coordinator.get(meeting)).body).not.toContain('This meeting is closed')
  expect((await coordinator.post(`${meeting}/close`, {})).statusCode).toBe(303)
  expect((await coordinator.get(`${meeting}/close`)).statusCode).toBe(404)
})

test('minutes keep what stood when the meeting closed, and mark as later what became of it since', async () => {
  const meeting = await called()
  const [done, late, given, left] = [
    await decided(meeting, 'Ring the hostel'),
    await decided(meeting, 'Ask for a bed'),
    await decided(meeting, 'See the nurse'),
    await decided(meeting, 'Find a coat'),
  ]
  await coordinator.post(done, { kind: 'done' })
  await coordinator.post(`${meeting}/close`, {})
  await coordinator.post(late, { kind: 'put_off', due_on: '2024-07-12', reason: 'Full' })
  await coordinator.post(late, { kind: 'done' })
  const bramble = memberIds['outreach_worker'] ?? ''
  await coordinator.post(given, { kind: 'handed_over', owner: bramble, reason: 'On leave' })
  expect(await tasksIn(meeting)).toEqual([
    `Task: Ring the hostel – ${orrin}, by 9 July 2024, done`,
    `Task: Ask for a bed – ${orrin}, by 9 July 2024 (later: by 12 July 2024, done)`,
    `Task: See the nurse – ${orrin}, by 9 July 2024 (later: Bramble Lanternby (invented outreach worker))`,
    `Task: Find a coat – ${orrin}, by 9 July 2024`,
  ])
  expect(left).toContain('/tasks/')
})

test('a task carried over stays in the minutes of the meeting it was carried to, done or not', async () => {
  const first = await called('E08000025')
  const task = await decided(first, 'Apply for a flat')
  const second = await called('E08000025')
  await coordinator.post(`${second}/close`, {})
  await coordinator.post(task, { kind: 'cancelled', reason: 'Moved in' })
  expect(await tasksIn(second)).toEqual([
    `Task from 2 July 2024: Apply for a flat – ${orrin}, by 9 July 2024 (later: cancelled)`,
  ])
})

test('what minutes keep is changed by nobody, and a panel of another council is closed by nobody else', async () => {
  const meeting = await called('E08000026')
  await decided(meeting, 'Write to the bank')
  const worker = await house.as('outreach_worker')
  expect((await worker.get(`${meeting}/close`)).statusCode).toBe(404)
  expect((await worker.post(`${meeting}/close`, {})).statusCode).toBe(404)
  await coordinator.post(`${meeting}/close`, {})
  await expect(
    sql`update casework.minuted_task set state = 'done'`.execute(house.db),
  ).rejects.toThrow(/may be changed/)
  await expect(sql`delete from casework.minuted_task`.execute(house.db)).rejects.toThrow()
})
