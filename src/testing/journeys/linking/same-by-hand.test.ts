import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../house/fresh-house.ts'
import { knownPerson } from '../../house/known-person.ts'
import { markupProblems } from '../markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let lead: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  lead = await house.as('coordinator')
})

test('an auditor, and whoever asks of nobody, begin nothing by hand; nothing typed is told beside its field', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Asa', family_name: 'Testone' })
  expect((await (await house.as('auditor')).get(`${page}/same`)).statusCode).toBe(403)
  expect((await worker.get(`/people/${newId()}/same`)).statusCode).toBe(404)
  const empty = await worker.post(`${page}/same`, { name: ' ' })
  expect(empty.statusCode).toBe(422)
  expect(load(empty.body)('.govuk-error-summary a').attr('href')).toBe('#name')
  expect(await markupProblems(empty.body)).toEqual([])
})

test('both records lead to their person, and tell days and codes in words', async () => {
  const born = { date_of_birth: '1967-08-26', gender: 'female' }
  const one = await knownPerson(worker, { given_name: 'Cleo', family_name: 'Testoak', ...born })
  const other = await knownPerson(worker, { given_name: 'Clea', family_name: 'Testoak', age: '56' })
  const page = load((await worker.get(`${one.page}/same/${other.id}`)).body)
  for (const { page: leads } of [one, other]) {
    expect(page(`main a[href="${leads}"]`)).toHaveLength(1)
  }
  const rows = page('tbody tr').text()
  expect(rows).toContain('26 August 1967')
  expect(rows).toContain('In about 1968')
  expect(rows).toContain('Female')
  expect(rows).not.toContain('1967-08-26')
})

test('a year of birth alone is not said to differ from a day in it', async () => {
  const one = await knownPerson(worker, { given_name: 'Cleo', date_of_birth: '1967-08-26' })
  const same = await knownPerson(worker, { given_name: 'Cleo', year_of_birth: '1967' })
  const other = await knownPerson(worker, { given_name: 'Cleo', year_of_birth: '1968' })
  const born = async (id: string) =>
    load((await worker.get(`${one.page}/same/${id}`)).body)('tr:has(th:contains("Born"))').text()
  expect(await born(same.id)).not.toContain('Differs')
  expect(await born(other.id)).toContain('Differs')
})

test('a member says by hand that somebody may be the same person, and a second member answers', async () => {
  const one = await knownPerson(worker, { given_name: 'Bo', family_name: 'Testriver' })
  const other = await knownPerson(worker, { given_name: 'Bozena', family_name: 'Testbrook' })
  const opened = load((await worker.get(one.page)).body)
  expect(opened(`a[href="${one.page}/same"]`)).toHaveLength(1)
  const found = await worker.post(`${one.page}/same`, { name: 'Testbrook' })
  const beside = `${one.page}/same/${other.id}`
  expect(load(found.body)(`a[href="${beside}"]`).text()).toBe('Bozena Testbrook')
  expect(await markupProblems(found.body)).toEqual([])
  const self = await worker.post(`${one.page}/same`, { name: 'Testriver' })
  expect(load(self.body)(`a[href="${one.page}/same/${one.id}"]`)).toHaveLength(0)

  const reason = 'They told me that they married'
  const said = await worker.post(beside, { verdict: 'same', reason })
  expect(said.headers.location).toBe('/matches?done=proposed')
  expect((await worker.get(other.page)).statusCode).toBe(200)
  expect(load((await worker.get('/matches')).body)(`a[href="${beside}"]`)).toHaveLength(0)
  const waiting = await lead.get('/matches')
  expect(load(waiting.body)(`a[href="${beside}"]`)).toHaveLength(1)
  expect(await markupProblems(waiting.body)).toEqual([])
  expect((await lead.get(beside)).body).toContain(reason)
  const again = await lead.post(beside, { verdict: 'same', reason: 'They showed a paper' })
  expect(again.headers.location).toBe('/matches?done=linked')
  const stands = await Promise.all([one, other].map(({ page }) => worker.get(page)))
  expect(stands.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 303])
})
