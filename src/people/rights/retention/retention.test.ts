import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { monthsInWords } from './retention.ts'

// the rules that come with the product are of November 2026
const house = freshHouse('2027-07-02T11:00:00Z')
let coordinator: Visitor
beforeAll(async () => {
  coordinator = await house.as('coordinator')
})
const rule = { category: 'note', months: '24', reason: 'Nobody needs them longer' }

test('nobody but a coordinator sets a rule, and every member reads them', async () => {
  for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
    const member = await house.as(role)
    expect((await member.post('/retention', rule)).statusCode).toBe(403)
    const read = await member.get('/retention')
    expect(read.body).toContain('Limitation Act 1980')
    expect(load(read.body)('main form')).toHaveLength(0)
  }
  expect((await coordinator.forge('/retention', rule)).statusCode).toBe(403)
})

test.each([
  ['for nothing', { category: '' }, '#category', 'Select what'],
  ['for no time', { months: '' }, '#months', 'whole number'],
  ['for ever', { months: '241' }, '#months', 'from 1 to 240'],
  ['without a reason', { reason: ' ' }, '#reason', 'Enter the reason'],
  ['that notes outlast the record', { months: '85' }, '#months', 'longer than the record'],
  ['that stands already', { category: 'record', months: '84' }, '#months', 'already'],
])('a rule %s is not set', async (_how, put, field, say) => {
  const answer = await coordinator.post('/retention', { ...rule, ...put })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)(`.govuk-error-summary a[href="${field}"]`).text()).toContain(say)
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a rule that is set stands, and the one before it stays in the log', async () => {
  expect((await coordinator.post('/retention', { ...rule, months: '60' })).statusCode).toBe(303)
  const read = await coordinator.get('/retention?done=set')
  const rows = load(read.body)('tbody tr')
  expect(rows).toHaveLength(3)
  expect(rows.first().text()).toContain('5 years')
  expect(rows.first().text()).toContain('A coordinator of Coventry Housing Desk')
  expect(await markupProblems(read.body)).toEqual([])
  expect([1, 12, 18, 84].map(monthsInWords)).toEqual(['1 month', '1 year', '18 months', '7 years'])
})
