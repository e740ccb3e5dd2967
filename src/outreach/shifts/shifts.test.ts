import { load } from 'cheerio'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { coverageOf } from './coverage.store.ts'

const house = freshHouse()
const birmingham = 'E08000025'

async function shiftForm(visitor: Visitor, changes: Readonly<Record<string, string>> = {}) {
  const page = load((await visitor.get('/shifts/new')).body)
  const form: Record<string, string> = {}
  page('main form [name]').each((_, field) => {
    const name = String(page(field).attr('name'))
    const isBox = page(field).attr('type') === 'checkbox'
    if (!isBox || page(field).attr('checked') !== undefined) {
      form[name] = String(page(field).val() ?? '')
    }
  })
  return { ...form, area_code: birmingham, day: '2024-07-01', ...changes }
}

test.each([
  ['in a council of others', { area_code: 'E08000026' }, '#area_code', 'you work in'],
  ['longer than a night', { starts: '08:00', ends: '03:00' }, '#ends', '16 hours'],
  ['of two months ago', { day: '2024-05-01' }, '#day', 'last month'],
  ['at a time that is none', { starts: 'late' }, '#starts', '22:00'],
  ['on a patch of a long name', { new_patches: 'a'.repeat(101) }, '#new_patches', '100 characters'],
])('a shift %s is refused with the words beside its field', async (...given) => {
  const [, changes, field, words] = given
  const worker = await house.as('outreach_worker')
  const answer = await worker.post('/shifts', await shiftForm(worker, changes))
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)(`.govuk-error-summary a[href="${field}"]`).text()).toContain(words)
  for (const [name, typed] of Object.entries(changes)) {
    const kept = load(answer.body)(`main [name="${name}"]`)
    if (name !== 'area_code') expect(kept.val(), name).toBe(typed) // no such council is offered
  }
  expect(await markupProblems(answer.body)).toEqual([])
})

test.each([
  ['a patch of another council', `patch_${newId()}`, 'patches', 'Choose patches of the council'],
  ['a worker of another agency', `worker_${newId()}`, 'workers', 'Choose workers of your own'],
])('a shift with %s is refused with the words beside those boxes', async (...given) => {
  const [, box, group, words] = given
  const worker = await house.as('outreach_worker')
  const known = await worker.post(
    '/shifts',
    await shiftForm(worker, { new_patches: 'Moor Street' }),
  )
  expect(known.statusCode).toBe(303)
  const answer = await worker.post('/shifts', await shiftForm(worker, { [box]: 'yes' }))
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary a').attr('href')).toBe(`#${group}`)
  expect(page(`#${group}-error`).text()).toContain(words)
  expect(page(`#${group}`).attr('type')).toBe('checkbox')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('an analyst can plan no shift, and a worker can switch no severe weather on', async () => {
  const [analyst, worker] = [await house.as('analyst'), await house.as('outreach_worker')]
  expect((await analyst.get('/shifts/new')).statusCode).toBe(403)
  expect((await worker.post('/severe-weather', {})).statusCode).toBe(403)
})

test('a shift of another agency can be seen, and neither told nor called off', async () => {
  const worker = await house.as('outreach_worker')
  const made = await worker.post('/shifts', await shiftForm(worker))
  const address = String(made.headers.location)
  const coordinator = await house.as('coordinator')
  expect((await coordinator.get(address)).statusCode).toBe(200)
  expect((await coordinator.post(`${address}/visits`, {})).statusCode).toBe(404)
  expect((await coordinator.post(`${address}/call-off`, {})).statusCode).toBe(404)
})

test('patches walked on shifts are the coverage of a council, and a shift called off is not', async () => {
  const worker = await house.as('outreach_worker')
  const nights = [
    Temporal.PlainDate.from('2024-06-20'),
    Temporal.PlainDate.from('2024-06-21'),
  ] as const
  const acting = await house.actingAs('outreach_worker')
  const seen = () =>
    acting.db.transaction().execute((db) => coverageOf(db, [birmingham], ...nights))
  const day = '2024-06-20'
  const form = await shiftForm(worker, { day, new_patches: 'Gun Quarter, Lower Digbeth' })
  const answers = await Promise.all([worker.post('/shifts', form), worker.post('/shifts', form)])
  const address = String(answers[0]?.headers.location)
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  expect((await seen())[0]).toMatchObject({ shiftsRun: 1, patchesVisited: 0 })

  const page = load((await worker.get(address)).body)
  const box = String(page('label:contains("Gun Quarter")').attr('for'))
  const name = String(page(`#${box}`).attr('name'))
  const told = await worker.post(`${address}/visits`, { [name]: 'yes', conditions: 'wet' })
  expect(told.statusCode).toBe(303)
  expect((await seen())[0]).toMatchObject({ shiftsRun: 1, patchesVisited: 1 })
  const after = await worker.get(String(told.headers.location))
  expect(load(after.body)('main').text()).toContain('Patches walkedGun Quarter')
  expect(await markupProblems(after.body)).toEqual([])

  const off = await worker.post('/shifts', await shiftForm(worker, { day }))
  expect((await seen())[0]?.shiftsRun).toBe(2)
  await worker.post(`${off.headers.location}/call-off`, {})
  expect((await seen())[0]?.shiftsRun).toBe(1)
})

test('severe weather is said on every page of outreach, and adds what can be offered, until it is switched off', async () => {
  const [worker, coordinator] = [await house.as('outreach_worker'), await house.as('coordinator')]
  const pages = ['/today', '/contacts/new?met=unnamed', '/shifts', '/severe-weather']
  const form = load((await coordinator.get('/severe-weather')).body)
  const told = {
    severe_weather_id: String(form('[name="severe_weather_id"]').val()),
    ...{ area_code: birmingham, trigger_code: 'heat', message: 'Call the invented line' },
    ...{ from_day: '2024-07-01', from_time: '20:00', until_day: '2024-07-03', until_time: '10:00' },
  }
  const wrong = await coordinator.post('/severe-weather', { ...told, until_day: '2024-06-30' })
  expect(wrong.statusCode).toBe(422)
  expect(load(wrong.body)('.govuk-error-summary a').attr('href')).toBe('#until_day')
  for (const _ of ['once', 'twice']) {
    expect((await coordinator.post('/severe-weather', told)).statusCode).toBe(303)
  }
  for (const path of pages) {
    const answer = await worker.get(path)
    expect(answer.body, path).toContain('Heat')
    expect(await markupProblems(answer.body), path).toEqual([])
  }
  const offered = (await worker.get('/contacts/new?met=unnamed')).body
  expect(offered).toContain('A severe weather bed')
  await coordinator.post(`/severe-weather/${told.severe_weather_id}/off`, {})
  expect((await worker.get('/today')).body).not.toContain('severe weather bed')
})
