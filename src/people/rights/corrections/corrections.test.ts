import { load } from 'cheerio'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { clockOf } from './correction.ts'
import { addWorkingDays, bankHolidays, isWorkingDay } from './working-days.ts'

const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }))

describe('the clock of an answer', () => {
  test.each([
    [
      2024,
      '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26',
    ],
    [
      2027,
      '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
    ],
  ])('knows the bank holidays of %i', (year, days) => {
    expect(bankHolidays(year).map(String).join(' ')).toBe(days)
  })

  test('is a month to the same day, or to the last of a shorter month, and on to a working day', () => {
    const due = (day: string) =>
      clockOf({ receivedOn: Temporal.PlainDate.from(day), answers: [] }).due.toString()
    expect(due('2024-06-03')).toBe('2024-07-03')
    expect(due('2024-01-31')).toBe('2024-02-29')
    // the 25th of December, its other holiday and a weekend lie between
    expect(due('2026-11-25')).toBe('2026-12-29')
  })

  test('always ends on a working day, five of them before the target, and the target comes first', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        const { target, due } = clockOf({ receivedOn, answers: [] })
        expect([isWorkingDay(target), isWorkingDay(due)]).toEqual([true, true])
        expect(Temporal.PlainDate.compare(target, due)).toBeLessThan(0)
        expect(addWorkingDays(receivedOn, 4).equals(target)).toBe(false)
      }),
    )
  })
})

describe('something that is wrong', () => {
  const house = freshHouse()
  let worker: Visitor
  let coordinator: Visitor
  beforeAll(async () => {
    worker = await house.as('outreach_worker')
    coordinator = await house.as('coordinator')
  })
  const ask = (changes: Readonly<Record<string, string>> = {}) => ({
    correction_id: newId(),
    about: 'identity',
    is_wrong: 'My name is not Barb',
    should_say: 'Barbara Testwell',
    asked_by: 'person',
    received_on: '2024-07-01',
    ...changes,
  })

  test('is answered by nobody but a coordinator, and for nobody closed to them', async () => {
    const { page } = await knownPerson(worker, { given_name: 'Asa' })
    const form = ask()
    await worker.post(`${page}/corrections`, form)
    const address = `${page}/corrections/${form.correction_id}`
    for (const member of [worker, await house.as('analyst'), await house.as('auditor')]) {
      expect((await member.get('/corrections')).statusCode).toBe(403)
      expect((await member.get(address)).statusCode).toBe(403)
      expect((await member.post(address, { outcome: 'corrected' })).statusCode).toBe(403)
    }
    expect((await coordinator.forge(address, {})).statusCode).toBe(403)
    expect((await coordinator.get(`${page}/corrections/${newId()}`)).statusCode).toBe(404)
    expect((await worker.post(`/people/${newId()}/corrections`, ask())).statusCode).toBe(404)
  })

  test.each([
    ['without a part', { about: '' }, '#about', 'Select what is wrong'],
    ['without what is wrong', { is_wrong: ' ' }, '#is_wrong', 'Enter what is wrong'],
    ['without what it should say', { should_say: '' }, '#should_say', 'Enter what it should say'],
    ['by nobody', { asked_by: '' }, '#asked_by', 'Select who asked'],
    ['on a day to come', { received_on: '2024-07-03' }, '#received_on', 'in the past'],
  ])('is not taken down %s', async (_how, put, field, say) => {
    const { page } = await knownPerson(worker, { given_name: 'Asa' })
    const form = ask(put)
    const answer = await worker.post(`${page}/corrections`, form)
    expect(answer.statusCode).toBe(422)
    const read = load(answer.body)
    expect(read(`.govuk-error-summary a[href="${field}"]`).text()).toContain(say)
    expect(read('#should_say').val()).toBe(form.should_say)
    expect(await markupProblems(answer.body)).toEqual([])
  })

  test('is put right by a new writing, and what was written before stays', async () => {
    const { page } = await knownPerson(worker, { given_name: 'Barb' })
    const form = ask()
    for (const _ of [1, 2]) {
      expect((await worker.post(`${page}/corrections`, form)).statusCode).toBe(303)
    }
    const address = `${page}/corrections/${form.correction_id}`
    const list = await coordinator.get('/corrections')
    expect(load(list.body)(`a[href="${address}"]`)).toHaveLength(1)
    expect(await markupProblems(list.body)).toEqual([])
    const wrong = await coordinator.post(address, { outcome: 'corrected', reason: '' })
    expect(wrong.statusCode).toBe(422)
    expect(await markupProblems(wrong.body)).toEqual([])
    const right = { outcome: 'corrected', reason: 'Put right', given_name: 'Barbara' }
    expect((await coordinator.post(address, right)).headers.location).toBe(
      '/corrections?done=answered',
    )
    expect((await coordinator.post(address, right)).headers.location).toBe(
      '/corrections?done=before',
    )
    const read = load((await worker.get(page)).body)
    expect(read('h1').text()).toMatch(/Barbara$/)
    expect(read('.govuk-summary-card').text()).toContain('Barb')
    expect((await coordinator.get('/corrections')).body).not.toContain(address)
  })

  test('stays as it is with the person’s word beside it', async () => {
    const { page } = await knownPerson(worker, { given_name: 'Cai' })
    const form = ask({
      about: 'contact',
      is_wrong: 'I was not there',
      should_say: 'At my sister’s',
    })
    await worker.post(`${page}/corrections`, form)
    expect((await worker.get(page)).body).toContain('Not answered yet')
    const stays = { outcome: 'not_corrected', reason: 'Two members met them' }
    await coordinator.post(`${page}/corrections/${form.correction_id}`, stays)
    const words = load((await worker.get(page)).body)('main').text()
    expect(words).toContain('At my sister’s')
    expect(words).toContain('It stays as it is: Two members met them')
  })

  test('waits on where it takes longer, with two months more', async () => {
    const { page } = await knownPerson(worker, { given_name: 'Dov' })
    const form = ask({ received_on: '2024-05-20' })
    await worker.post(`${page}/corrections`, form)
    const address = `${page}/corrections/${form.correction_id}`
    expect((await coordinator.get('/corrections')).body).toContain('Over the time the law allows')
    await coordinator.post(address, { outcome: 'longer', reason: 'The agency is asked' })
    expect((await coordinator.get(address)).body).toContain('must by 20 August 2024')
  })
})
