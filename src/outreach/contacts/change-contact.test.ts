import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
const [birmingham, solihull] = ['E08000025', 'E08000029']
let worker: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
})

/** Records a contact with somebody new and gives the address of its page. */
async function recorded(by: Visitor = worker, areaCode = birmingham): Promise<string> {
  const answer = await by.post('/contacts', {
    contact_id: newId(),
    met: 'new',
    person_id: newId(),
    given_name: 'Wren',
    contact_type: 'bedded_down',
    area_code: areaCode,
    day: '2024-07-01',
    time: '23:10',
  })
  return String(answer.headers.location).replace('?done=recorded', '')
}

async function amendForm(address: string, changes: Record<string, string> = {}) {
  const page = load((await worker.get(`${address}/amend`)).body)
  const field = (name: string) => String(page(`[name="${name}"]`).val() ?? '')
  return {
    seen: field('seen'),
    contact_type: String(page('[name="contact_type"]:checked').val()),
    area_code: field('area_code'),
    day: field('day'),
    time: field('time'),
    reason: 'Misread my notes',
    ...changes,
  }
}

async function seenIn(scope: string): Promise<number> {
  const { rows } = await sql<{ r1_month: number }>`
    select r1_month from indicators.month_figure where scope = ${scope} and month = '2024-07-01'
  `.execute(house.db)
  return rows[0]?.r1_month ?? 0
}

test('a contact of another council is not there for a worker, nor is one nobody recorded', async () => {
  const foreign = await recorded(await house.as('coordinator'), 'E08000026')
  for (const path of [
    foreign,
    `${foreign}/amend`,
    `${foreign}/withdraw`,
    `/contacts/${newId()}/x`,
  ]) {
    expect((await worker.get(path)).statusCode, path).toBe(404)
  }
  const wish = { seen: 'none', reason: 'Not mine', what_was_wrong: 'something_else' }
  expect((await worker.post(`${foreign}/withdraw`, wish)).statusCode).toBe(404)
  expect((await house.anyone.get(foreign)).statusCode).toBe(303)
})

test.each([
  ['without a reason', { contact_type: 'day_service', reason: '' }, 'Enter the reason'],
  ['to a council the worker does not work in', { area_code: 'E08000026' }, 'Select a council'],
  ['to a day that is to come', { day: '2024-07-09' }, 'in the past'],
  ['without a change', {}, 'Change what is wrong'],
])('a contact cannot be amended %s', async (_how, changes, words) => {
  const address = await recorded()
  const answer = await worker.post(`${address}/amend`, await amendForm(address, changes))
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('.govuk-error-summary').text()).toContain(words)
})

test('an amended contact counts where it should have been told, and both words stay in its history', async () => {
  const address = await recorded()
  const before = [await seenIn(birmingham), await seenIn(solihull), await seenIn('region')]
  const form = await amendForm(address, { area_code: solihull })
  const answers = await Promise.all([
    worker.post(`${address}/amend`, form),
    worker.post(`${address}/amend`, form),
  ])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  const [there, here, region] = before
  expect(await seenIn(birmingham)).toBe(Number(there) - 1)
  expect(await seenIn(solihull)).toBe(Number(here) + 1)
  expect(await seenIn('region')).toBe(region)
  const history = load((await worker.get(address)).body)('table tbody tr')
  expect(history).toHaveLength(2)
  expect(history.last().text()).toContain('Misread my notes')
})

test('whoever amends a contact that somebody changed meanwhile is told, and loses nothing', async () => {
  const address = await recorded()
  const mine = await amendForm(address, { contact_type: 'about_to_bed_down', reason: 'Still up' })
  await worker.post(`${address}/amend`, await amendForm(address, { area_code: solihull }))
  const answer = await worker.post(`${address}/amend`, mine)
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary').text()).toContain('Somebody changed this contact')
  expect(page('#reason').val()).toBe('Still up')
  expect(page('[name="contact_type"]:checked').val()).toBe('about_to_bed_down')
  const again = { ...mine, seen: String(page('[name="seen"]').val()) }
  expect((await worker.post(`${address}/amend`, again)).statusCode).toBe(303)
})

test('a withdrawn contact cannot be amended, and withdrawing it twice is one withdrawal', async () => {
  const address = await recorded()
  const form = await amendForm(address, { contact_type: 'day_service' })
  const wish = {
    ...{ seen: 'none', reason: 'Recorded twice on two phones' },
    what_was_wrong: 'recorded_twice',
  }
  for (const _ of [1, 2]) {
    expect((await worker.post(`${address}/withdraw`, wish)).statusCode).toBe(303)
  }
  expect((await worker.post(`${address}/amend`, form)).statusCode).toBe(422)
  const page = load((await worker.get(address)).body)
  expect(page('table tbody tr')).toHaveLength(2)
  expect(page('.govuk-tag').text()).toBe('Withdrawn')
})

test('what was recorded can be changed by nobody, not even in the database', async () => {
  await recorded()
  await expect(
    sql`update outreach.contact set area_code = 'E08000031'`.execute(house.db),
  ).rejects.toThrow(/may be changed or deleted/)
  await expect(sql`delete from outreach.contact`.execute(house.db)).rejects.toThrow()
})

test('the pages of a change are clean markup', async () => {
  const address = await recorded()
  for (const path of [`${address}?done=recorded`, `${address}/amend`, `${address}/withdraw`]) {
    expect(await markupProblems((await worker.get(path)).body), path).toEqual([])
  }
})
