import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { writeRows } from '../../testing/house/write-rows.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { makeRandomRecord, readLiterally } from '../../testing/oracle/index.ts'
import { countedColumns } from '../fact/cells.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'
import { cellGroups, cellWords } from './cell-words.ts'

const house = freshHouse()
const random = makeRandomRecord(12, { people: 250 })
const figures = readLiterally(random.rows, random)
const region = figures['region'] ?? {}
/** The month of the record in which most people are counted. */
const month =
  Object.keys(region).toSorted(
    (one, other) => (region[other]?.r1_month ?? 0) - (region[one]?.r1_month ?? 0),
  )[0] ?? ''

beforeAll(async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, random.rows)
    await sql`
      insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
      select person_id, gen_random_uuid(), (select agency_id from directory.agency limit 1), 'x',
        '<i>' || source_ref || '</i>'
      from people.person
    `.execute(db)
    await rebuild(db, nationalOptions)
  })
})

test('somebody who is not signed in sees nobody', async () => {
  for (const path of ['/figures', `/figures/region/${month}/r1_month`]) {
    expect((await house.anyone.get(path)).statusCode).toBe(303)
  }
})

test('an outreach worker sees the counts of another council, and nobody behind them', async () => {
  const worker = await house.as('outreach_worker')
  const foreign = random.councils.find((code) => !['E08000025', 'E08000029'].includes(code))
  const page = await worker.get(`/figures?scope=${foreign}&month=${month}`)
  expect(page.statusCode).toBe(200)
  expect(load(page.body)('main a[href^="/figures/"]')).toHaveLength(0)
  expect((await worker.get(`/figures/${foreign}/${month}/r1_month`)).statusCode).toBe(403)
})

test('an address of no scope, month or figure is not found', async () => {
  const analyst = await house.as('analyst')
  for (const path of [
    'E08999999/2024-06/r1_month',
    'region/2024-13/r1_month',
    'region/2024-06/x',
  ]) {
    expect((await analyst.get(`/figures/${path}`)).statusCode, path).toBe(404)
  }
})

test('a month before the record begins or after this month is not found, and leaves no trace', async () => {
  const analyst = await house.as('analyst')
  await sql`truncate access.audit_person, access.audit_event, access.audit_chain`.execute(house.db)
  for (const none of ['9999-12', '2024-08', '1999-01', '2099-13', 'soon']) {
    for (const path of [`/figures?month=${none}`, `/figures/E08000025/${none}/r1_month`]) {
      expect((await analyst.get(path)).statusCode, path).toBe(404)
    }
  }
  const now = await analyst.get('/figures/E08000025/2024-07/p2_armed_forces')
  expect(now.statusCode).toBe(200)
  const { rows } = await sql`select from access.audit_person`.execute(house.db)
  expect(rows).toEqual([])
})

test('behind every figure stand exactly as many as it counts', async () => {
  const analyst = await house.as('analyst')
  for (const scope of ['region', ...random.councils]) {
    const counted = figures[scope]?.[month]
    const shown = load((await analyst.get(`/figures?scope=${scope}&month=${month}`)).body)
    for (const { code, column } of countedColumns) {
      const listed = await peopleListed(analyst, `/figures/${scope}/${month}/${column}`)
      const link = shown(`a[href="/figures/${scope}/${month}/${column}"]`)
      expect(link.length === 0 ? 0 : Number.parseInt(link.text(), 10), column).toBe(listed.length)
      if (code === 'not_linkable' || code === 'too_little_identity') continue
      expect(listed.length, `${scope} ${code}`).toBe(counted?.[code])
    }
  }
})

async function peopleListed(
  analyst: Awaited<ReturnType<typeof house.as>>,
  path: string,
): Promise<readonly string[]> {
  const names: string[] = []
  for (let page = 1; ; page += 1) {
    const read = load((await analyst.get(`${path}?page=${page}`)).body)
    read('tbody tr').each((_, row) => void names.push(read(row).find('th').text()))
    if (read('.govuk-pagination__next').length === 0) return names
  }
}

