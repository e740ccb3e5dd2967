import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { inventedMembers, type Member } from '#access'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let wren: PersonId
let linnet: PersonId
let members: readonly Member[]

beforeAll(async () => {
  members = await inventedMembers(house.db)
})

beforeEach(async () => {
  worker = await house.as('outreach_worker')
  wren = await somebodyMet(house, { called: 'Wren', at: ['2024-06-29T22:00:00Z'] })
  linnet = await somebodyMet(house, {
    called: 'Linnet',
    at: ['2024-06-29T22:00:00Z'],
    areaCode: 'E08000026',
  })
})

function memberIn(role: string): string {
  return members.find((member) => member.role === role)?.id ?? ''
}

async function main(visitor: Visitor, path: string) {
  const answer = await visitor.get(path)
  expect(answer.statusCode, path).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  return load(answer.body)('main').text().replaceAll(/\s+/g, ' ')
}

const task = (changes: Readonly<Record<string, string>> = {}) => ({
  task_id: newId<'task'>(),
  what: 'Ask the hostel for a bed',
  owner: memberIn('outreach_worker'),
  due_on: '2024-07-09',
  ...changes,
})

describe('what is refused', () => {
  test('forged ids, people of other councils and people nobody knows are not there', async () => {
    for (const person of ['nonsense', newId(), linnet]) {
      expect((await worker.get(`/by-name-list/${person}`)).statusCode).toBe(404)
      const lead = { lead_member: memberIn('outreach_worker') }
      expect((await worker.post(`/by-name-list/${person}/lead`, lead)).statusCode).toBe(404)
      expect((await worker.post(`/by-name-list/${person}/tasks`, task())).statusCode).toBe(404)
      expect((await worker.get(`/tasks/${person}/${newId()}`)).statusCode).toBe(404)
    }
  })

  test.each([
    ['nobody chosen', '', 'Select a lead worker'],
    ['somebody who is no member', newId<'member'>(), 'Select a lead worker from the list'],
    ['an analyst, whose work is no casework', 'analyst', 'Select a lead worker from the list'],
    ['an auditor', 'auditor', 'Select a lead worker from the list'],
  ])('as a lead, %s', async (_what, chosen, told) => {
    const lead_member = chosen === 'analyst' || chosen === 'auditor' ? memberIn(chosen) : chosen
    const answer = await worker.post(`/by-name-list/${wren}/lead`, { lead_member })
    expect(answer.statusCode).toBe(422)
    expect(load(answer.body)('.govuk-error-message').text()).toContain(told)
  })

  test.each([
    ['nothing to do', { what: ' ' }, 'Enter what is to be done'],
    ['nobody to do it', { owner: '' }, 'Select who does it'],
    ['no day', { due_on: 'soon' }, 'Enter the day it is due'],
    ['a day gone by', { due_on: '2024-07-01' }, 'must be today or later'],
  ])('as a task, %s, with what was typed kept', async (_what, changes, told) => {
    const typed = task({ what: 'Ring the <b>clinic</b>', ...changes })
    const answer = await worker.post(`/by-name-list/${wren}/tasks`, typed)
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(page('.govuk-error-message').text()).toContain(told)
    expect(page('#what').attr('value')).toBe(typed.what)
    expect(page('[name=task_id]').attr('value')).toBe(typed.task_id)
  })

  test('writing past the form: for another agency, or in another member’s name', async () => {
    const acting = await house.actingAs('outreach_worker', 'casework')
    const insert = (agency: string, by: string) =>
      acting.db.transaction().execute((db) =>
        sql`
          insert into casework.lead (person_id, lead_id, member_id, from_on, agency_id, assigned_by)
          values (${newId()}, ${newId()}, ${by}, '2024-07-02', ${agency}, ${by})
        `.execute(db),
      )
    const [me] = members
    const other = members.find(({ agencyId }) => agencyId !== me?.agencyId)
    await expect(insert(other?.agencyId ?? '', me?.id ?? '')).rejects.toThrow(/row-level security/)
    await expect(insert(me?.agencyId ?? '', other?.id ?? '')).rejects.toThrow(/row-level security/)
  })
})

