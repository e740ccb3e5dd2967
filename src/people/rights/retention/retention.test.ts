import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../../testing/house/somebody.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'
import { monthsInWords, standingRules } from './retention.ts'
import { rulesSet } from './rules-set.store.ts'

// the rules that come with the product are of November 2026
const house = freshHouse('2027-07-02T11:00:00Z')
let coordinator: Visitor
/** A coordinator of another organisation. */
let elsewhere: Visitor
/** Another coordinator of the same organisation. */
let deskmate: Visitor
beforeAll(async () => {
  await sql`
    insert into access.member (member_id, name, role, agency_id, area_codes, is_invented)
    select gen_random_uuid(), 'Quince Deskmate (invented)', role, agency_id, area_codes, true
    from access.member where name like 'Orrin%'
  `.execute(house.db)
  coordinator = await house.as('coordinator', 'Orrin')
  deskmate = await house.as('coordinator', 'Quince')
  elsewhere = await house.as('coordinator', 'Yarrow')
})
beforeEach(async () => {
  await sql`truncate people.retention_second, people.retention_rule`.execute(house.db)
  await sql`
    insert into people.retention_rule (rule_id, category, months, reason, set_at) values
      (gen_random_uuid(), 'record', 84, 'Limitation Act 1980', '2026-11-21T00:00:00Z'),
      (gen_random_uuid(), 'note', 84, 'As long as the record', '2026-11-21T00:00:00Z')
  `.execute(house.db)
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

/** How long something is kept by the rules that stand. */
async function kept() {
  return standingRules(await rulesSet(house.db))
}

/** Where the second word about a proposal is said, as its page has it. */
async function proposalOf(visitor: Visitor) {
  const page = load((await visitor.get('/retention')).body)
  return String(page('a[href^="/retention/"]').attr('href'))
}

describe('a shorter rule', () => {
  test('that one coordinator sets erases nothing: it waits for a second, and the one before it stands', async () => {
    const set = await coordinator.post('/retention', { ...rule, months: '1' })
    expect(set.headers.location).toBe('/retention?done=waits')
    expect(await kept()).toEqual({ record: 84, note: 84 })
    const read = await coordinator.get('/retention?done=waits')
    expect(load(read.body)('tbody tr').first().text()).toContain('Waits for a second coordinator')
    expect(load(read.body)('#waiting-note').text()).toContain('another organisation')
    expect(await markupProblems(read.body)).toEqual([])
  })

  test('stands once a coordinator of another organisation says so too, who reads how many go by it', async () => {
    await somebodyMet(house, { called: 'Wren', at: ['2024-06-29T22:00:00Z'] })
    for (const [category, words] of [
      ['note', 'the notes of 1 person'],
      ['record', 'the record of 1 person'],
    ] as const) {
      await coordinator.post('/retention', { ...rule, category, months: '1' })
      const address = await proposalOf(elsewhere)
      const read = await elsewhere.get(address)
      expect(load(read.body)('main').text()).toContain(`would erase ${words}, by the rule that`)
      expect(await markupProblems(read.body)).toEqual([])
      expect((await elsewhere.post(address, {})).statusCode).toBe(422)
      const said = await elsewhere.post(address, { verdict: 'confirmed' })
      expect(said.headers.location).toBe('/retention?done=confirmed')
    }
    expect(await kept()).toEqual({ record: 1, note: 1 })
  })

  test('is confirmed by nobody who set it, and by nobody of their organisation where another has a coordinator', async () => {
    await coordinator.post('/retention', { ...rule, months: '1' })
    const address = await proposalOf(elsewhere)
    const say = [
      [coordinator, 'You set it'],
      [deskmate, 'another organisation'],
    ] as const
    for (const [member, words] of say) {
      const answer = await member.post(address, { verdict: 'confirmed' })
      expect(answer.statusCode).toBe(422)
      expect(load(answer.body)('.govuk-error-summary').text()).toContain(words)
    }
    for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
      const other = await house.as(role)
      expect((await other.post(address, { verdict: 'confirmed' })).statusCode).toBe(403)
    }
    expect(await kept()).toEqual({ record: 84, note: 84 })
  })

  test('can be turned down, by whoever set it too, and then never stands', async () => {
    await coordinator.post('/retention', { ...rule, months: '1' })
    const address = await proposalOf(coordinator)
    const said = await coordinator.post(address, { verdict: 'refused' })
    expect(said.headers.location).toBe('/retention?done=refused')
    expect((await elsewhere.post(address, { verdict: 'confirmed' })).statusCode).toBe(422)
    expect(await kept()).toEqual({ record: 84, note: 84 })
    expect((await coordinator.get('/retention')).body).toContain('Turned down')
  })

  test('cannot be made to stand past the pages either', async () => {
    const needs = await house.actingAs('coordinator', 'casework')
    const alone = needs.db.transaction().execute((db) =>
      sql`
        insert into people.retention_rule (rule_id, category, months, reason, set_by, set_at)
        values (${newId()}, 'record', 1, 'x', access.acting_member(), now())
      `.execute(db),
    )
    await expect(alone).rejects.toThrow(/row-level security/)
    await coordinator.post('/retention', { ...rule, months: '1' })
    const own = needs.db.transaction().execute((db) =>
      sql`
        select people.second_rule(rule_id, 'confirmed') from people.retention_rule where needs_second
      `.execute(db),
    )
    await expect(own).rejects.toThrow(/another organisation/)
  })
})

test('a longer rule stands at once, and the one before it stays in the log', async () => {
  const longer = { ...rule, category: 'record', months: '96' }
  const set = await coordinator.post('/retention', longer)
  expect(set.headers.location).toBe('/retention?done=set')
  const read = await coordinator.get('/retention?done=set')
  const rows = load(read.body)('tbody tr')
  expect(rows).toHaveLength(3)
  expect(rows.first().text()).toContain('8 years')
  expect(rows.first().text()).toContain('Stands')
  expect(rows.first().text()).toContain('A coordinator of Coventry Housing Desk')
  expect(await markupProblems(read.body)).toEqual([])
  expect([1, 12, 18, 84].map(monthsInWords)).toEqual(['1 month', '1 year', '18 months', '7 years'])
})
