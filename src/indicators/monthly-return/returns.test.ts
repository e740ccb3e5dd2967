import { load } from 'cheerio'
import Papa from 'papaparse'
import { beforeAll, expect, test } from 'vitest'
import { cast, castCouncil, castMonth } from '#demonstration'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { writeRows } from '../../testing/house/write-rows.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'

const house = freshHouse('2024-07-10T11:00:00Z')
const address = `/returns/${castCouncil}/${castMonth}`

beforeAll(async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, cast)
    await rebuild(db, nationalOptions)
  })
})

async function rowOf(visitor: Visitor, file: string): Promise<Record<string, string>> {
  const answer = await visitor.get(`${address}/${file}`)
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
  return Papa.parse<Record<string, string>>(answer.body, { header: true }).data[0] ?? {}
}

test('nobody reads a return without signing in, and nobody reads that of a council they do not work in', async () => {
  expect((await house.anyone.get('/returns')).statusCode).toBe(303)
  const worker = await house.as('outreach_worker')
  expect((await worker.get(address)).statusCode).toBe(403)
  expect((await worker.get(`${address}/working.csv`)).statusCode).toBe(403)
  const analyst = await house.as('analyst')
  for (const path of ['region/2024-06', 'E08999999/2024-06', `${castCouncil}/2024-13`]) {
    expect((await analyst.get(`/returns/${path}`)).statusCode, path).toBe(404)
  }
  expect((await analyst.get(`${address}/editions/99.csv`)).statusCode).toBe(404)
})

test('a month before the record begins or after this month has no return, and none is offered', async () => {
  const analyst = await house.as('analyst')
  for (const none of ['1999-01', '2024-08', '9999-12']) {
    const path = `/returns/${castCouncil}/${none}`
    expect((await analyst.get(path)).statusCode, path).toBe(404)
    expect((await analyst.get(`${path}/working.csv`)).statusCode, path).toBe(404)
    const sent = await analyst.post(`${path}/sign-off`, { digest: 'x', notes: 'x' })
    expect(sent.statusCode, path).toBe(404)
  }
})

test('an outreach worker may not sign off a return', async () => {
  const worker = await house.as('outreach_worker')
  const own = '/returns/E08000025/2024-06'
  expect(load((await worker.get(own)).body)('form[action$="/sign-off"]')).toHaveLength(0)
  expect((await worker.post(`${own}/sign-off`, { digest: 'x', notes: 'x' })).statusCode).toBe(403)
})

test('the return of the cast says of each cell a number, or why there is none', async () => {
  const row = await rowOf(await house.as('analyst'), 'working.csv')
  expect(row).toMatchObject({
    ...{ note: 'Demonstration: the people counted here are invented', la_code: castCouncil },
    ...{
      month: '2024-06',
      r1_month: '19',
      p1_month: '9',
      p2: '2',
      p2_prison: '1',
      p2_u25_care: '1',
    },
    ...{ p2_oja: '0', r2_accommodated: '1', b1_long_term: '2', b2_1: '15', b2_2: '2', b2_3_5: '0' },
    ...{
      b2_6_10: '1',
      b2_gt10: '1',
      b2_unknown: '0',
      nr1_returners: '6',
      nr2_returners_settled: '1',
    },
    ...{ night_date: '2024-06-10', r1_night_method: 'not_stated', not_linkable: '0' },
    ...{ imm_access: '[x]', edition: 'working figures', sha256: '' },
  })
  const sum = ['nat_uk', 'nat_eea', 'nat_non_eea', 'nat_unknown'].map((code) => Number(row[code]))
  expect(sum.reduce((total, number) => total + number)).toBe(19)
})

test('nationality is not applicable in a month that ends no quarter, and no night is not nought', async () => {
  const analyst = await house.as('analyst')
  const answer = await analyst.get(`/returns/${castCouncil}/2024-05/working.csv`)
  const row = Papa.parse<Record<string, string>>(answer.body, { header: true }).data[0]
  expect(row).toMatchObject({ nat_uk: '[z]', imm_nrpf: '[z]', r1_night: '[x]', p1_night: '[x]' })
  const page = await analyst.get(`/returns/${castCouncil}/2024-05`)
  expect(page.body).toContain('No single night is declared')
})

test('a month that is not over cannot be signed off', async () => {
  const analyst = await house.as('analyst')
  const running = `/returns/${castCouncil}/2024-07`
  const page = load((await analyst.get(running)).body)
  expect(page('main').text()).toContain('July 2024 is not over yet')
  const digest = String(page('[name="digest"]').val())
  const answer = await analyst.post(`${running}/sign-off`, { digest, notes: 'All is well' })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('#notes').val()).toBe('All is well')
})

test('the pages of returns are clean markup', async () => {
  const analyst = await house.as('analyst')
  for (const path of ['/returns', address, `/returns/${castCouncil}/2024-07`]) {
    const answer = await analyst.get(path)
    expect(answer.statusCode, path).toBe(200)
    expect(await markupProblems(answer.body), path).toEqual([])
  }
})