describe('somebody on the list', () => {
  test('has one lead worker at a time, and all they had before', async () => {
    const address = `/by-name-list/${wren}`
    const first = await worker.post(`${address}/lead`, { lead_member: memberIn('outreach_worker') })
    expect(first.statusCode).toBe(303)
    expect(await main(worker, address)).toContain(
      'Bramble Lanternby (invented outreach worker), Lantern Outreach (invented), since 2 July 2024.',
    )
    await worker.post(`${address}/lead`, { lead_member: memberIn('coordinator') })
    const page = await main(worker, address)
    expect(page).toContain('Orrin Gathermoor (invented coordinator)')
    expect(page).toContain(
      'Bramble Lanternby (invented outreach worker), 2 July 2024 to 2 July 2024',
    )
    const again = await worker.post(`${address}/lead`, { lead_member: memberIn('coordinator') })
    expect(load(again.body)('.govuk-error-message').text()).toContain('this is so already')
    await worker.post(`${address}/lead`, { lead_member: 'nobody' })
    expect(await main(worker, address)).toContain('Lead workerNobody yet.')
  })

  test('keeps the lead somebody else assigned while a member was choosing, and says so', async () => {
    const address = `/by-name-list/${wren}`
    const shown = load((await worker.get(address)).body)('[name="seen_lead"]').val()
    const lead = (role: 'coordinator' | 'outreach_worker' | 'nobody') => ({
      lead_member: role === 'nobody' ? role : memberIn(role),
      seen_lead: String(shown),
    })
    expect((await worker.post(`${address}/lead`, lead('coordinator'))).statusCode).toBe(303)
    const late = await worker.post(`${address}/lead`, lead('outreach_worker'))
    expect(late.statusCode).toBe(422)
    const page = load(late.body)
    expect(page('.govuk-error-message').text()).toContain('while you were choosing')
    expect(page('main').text()).toContain('Orrin Gathermoor (invented coordinator)')
    const seen_lead = String(page('[name="seen_lead"]').val())
    const again = await worker.post(`${address}/lead`, { lead_member: 'nobody', seen_lead })
    expect(again.statusCode).toBe(303)
  })

  test('has tasks, which their owners find, put off, hand over and do', async () => {
    const sent = task()
    await worker.post(`/by-name-list/${wren}/tasks`, sent)
    await worker.post(`/by-name-list/${wren}/tasks`, sent)
    expect((await main(worker, '/tasks')).match(/Ask the hostel/g)).toHaveLength(1)
    const address = `/tasks/${wren}/${sent.task_id}`
    const silent = await worker.post(address, { kind: 'put_off', due_on: '2024-07-12' })
    expect(load(silent.body)('.govuk-error-message').text()).toContain('Enter the reason')
    const early = await worker.post(address, { kind: 'put_off', due_on: '2024-07-03', reason: 'x' })
    expect(load(early.body)('.govuk-error-message').text()).toContain('must be later')
    await worker.post(address, { kind: 'put_off', due_on: '2024-07-12', reason: 'No bed yet' })
    expect(await main(worker, address)).toContain('by 12 July 2024')
    const given = { kind: 'handed_over', owner: memberIn('coordinator'), reason: 'On leave' }
    expect((await worker.post(address, given)).statusCode).toBe(303)
    expect(await main(worker, '/tasks')).toContain('no open task')
    const coordinator = await house.as('coordinator')
    expect((await coordinator.post(address, { kind: 'done' })).statusCode).toBe(303)
    expect(await main(worker, address)).toContain('It is done.')
    const late = await worker.post(address, { kind: 'done' })
    expect(load(late.body)('.govuk-error-summary').text()).toContain('closed already')
  })

  test('leaves it when told to have moved away, and is back when that is taken back', async () => {
    const address = `/by-name-list/${wren}`
    const told = { ending_id: newId<'ending'>(), kind: 'moved_away', ended_on: '2024-07-03' }
    const early = await worker.post(`${address}/endings`, told)
    expect(load(early.body)('.govuk-error-message').text()).toContain('today or in the past')
    await worker.post(`${address}/endings`, { ...told, ended_on: '2024-07-01' })
    expect(await main(worker, address)).toContain(
      'Not on the list: they were told to have moved away',
    )
    const back = { ending_id: told.ending_id, take_back_reason: 'Somebody of the same name' }
    expect((await worker.post(`${address}/endings/take-back`, back)).statusCode).toBe(303)
    const page = await main(worker, address)
    expect(page).toContain('On the list as sleeping rough')
    expect(page).toContain('no longer holds: the record was put right')
    expect((await worker.post(`${address}/endings/take-back`, back)).statusCode).toBe(404)
  })
})
