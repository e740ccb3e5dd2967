import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId, systemClock } from '#foundations'
import { anyConsents } from '../../../testing/house/any-consent.ts'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { type Consent, consentState, isWithheld } from './consent.ts'

const asked = { purpose: 'casework', category: 'rights' } as const

const house = freshHouse()
let worker: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
})
const form = (changes: Readonly<Record<string, string>> = {}) => ({
  consent_id: newId(),
  decision: 'given',
  purpose: 'casework',
  categories: 'identity',
  how: 'written',
  witnessed_by: 'A nurse',
  from_on: '2024-07-01',
  ends: 'no_end',
  until_on: '',
  notice_version: '2024-01',
  ...changes,
})

test.each([
  ['no decision', { decision: '' }, '#decision', 'Select what the person decided'],
  ['a purpose not theirs to allow', { purpose: 'oversight' }, '#purpose', 'Select what it is for'],
  ['no part of the record', { categories: '' }, '#categories', 'Select at least one part'],
  ['nothing of its end', { ends: '' }, '#ends', 'Select whether it ends'],
  ['an end without a day', { ends: 'on_a_day' }, '#until_on', 'Enter the day on which it ends'],
  [
    'an end before it begins',
    { ends: 'on_a_day', until_on: '2024-07-01' },
    '#until_on',
    'must be after',
  ],
  [
    'an end on a day and no end at once',
    { ends: 'no_end', until_on: '2025-07-01' },
    '#until_on',
    'Leave the day empty, or choose that it ends on that day',
  ],
  [
    'an end of what was not given',
    { decision: 'refused', until_on: '2025-07-01' },
    '#until_on',
    'Only what was given can end',
  ],
  [
    'a withdrawal to come',
    { decision: 'withdrawn', from_on: '2024-07-03' },
    '#from_on',
    'hold at once',
  ],
  [
    'a decision of a day before they were born',
    { from_on: '1899-12-25' },
    '#from_on',
    'must be after they were born',
  ],
  [
    'consent that begins in some far year',
    { from_on: '2204-07-01' },
    '#from_on',
    'must be within a year from today',
  ],
  [
    'consent that ends in some far year',
    { ends: 'on_a_day', until_on: '2204-07-01' },
    '#until_on',
    'must be within 20 years from today',
  ],
  ['no notice', { notice_version: '' }, '#notice_version', 'Enter which version'],
])('%s is refused beside its field, and what was typed stays', async (_what, put, field, say) => {
  const { page } = await knownPerson(worker, { given_name: 'Asa', date_of_birth: '1954-03-02' })
  const answer = await worker.post(`${page}/consent`, form(put))
  expect(answer.statusCode).toBe(422)
  const read = load(answer.body)
  expect(read(`.govuk-error-summary a[href="${field}"]`).text()).toContain(say)
  expect(read('#witnessed_by').val()).toBe('A nurse')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('of somebody whose birth nobody knows, a decision of a day nobody alive remembers is refused', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Asa' })
  const answer = await worker.post(`${page}/consent`, form({ from_on: '1899-12-25' }))
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('must be in the last 120 years')
})

test('a decision stands on the page in words, with what does not rest on it', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Bea' })
  const sent = form({ ends: 'on_a_day', until_on: '2025-07-01' })
  for (const _ of [1, 2]) {
    expect((await worker.post(`${page}/consent`, sent)).statusCode).toBe(303)
  }
  const main = load((await worker.get(page)).body)('main').text()
  expect(main).toContain('Current since 1 July 2024, ends on 1 July 2025')
  expect(main).toContain('witnessed by A nurse')
  expect(main).toContain('agreement DEMO-1')
  await worker.post(`${page}/consent`, form({ decision: 'withdrawn', from_on: '2024-07-02' }))
  const after = load((await worker.get(page)).body)('main').text()
  expect(after).toContain('Withdrawn on 2 July 2024')
  expect(after).not.toContain('Current since')
})

test('a decision stands in the database as the rule says, for any run of decisions', async () => {
  const { id } = await knownPerson(worker, { given_name: 'Cai' })
  // the database asks its own clock what is in force
  const now = systemClock.today()
  const kept: Consent[] = []
  const needs = await house.actingAs('coordinator', 'casework')
  for (const told of anyConsents(now)) {
    kept.push(told)
    await sql`
      insert into people.consent_decision
      values (${id}, ${told.id}, ${newId()}, ${told.agencyId}, ${told.purpose}, ${[...told.categories]}::text[],
        ${told.decision}, 'verbal', null, ${told.fromOn.toString()}, ${told.untilOn?.toString() ?? null}, '1',
        ${newId()}, ${told.recordedAt.toString()})
    `.execute(house.db)
    const { rows } = await needs.db
      .transaction()
      .execute((db) =>
        sql<{ is: boolean }>`select people.withholds(${id}, 'rights') as is`.execute(db),
      )
    expect(rows[0]?.is).toBe(isWithheld(consentState(kept, asked, now)))
  }
})
