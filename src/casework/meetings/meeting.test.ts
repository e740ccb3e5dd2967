import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
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
  await somebodyMet(house, { called: 'Linnet', at: ['2024-06-20T22:00:00Z'] })
})

const callOf = (changes: Readonly<Record<string, string>> = {}) => ({
  meeting_id: newId<'meeting'>(),
  kind: 'by_name',
  held_on: '2024-07-02',
  council: '',
  members: memberIds['coordinator'] ?? '',
  ...changes,
})

async function called(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const form = callOf(changes)
  expect((await coordinator.post('/panels', form)).headers.location).toBe(
    `/panels/${form.meeting_id}`,
  )
  return `/panels/${form.meeting_id}`
}

const decision = (changes: Readonly<Record<string, string>> = {}) => ({
  said_id: newId<'discussion'>(),
  task_id: newId<'task'>(),
  person_id: wren,
  words: 'Offer the women’s hostel',
  what: '',
  owner: '',
  due_on: '',
  ...changes,
})

async function main(visitor: Visitor, path: string) {
  const answer = await visitor.get(path)
  expect(answer.statusCode, path).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  return load(answer.body)('main').text()
}

describe('what a panel refuses', () => {
  test.each([
    ['nobody to take part', { members: '' }, 'Select who takes part'],
    ['an auditor', { members: 'auditor' }, 'Select who takes part from the list'],
    ['somebody who is no member', { members: newId<'member'>() }, 'from the list'],
    ['a council that is nobody’s', { council: 'E09000001' }, 'Select a council you work in'],
    ['a day long gone', { held_on: '1999-01-01' }, 'within a year'],
    ['a day more than a year ahead', { held_on: '2025-07-03' }, 'within a year'],
    ['no day', { held_on: 'Tuesday' }, 'Enter the day of the meeting'],
  ])('%s', async (_what, changes: Readonly<Record<string, string>>, told) => {
    const members = changes['members'] === 'auditor' ? (memberIds['auditor'] ?? '') : undefined
    const form = callOf({ ...changes, ...(members ? { members } : {}) })
    const answer = await coordinator.post('/panels', form)
    expect(answer.statusCode).toBe(422)
    expect(await markupProblems(answer.body)).toEqual([])
    expect(load(answer.body)('.govuk-error-message').text()).toContain(told)
  })

  test.each([
    ['neither a decision nor a task', { words: '' }, 'Enter what was decided'],
    ['a task without an owner', { what: 'Ring', due_on: '2024-07-09' }, 'Select who does it'],
    ['a task without a day', { what: 'Ring', owner: 'coordinator' }, 'Enter the day it is due'],
  ])(
    '%s, with what was typed kept',
    async (_what, changes: Readonly<Record<string, string>>, told) => {
      const meeting = await called()
      const owner = changes['owner'] ? (memberIds[changes['owner']] ?? '') : ''
      const answer = await coordinator.post(`${meeting}/decisions`, decision({ ...changes, owner }))
      expect(answer.statusCode).toBe(422)
      const page = load(answer.body)
      expect(page('.govuk-error-message').text()).toContain(told)
      expect(page('#what').attr('value') ?? '').toBe(changes['what'] ?? '')
    },
  )

  test('meetings and people that are not there', async () => {
    const meeting = await called()
    expect((await coordinator.get(`/panels/${newId()}`)).statusCode).toBe(404)
    expect((await coordinator.post(`/panels/${newId()}/close`, {})).statusCode).toBe(404)
    const nobody = decision({ person_id: newId() })
    expect((await coordinator.post(`${meeting}/decisions`, nobody)).statusCode).toBe(404)
  })

  test('any change once it is closed, but for later words, in the database too', async () => {
    const meeting = await called()
    await coordinator.post(`${meeting}/decisions`, decision())
    expect((await coordinator.post(`${meeting}/close`, {})).statusCode).toBe(303)
    expect((await coordinator.post(`${meeting}/close`, {})).statusCode).toBe(404)
    const task = { what: 'Ring', owner: memberIds['coordinator'] ?? '', due_on: '2024-07-09' }
    const late = await coordinator.post(`${meeting}/decisions`, decision(task))
    expect(load(late.body)('.govuk-error-summary').text()).toContain('The meeting is closed')
    await coordinator.post(`${meeting}/decisions`, decision({ words: 'She said no' }))
    const minutes = await main(coordinator, `${meeting}/minutes`)
    expect(minutes).toContain('Offer the women’s hostel')
    expect(minutes).toContain('She said no (added on ')
    const id = meeting.replace('/panels/', '')
    for (const change of [
      sql`update casework.meeting set held_on = '2020-01-01' where meeting_id = ${id}`,
      sql`delete from casework.meeting where meeting_id = ${id}`,
      sql`insert into casework.attendee select ${id}, gen_random_uuid(), gen_random_uuid()`,
      sql`insert into casework.discussion (person_id, discussion_id, meeting_id, words, agency_id, said_by)
        select ${wren}, gen_random_uuid(), ${id}, 'x', gen_random_uuid(), gen_random_uuid()`,
      sql`update casework.discussion set words = 'x' where meeting_id = ${id}`,
    ]) {
      await expect(change.execute(house.db)).rejects.toThrow(/closed|may be changed/i)
    }
  })
})

