import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../testing/house/fresh-house.ts'
import { somebodyMet } from '../testing/house/somebody.ts'
import { markupProblems } from '../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let wren: PersonId

beforeAll(async () => {
  worker = await house.as('outreach_worker')
  wren = await somebodyMet(house, { called: 'Wren', at: ['2024-06-29T22:00:00Z'] })
})

type Form = Readonly<Record<string, string>>
const stay = (changes: Form = {}): Form => ({
  stay_id: newId<'stay'>(),
  accommodation_type: 'social_rented',
  area_code: 'E08000025',
  moved_in: '2024-07-01',
  moved_out: '',
  ...changes,
})
const departure = (changes: Form = {}): Form => ({
  departure_id: newId<'departure'>(),
  institution: 'prison',
  left_on: '2024-06-20',
  ...changes,
})
const stays = () => `/people/${wren}/stays`
const departures = () => `/people/${wren}/departures`
const kept = async () =>
  (
    await sql<{ stays: number; departures: number }>`
      select (select count(*)::integer from stays.stay) as stays,
        (select count(*)::integer from stays.departure) as departures
    `.execute(house.db)
  ).rows[0]

async function page(path: string) {
  const answer = await worker.get(path)
  expect(answer.statusCode, path).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  return load(answer.body)
}

describe('what is refused, with what was typed kept', () => {
  test.each([
    ['a move to no kind of place', { accommodation_type: '' }, 'Select what kind of place it is'],
    ['a move to no council', { area_code: '' }, 'Select the council'],
    [
      'a move to somebody else’s council',
      { area_code: 'E08000031' },
      'Select a council you work in',
    ],
    ['a move on no day', { moved_in: 'Monday' }, 'Enter the day they moved in'],
    ['a move to come', { moved_in: '2024-07-03' }, 'The day must be today or in the past'],
    ['a move out on no day', { moved_out: 'x' }, 'Enter the day they moved out'],
    ['a move out before the move in', { moved_out: '2024-06-30' }, 'must not be before'],
  ])('%s', async (_what, changes: Form, told) => {
    const before = await kept()
    const answer = await worker.post(stays(), stay(changes))
    expect(answer.statusCode).toBe(422)
    expect(await markupProblems(answer.body)).toEqual([])
    const shown = load(answer.body)
    expect(shown('.govuk-error-summary').text()).toContain(told)
    expect(shown('#moved_in').val()).toBe(changes['moved_in'] ?? '2024-07-01')
    expect(await kept()).toEqual(before)
  })

  test.each([
    ['a departure from nowhere', { institution: '' }, 'Select what they left'],
    ['a departure on no day', { left_on: '' }, 'Enter the day they left'],
    ['a departure to come', { left_on: '2024-07-03' }, 'The day must be today or in the past'],
  ])('%s', async (_what, changes: Form, told) => {
    const before = await kept()
    const answer = await worker.post(departures(), departure(changes))
    expect(answer.statusCode).toBe(422)
    expect(await markupProblems(answer.body)).toEqual([])
    expect(load(answer.body)('.govuk-error-summary').text()).toContain(told)
    expect(await kept()).toEqual(before)
  })

  test('moves of somebody who is nobody, and by whoever may read figures alone', async () => {
    const nobody = `/people/${newId<'person'>()}`
    expect((await worker.get(`${nobody}/stays/new`)).statusCode).toBe(404)
    expect((await worker.post(`${nobody}/stays`, stay())).statusCode).toBe(404)
    expect((await worker.post(`${nobody}/departures`, departure())).statusCode).toBe(404)
    expect((await worker.get(`${stays()}/${newId<'stay'>()}/end`)).statusCode).toBe(404)
    const analyst = await house.as('analyst')
    expect((await analyst.get(`${stays()}/new`)).statusCode).toBe(403)
    expect((await analyst.post(stays(), stay())).statusCode).toBe(403)
  })
})

test('a worker records that somebody moved in, and when they moved out; sent twice it is kept once', async () => {
  const shown = await page(`${stays()}/new`)
  expect(shown('h1').text()).toBe('Where Wren moved in')
  const before = await kept()
  const form = stay()
  for (const _ of [1, 2]) {
    const answer = await worker.post(stays(), form)
    expect(answer.headers.location).toBe(`/people/${wren}?done=stay`)
  }
  expect((await kept())?.stays).toBe((before?.stays ?? 0) + 1)
  const person = await page(`/people/${wren}?done=stay`)
  expect(person('main').text()).toContain(
    'Council or housing association tenancy, Birmingham, since 1 July 2024',
  )
  const end = person('a:contains("since 1 July 2024")').attr('href') ?? ''
  expect(end).toBe(`${stays()}/${form['stay_id']}/end`)
  await page(end)
  expect((await worker.post(end, { moved_out: '2024-06-01' })).statusCode).toBe(422)
  expect((await worker.post(end, { moved_out: '2024-07-02' })).statusCode).toBe(303)
  expect((await page(`/people/${wren}`))('main').text()).toContain(
    'from 1 July 2024 to 2 July 2024',
  )
})

test('a worker records that somebody left prison', async () => {
  await page(`${departures()}/new`)
  const answer = await worker.post(departures(), departure())
  expect(answer.headers.location).toBe(`/people/${wren}?done=departure`)
  expect((await page(`/people/${wren}`))('main').text()).toContain('Left prison on 20 June 2024')
})

test('whoever was recorded as moved in stands on the by-name list no more', async () => {
  const linnet = await somebodyMet(house, { called: 'Linnet', at: ['2024-06-30T22:00:00Z'] })
  const listed = async () => (await worker.get('/by-name-list')).body.includes('Linnet')
  expect(await listed()).toBe(true)
  await worker.post(`/people/${linnet}/stays`, stay())
  expect(await listed()).toBe(false)
})