test('a reading of people is noted with who read and for what', async () => {
  const analyst = await house.as('analyst')
  await sql`truncate access.audit_person, access.audit_event, access.audit_chain`.execute(house.db)
  const listed = await peopleListed(analyst, `/figures/region/${month}/p1_month`)
  const { rows } = await sql<{ purpose: string; people: number }>`
    select detail as purpose, cardinality(people)::integer as people from access.audit_event
  `.execute(house.db)
  expect(rows).toEqual([{ purpose: 'See who is behind p1_month', people: listed.length }])
})

test('in the region somebody known only elsewhere has no name, and leaves no trace', async () => {
  const worker = await house.as('outreach_worker')
  await sql`truncate access.audit_person, access.audit_event, access.audit_chain`.execute(house.db)
  const listed = await peopleListed(worker, `/figures/region/${month}/r1_month`)
  const elsewhere = listed.filter((name) => name === 'A person known in another council')
  const unnamed = listed.filter((name) => name === 'Somebody nobody could name')
  expect(elsewhere.length).toBeGreaterThan(0)
  const { rows } = await sql<{ people: number }>`
    select count(distinct person_id)::integer as people from access.audit_person
  `.execute(house.db)
  expect(rows[0]?.people).toBe(listed.length - elsewhere.length - unnamed.length)
})

test('a page says that looking was noted where somebody was named, and nowhere else', async () => {
  const analyst = await house.as('analyst')
  const noted = 'That you looked at the people named here is noted'
  for (const [column, isNoted] of [
    ['r1_month', true],
    ['not_linkable', false],
  ] as const) {
    await sql`truncate access.audit_person, access.audit_event, access.audit_chain`.execute(
      house.db,
    )
    const page = await analyst.get(`/figures/region/${month}/${column}`)
    expect(load(page.body)('tbody tr').length, column).toBeGreaterThan(0)
    expect(page.body.includes(noted), column).toBe(isNoted)
    const { rows } = await sql`select from access.audit_person`.execute(house.db)
    expect(rows.length > 0, column).toBe(isNoted)
  }
})

test('each name leads to the page of its person, where that may be opened, and nothing else leads anywhere', async () => {
  const [analyst, worker] = [await house.as('analyst'), await house.as('outreach_worker')]
  const path = `/figures/region/${month}/r1_month`
  const links = async (by = analyst) => {
    const page = load((await by.get(path)).body)
    const rows = page('tbody tr').toArray()
    return rows.map((row) => ({
      name: page(row).find('th').text(),
      href: page(row).find('th a').attr('href'),
    }))
  }
  const shown = await links()
  const named = shown.filter(({ name }) => name.startsWith('<i>'))
  expect(named.length).toBeGreaterThan(0)
  expect(shown.filter(({ href }) => href)).toEqual(named)
  for (const { href } of named.slice(0, 3)) {
    expect((await analyst.get(String(href))).statusCode).toBe(200)
  }
  const elsewhere = (await links(worker)).filter(({ name }) => name.startsWith('A person known'))
  expect(elsewhere.length).toBeGreaterThan(0)
  expect(elsewhere.filter(({ href }) => href)).toEqual([])
  const without = sql`array_remove(purposes, 'casework')`
  await sql`update access.sharing_agreement set purposes = ${without}`.execute(house.db)
  expect((await links()).filter(({ href }) => href)).toEqual([])
  const within = sql`purposes || array['casework']`
  await sql`update access.sharing_agreement set purposes = ${within}`.execute(house.db)
})

test('a name that is markup stays a name', async () => {
  const analyst = await house.as('analyst')
  const page = await analyst.get(`/figures/region/${month}/r1_month`)
  expect(page.body).not.toContain('<i>')
  expect(load(page.body)('tbody th').first().text()).toMatch(/^<i>P\d+<\/i>$/)
})

test('every figure has words, a place on the page and clean markup', async () => {
  const placed = cellGroups.flatMap(({ columns }) => columns)
  expect(placed.toSorted()).toEqual(countedColumns.map(({ column }) => column).toSorted())
  expect(new Set(Object.values(cellWords)).size).toBe(countedColumns.length)
  const analyst = await house.as('analyst')
  const paths = [`/figures?scope=region&month=${month}`, '/figures'].concat(
    placed.map((column) => `/figures/region/${month}/${column}`),
  )
  for (const path of paths) {
    const answer = await analyst.get(path)
    expect(answer.statusCode, path).toBe(200)
    expect(await markupProblems(answer.body), path).toEqual([])
  }
})
