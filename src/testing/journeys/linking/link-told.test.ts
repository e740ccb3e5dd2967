import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../house/fresh-house.ts'
import { markupProblems } from '../markup-problems.ts'
import { imported, somebody } from './two-members.ts'

const house = freshHouse()
let worker: Visitor
let lead: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  lead = await house.as('coordinator')
})

let known: PersonId
let brought: PersonId
/** Somebody written down here, and somebody an import told of whom an agency had written down as well: linked by two members. */
beforeEach(async () => {
  known = await somebody(house, 'Ana')
  brought = await imported(house)
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
    select ${brought}, ${newId()}, agency_id, 'MG-9', 'Anna' from directory.agency where name like 'Mossgate%'
  `.execute(house.db)
  const address = `/people/${known}/same/${brought}`
  expect((await worker.post(address, { verdict: 'same' })).statusCode).toBe(303)
  expect((await lead.post(address, { verdict: 'same' })).headers.location).toBe(
    '/matches?done=linked',
  )
})

test('a confirmed link names both members who said so', async () => {
  const queue = await lead.get('/matches')
  const [first] = load(queue.body)('#given-caption').closest('table').find('tbody tr').toArray()
  const row = load(queue.body)(first).text()
  expect(row).toContain('Bramble Lanternby (invented outreach worker)')
  expect(row).toContain('confirmed by Orrin Gathermoor (invented coordinator)')
  expect(await markupProblems(queue.body)).toEqual([])
})

test('one decision is one line of what was linked, and says no why where none was given', async () => {
  const page = load((await worker.get(`/people/${known}`)).body)
  const lines = page('#linked-records li')
  expect(lines).toHaveLength(1)
  expect(lines.text()).toMatch(
    /^A writing was linked here from Person [0-9A-F]{6} on \d+ \w+ \d{4}$/,
  )
})

test('what an import told shows as no agency’s writing while it is linked', async () => {
  const page = load((await worker.get(`/people/${known}`)).body)
  const titles = page('.govuk-summary-card__title').toArray()
  expect(titles.map((title) => page(title).text()).toSorted()).toEqual([
    'Lantern Outreach (invented)',
    'Mossgate House (invented)',
  ])
  expect(page('main').text()).not.toContain('An agency')
})
