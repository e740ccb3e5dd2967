import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { type Agreement, stateOf } from './agreement.ts'

const house = freshHouse()

test('the public register is for everyone, as a page, JSON and CSV, and says who typed nothing', async () => {
  const page = await house.anyone.get('/agreements')
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(load(page.body)('h2').first().text().trim()).not.toBe('')
  const json = (await house.anyone.get('/agreements.json')).json()
  const demo = json.agreements.find((one: Agreement) => one.reference === 'DEMO-1')
  expect(demo).toMatchObject({ state: 'in-force', lawfulBasis: expect.any(String) })
  expect(demo.parties[0]).toMatchObject({
    signatory: expect.stringContaining('Sorrel Penhallow'),
    signedOn: '2017-04-01',
  })
  const csv = (await house.anyone.get('/agreements.csv')).body.split('\r\n')
  expect(csv[0]).toMatch(/^reference,title,state,organisation/)
  expect(csv.length).toBeGreaterThan(20)
  await expect(
    sql`select changed_by from access.agreement_change`.execute(house.needs.db),
  ).rejects.toMatchObject({
    code: '42501',
  })
})

test.each<[string, Partial<Agreement>]>([
  ['in-force', {}],
  ['review-overdue', { reviewOn: '2024-07-02' }],
  ['not-signed', { parties: [] }],
  ['not-yet', { fromOn: '2024-07-03' }],
  ['lapsed', { untilOn: '2024-07-02' }],
  ['ended', { endedOn: '2024-07-02' }],
])('an agreement is %s on the day its dates say so', (state, changes) => {
  const agreement = {
    fromOn: '2024-01-01',
    reviewOn: '2025-01-01',
    parties: [{ agencyId: 'a', dataProtectionOfficer: '', signatory: 'x', signedOn: '2024-01-01' }],
    ...changes,
  } as unknown as Agreement
  expect(stateOf(agreement, '2024-07-02')).toBe(state)
})
