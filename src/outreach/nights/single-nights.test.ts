import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { cast, castCouncil, castMonth } from '#demonstration'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { writeRows } from '../../testing/house/write-rows.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
const address = `/single-nights/${castCouncil}/${castMonth}`

beforeAll(async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, cast)
    await house.needs.announcements.announce(db, { kind: 'everyone-changed' })
  })
})

async function seenOnTheNight(scope: string): Promise<number | undefined> {
  const { rows } = await sql<{ r1_night: number }>`
    select r1_night from indicators.month_figure where scope = ${scope} and month = '2024-06-01'
  `.execute(house.db)
  return rows[0]?.r1_night
}

test('somebody not signed in sees no nights, and an outreach worker sees but does not declare them', async () => {
  expect((await house.anyone.get('/single-nights')).statusCode).toBe(303)
  const worker = await house.as('outreach_worker')
  const page = await worker.get('/single-nights')
  expect(page.statusCode).toBe(200)
  expect(load(page.body)('main a[href^="/single-nights/"]')).toHaveLength(0)
  const own = '/single-nights/E08000025/2024-06'
  expect((await worker.get(own)).statusCode).toBe(403)
  expect((await worker.post(own, { night: '2024-06-10', method: 'count' })).statusCode).toBe(403)
})

test('a council nobody knows and a month that is none have no night', async () => {
  const coordinator = await house.as('coordinator')
  expect((await coordinator.get('/single-nights/E08999999/2024-06')).statusCode).toBe(403)
  for (const month of ['2024-13', '0000-01', '0000-12']) {
    const path = `/single-nights/${castCouncil}/${month}`
    expect((await coordinator.get(path)).statusCode, month).toBe(404)
    const typed = { night: `${month}-02`, method: 'count' }
    expect((await coordinator.post(path, typed)).statusCode, month).toBe(404)
  }
  const declared = await coordinator.post(`/single-nights/${castCouncil}/2024-06`, {
    ...{ night: '0000-06-10', method: 'count' },
  })
  expect(declared.statusCode).toBe(422)
  const answer = await coordinator.post('/single-nights/E08999999/2024-06', {
    night: '2024-06-10',
    method: 'count',
  })
  expect(answer.statusCode).toBe(403)
})

test.each([
  ['a night of another month', { night: '2024-05-31' }, 'must be one of this month'],
  ['no night', { night: '' }, 'Enter the night'],
  ['a night that is none', { night: '2024-06-31' }, 'Enter the night'],
  ['no method', { method: 'guess' }, 'Select how'],
])('%s is refused, and what was typed stays', async (_what, changes, words) => {
  const coordinator = await house.as('coordinator')
  const form = { night: '2024-06-12', method: 'count', ...changes }
  const answer = await coordinator.post(address, form)
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary').text()).toContain(words)
  expect(page('#night').val()).toBe(form.night)
})

test('a night that is to come is refused', async () => {
  const coordinator = await house.as('coordinator')
  const form = { night: '2024-07-03', method: 'count' }
  const answer = await coordinator.post(`/single-nights/${castCouncil}/2024-07`, form)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('must be today or in the past')
})

test('another night moves the single-night figure of the council and the region at once', async () => {
  const coordinator = await house.as('coordinator')
  const declare = async (night: string) => {
    const answer = await coordinator.post(address, { night, method: 'count' })
    expect(answer.statusCode).toBe(303)
    return [await seenOnTheNight(castCouncil), await seenOnTheNight('region')]
  }
  const onTheTenth = await declare('2024-06-10')
  expect(await declare('2024-06-01')).not.toEqual(onTheTenth)
  expect(await declare('2024-06-10')).toEqual(onTheTenth)
  const kept = [
    await sql`select * from indicators.month_figure order by scope, month`.execute(house.db),
  ]
  await house.db
    .transaction()
    .execute((db) => house.needs.announcements.announce(db, { kind: 'everyone-changed' }))
  const rebuilt = await sql`select * from indicators.month_figure order by scope, month`.execute(
    house.db,
  )
  expect(kept[0]?.rows).toEqual(rebuilt.rows)
  const form = load((await coordinator.get(address)).body)
  expect(form('#night').val()).toBe('2024-06-10')
  expect(form('[name="method"]:checked').val()).toBe('count')
})

test('the pages of nights are clean markup', async () => {
  const coordinator = await house.as('coordinator')
  for (const path of ['/single-nights', '/single-nights?done=declared', address]) {
    expect(await markupProblems((await coordinator.get(path)).body), path).toEqual([])
  }
})
