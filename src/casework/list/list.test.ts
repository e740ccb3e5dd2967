import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonId } from '#vocabulary'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let wren: PersonId
let linnet: PersonId

beforeAll(async () => {
  wren = await somebodyMet(house, {
    called: 'Wren',
    at: ['2024-06-29T22:00:00Z', '2024-05-02T22:00:00Z', '2024-04-02T22:00:00Z'],
  })
  linnet = await somebodyMet(house, {
    called: 'Linnet',
    at: ['2024-06-10T10:00:00Z'],
    contactType: 'day_service',
    areaCode: 'E08000026',
  })
  await somebodyMet(house, { called: 'Siskin', at: ['2024-01-02T22:00:00Z'] })
  await somebodyMet(house, { called: 'Dunnock', at: ['2024-05-02T22:00:00Z'] })
})

async function listOf(visitor: Visitor, query = '') {
  const answer = await visitor.get(`/by-name-list${query}`)
  expect(answer.statusCode).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  const page = load(answer.body)
  return page('#list-caption')
    .closest('table')
    .find('tbody th a')
    .toArray()
    .map((link) => page(link).text())
}

describe('the by-name list is not for', () => {
  test('anybody who has not signed in, an analyst or an auditor', async () => {
    expect((await house.anyone.get('/by-name-list')).statusCode).toBe(303)
    for (const role of ['analyst', 'auditor'] as const) {
      const visitor = await house.as(role)
      expect((await visitor.get('/by-name-list')).statusCode, role).toBe(403)
      expect((await visitor.get(`/by-name-list/${wren}`)).statusCode, role).toBe(403)
      expect((await visitor.post('/by-name-list/why', { name: 'Wren' })).statusCode, role).toBe(403)
    }
  })

  test('a member of an organisation whose agreement has ended', async () => {
    const worker = await house.as('outreach_worker')
    await sql`update access.sharing_agreement set ended_on = '2020-01-01'`.execute(house.db)
    for (const path of ['/by-name-list', `/by-name-list/${wren}`, '/tasks', '/panels']) {
      expect((await worker.get(path)).statusCode, path).toBe(403)
    }
    const acting = await house.actingAs('outreach_worker', 'casework')
    const seen = await acting.db
      .transaction()
      .execute((db) => sql`select * from casework.spell`.execute(db))
    expect(seen.rows).toEqual([])
    await sql`update access.sharing_agreement set ended_on = null`.execute(house.db)
    expect(await listOf(worker)).toContain('Wren')
  })

  test('a worker of other councils, as far as each person goes, nor for the record of somebody sealed', async () => {
    const worker = await house.as('outreach_worker')
    expect(await listOf(worker)).not.toContain('Linnet')
    expect((await worker.get(`/by-name-list/${linnet}`)).statusCode).toBe(404)
    await sql`
      insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
      select ${wren}, gen_random_uuid(), 'witness', member_id, '2030-01-01' from access.member limit 1
    `.execute(house.db)
    expect(await listOf(worker)).not.toContain('Wren')
    expect((await worker.get(`/by-name-list/${wren}`)).statusCode).toBe(404)
    await sql`delete from access.sealing`.execute(house.db)
  })

  test('raw statements of the web’s role in nobody’s name', async () => {
    for (const table of ['spell', 'standing', 'list_event', 'lead', 'task', 'ending']) {
      const { rows } = await sql`select * from ${sql.table(`casework.${table}`)}`.execute(
        house.needs.db,
      )
      expect(rows, table).toEqual([])
    }
    await expect(sql`select casework.keep_everyone()`.execute(house.needs.db)).rejects.toThrow(
      /permission/,
    )
    await expect(sql`delete from casework.spell`.execute(house.needs.db)).rejects.toThrow(
      /permission/,
    )
  })
})

describe('the by-name list', () => {
  test('holds everyone sleeping rough, at risk or not known, and nobody not met for 90 days', async () => {
    const coordinator = await house.as('coordinator')
    expect((await listOf(coordinator)).toSorted()).toEqual(['Dunnock', 'Linnet', 'Wren'])
  })

  test.each([
    ['?council=E08000026', ['Linnet']],
    ['?state=unknown', ['Dunnock']],
    ['?state=sleeping_rough', ['Wren']],
    ['?show=long_term', ['Wren']],
    ['?show=not_met', ['Dunnock', 'Linnet']],
    ['?show=no_lead', ['Dunnock', 'Linnet', 'Wren']],
    ['?show=returner', []],
    ['?council=nonsense&state=1&show=x&page=-3', ['Dunnock', 'Linnet', 'Wren']],
  ])('narrowed by %s', async (query, people) => {
    expect((await listOf(await house.as('coordinator'), query)).toSorted()).toEqual(people)
  })

  test('says why, without a name where a wall shows it, and leaves a trace of who was shown', async () => {
    const coordinator = await house.as('coordinator')
    const page = (await coordinator.get('/by-name-list?names=off')).body
    expect(page).toContain('seen bedded down on the night of 29 June 2024 in Birmingham')
    expect(page).not.toContain('Wren')
    const { rows } = await sql<{ purpose: string; people: number }>`
      select purpose, cardinality(people) as people
      from access.audit_event where detail = 'See the by-name list'
    `.execute(house.db)
    expect(rows).toContainEqual({ purpose: 'casework', people: 3 })
  })

  test('answers why somebody is not on it, and asks for a name with what was typed kept', async () => {
    const coordinator = await house.as('coordinator')
    const found = await coordinator.post('/by-name-list/why', { name: 'Siskin' })
    expect(await markupProblems(found.body)).toEqual([])
    const said = load(found.body)('main').text()
    expect(said).toContain('last seen bedded down on the night of 2 January 2024 in Birmingham')
    expect(said).toContain('Left the list on 1 April 2024')
    const nobody = await coordinator.post('/by-name-list/why', { name: '  ' })
    expect(nobody.statusCode).toBe(422)
    expect(load(nobody.body)('.govuk-error-message').text()).toContain('Enter a name or reference')
  })
})
