import { load } from 'cheerio'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let wren: PersonId
let worker: Visitor

beforeAll(async () => {
  worker = await house.as('outreach_worker')
  // 43 nights running, each at a quarter past ten
  const last = Temporal.Instant.from('2024-07-01T21:15:00Z')
  const at = Array.from({ length: 43 }, (_, ago) => last.subtract({ hours: 24 * ago }).toString())
  wren = await somebodyMet(house, { called: 'Wren', at })
})

async function shown(by: Visitor, path: string) {
  const answer = await by.get(path)
  const page = load(answer.body)
  const opened = page('main a[href^="/contacts/"]')
    .toArray()
    .map((one) => String(page(one).attr('href')))
    .filter((href) => /^\/contacts\/[^/?]+\/[^/?]+$/.test(href))
  return { status: answer.statusCode, body: answer.body, page, opened }
}

test('every contact of somebody can be opened, page after page, the latest first', async () => {
  const person = await shown(worker, `/people/${wren}`)
  const all = person.page('main a:contains("All 43 contacts")').attr('href')
  const first = await shown(worker, String(all))
  expect(await markupProblems(first.body)).toEqual([])
  expect(first.page('main').text()).toContain('Contacts 1 to 25 of 43')
  const next = first.page('.govuk-pagination__next a').attr('href')
  const second = await shown(worker, String(next))
  expect(second.page('main').text()).toContain('Contacts 26 to 43 of 43')
  expect(second.page('.govuk-pagination__next')).toHaveLength(0)
  expect(new Set([...first.opened, ...second.opened]).size).toBe(43)
  expect(first.opened[0]).toBe(person.opened[0])
  expect((await worker.get(String(second.opened.at(-1)))).statusCode).toBe(200)
  const past = await shown(worker, `${all}?page=99`)
  expect(past.opened).toEqual(second.opened)
})

test('each look at them leaves a trace, and nobody is there whom the record does not know', async () => {
  const looks = async () => {
    const { rows } = await sql`
      select from access.audit_event
      where people = array[${wren}]::uuid[] and detail = 'Read the contacts of a person'
    `.execute(house.db)
    return rows.length
  }
  const before = await looks()
  await worker.get(`/contacts/${wren}`)
  expect(await looks()).toBe(before + 1)
  for (const nobody of [newId(), 'nonsense']) {
    expect((await worker.get(`/contacts/${nobody}`)).statusCode).toBe(404)
  }
  expect((await house.anyone.get(`/contacts/${wren}`)).statusCode).toBe(303)
  expect((await (await house.as('auditor')).get(`/contacts/${wren}`)).statusCode).toBe(403)
})

test('whoever works elsewhere reads the contacts that an agreement opens, and is led to none that is not there', async () => {
  const linnet = await somebodyMet(house, {
    ...{ called: 'Linnet', at: ['2024-06-29T22:00:00Z'], areaCode: 'E08000026' },
  })
  const { status, opened, page } = await shown(worker, `/contacts/${linnet}`)
  expect([status, opened]).toEqual([200, []])
  expect(page('main').text()).toContain('Coventry')
})