test('a decision becomes a task that is carried to the next meeting until it is done', async () => {
  const first = await called({ held_on: '2024-06-25' })
  const owner = memberIds['outreach_worker'] ?? ''
  const sent = decision({ what: 'Ask for a bed', owner, due_on: '2024-07-03' })
  const kept = await coordinator.post(`${first}/decisions`, sent)
  expect(kept.headers.location).toBe(`${first}?person=${wren}`)
  await coordinator.post(`${first}/decisions`, sent)
  const second = await called()
  const elsewhere = await called({ kind: 'voids' })
  expect((await main(coordinator, second)).match(/Ask for a bed/g)).toHaveLength(1)
  expect(await main(coordinator, elsewhere)).not.toContain('Ask for a bed')
  expect(await main(coordinator, `${second}?person=${wren}`)).toContain('Ask for a bed – Bramble')
  const worker = await house.as('outreach_worker')
  expect(await main(worker, '/tasks')).toContain('Ask for a bed')
  await worker.post(`/tasks/${wren}/${sent.task_id}`, { kind: 'done' })
  expect(await main(coordinator, second)).not.toContain('Ask for a bed')
  expect(await main(coordinator, `${first}/minutes`)).toContain(
    'Ask for a bed – Bramble Lanternby (invented outreach worker), by 3 July 2024, done',
  )
})

test('a wall sees no names, and one person leads to the next and back', async () => {
  const meeting = await called()
  expect(await main(coordinator, `${meeting}?names=off`)).not.toContain('Wren')
  const page = load((await coordinator.get(meeting)).body)
  const people = page('#people-caption').closest('table').find('tbody a').toArray()
  const [one] = people.map((link) => page(link).attr('href') ?? '')
  const first = load((await coordinator.get(one ?? '')).body)
  expect(first('h2').first().text()).toBe('Linnet')
  const second = load((await coordinator.get(first('a[rel=next]').attr('href') ?? '')).body)
  expect(second('h2').first().text()).toBe('Wren')
  expect(second('a[rel=prev]').attr('href')).toBe(one)
})

test('after it has closed, a panel shows whom it spoke of, and not who came onto the list since', async () => {
  const meeting = await called()
  await coordinator.post(`${meeting}/decisions`, decision())
  expect(await main(coordinator, meeting)).toContain('Linnet')
  await coordinator.post(`${meeting}/close`, {})
  const closed = await main(coordinator, meeting)
  expect(closed).toContain('Wren')
  expect(closed).not.toContain('Linnet')
})
