import { load } from 'cheerio'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { type Look, lookInWords, looksInWords } from '#access'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
})

test('a look is told in a sentence, by role and agency and not by name', () => {
  const look = {
    at: Temporal.Instant.from('2024-05-03T10:00:00Z'),
    role: 'outreach_worker',
    agencyName: 'Lantern Outreach',
    action: 'read',
    purpose: 'outreach',
    categories: ['identity', 'contact'],
  }
  expect(lookInWords(look, 'your')).toBe(
    'An outreach worker of Lantern Outreach looked at your name and contacts on 3 May 2024 for outreach',
  )
  expect(lookInWords({ ...look, action: 'export', role: 'coordinator' }, 'their')).toBe(
    'A coordinator of Lantern Outreach made a copy of their record on 3 May 2024 for outreach',
  )
  expect(lookInWords({ ...look, role: undefined, purpose: undefined }, 'your')).toBe(
    'The house itself looked at your name and contacts on 3 May 2024',
  )
})

const onDay = (day: string, changes: Partial<Look> = {}): Look => ({
  at: Temporal.Instant.from(`${day}T10:00:00Z`),
  role: 'coordinator',
  agencyName: 'Lantern Outreach',
  action: 'read',
  purpose: 'casework',
  categories: ['identity'],
  ...changes,
})

test('looks that say the same on one day are one line that says how often, what is most telling first', () => {
  const looks = [
    onDay('2024-05-04'),
    ...[1, 2, 3].map(() => onDay('2024-05-03')),
    onDay('2024-05-03', { action: 'break_glass' }),
    onDay('2024-05-03', { purpose: 'outreach' }),
    onDay('2024-05-03', { purpose: 'outreach' }),
  ]
  const who = 'A coordinator of Lantern Outreach'
  expect(looksInWords(looks, 'their')).toEqual([
    `${who} looked at their name on 4 May 2024 for casework`,
    `${who} opened their record in an emergency on 3 May 2024 for casework`,
    `${who} looked at their name on 3 May 2024 for casework, 3 times`,
    `${who} looked at their name on 3 May 2024 for outreach, twice`,
  ])
})

test('an analyst and an auditor are not told who has looked', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Asa' })
  for (const role of ['analyst', 'auditor'] as const) {
    expect((await (await house.as(role)).get(`${page}/looked`)).statusCode).toBe(403)
  }
})

test('everybody who looked is told to whoever answers the person, and that too is noted', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Bea' })
  const coordinator = await house.as('coordinator')
  await coordinator.get(page)
  const first = await worker.get(`${page}/looked`)
  const words = load(first.body)('main li').text()
  expect(words).toContain('A coordinator of Coventry Housing Desk (invented) looked at their')
  expect(words).toContain('for casework')
  expect(words).not.toContain('Gathermoor')
  expect(await markupProblems(first.body)).toEqual([])
  const again = load((await worker.get(`${page}/looked`)).body)('main li').text()
  expect(again).toContain('for answering the person')
  const { rows } = await sql<{ purpose: string }>`
    select distinct purpose from access.audit_event
    where people @> array[${id}::uuid] and detail = 'Who has looked'
  `.execute(house.db)
  expect(rows).toEqual([{ purpose: 'subject_access' }])
})

test('whoever opens the record again and again is one line, on the page and in the copy given to the person', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Fay' })
  const coordinator = await house.as('coordinator')
  for (const _ of [1, 2, 3]) await coordinator.get(`${page}/preferences`)
  const told = (body: string, list: string) =>
    load(body)(list)
      .toArray()
      .map((one) => load(one).text())
      .filter((words) => words.includes('name on') && words.includes('casework'))
  const onPage = told((await worker.get(`${page}/looked`)).body, 'main li')
  expect(onPage).toEqual([expect.stringMatching(/their name on .*, 3 times$/)])
  const copy = await coordinator.post(`${page}/answer`, { paper: 'record', checked: 'known' })
  expect(told(copy.body, 'li')).toEqual([expect.stringMatching(/your name on .*, 3 times$/)])
})

test('somebody else’s looks are not among them', async () => {
  const one = await knownPerson(worker, { given_name: 'Cai' })
  const other = await knownPerson(worker, { given_name: 'Dov' })
  await (await house.as('coordinator')).get(other.page)
  const words = load((await worker.get(`${one.page}/looked`)).body)('main li').text()
  expect(words).not.toContain('A coordinator')
})

test('whoever answers a person reads no line of the audit, which would name everybody it touched', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Eda' })
  await (await house.as('coordinator')).get(page)
  const lines = async (purpose: 'outreach' | 'subject_access') => {
    const acting = await house.actingAs('outreach_worker', purpose)
    return acting.db.transaction().execute(async (db) => {
      const { rows } = await sql<{ lines: number; looks: number }>`
          select (
              (select count(*) from access.audit_event where member_id <> access.acting_member())
              + (select count(*) from access.audit_person)
            )::integer as lines,
            (select count(*) from access.who_looked(${id}))::integer as looks
        `.execute(db)
      return rows[0]
    })
  }
  expect(await lines('outreach')).toEqual({ lines: 0, looks: 0 })
  const told = await lines('subject_access')
  expect(told?.lines).toBe(0)
  expect(told?.looks).toBeGreaterThan(0)
})
