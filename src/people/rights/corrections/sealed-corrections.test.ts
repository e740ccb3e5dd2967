import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'

const house = freshHouse()

test('whoever keeps a seal still sees by when the sealed person must be answered, and nobody else does', async () => {
  const worker = await house.as('outreach_worker')
  const { id, page } = await knownPerson(worker, { given_name: 'Quill' })
  const sent = {
    ...{ correction_id: newId(), about: 'something_else', is_wrong: 'The hidden word' },
    ...{ should_say: 'Another', asked_by: 'person', received_on: '2024-06-28' },
  }
  expect((await worker.post(`${page}/corrections`, sent)).statusCode).toBe(303)
  const keeper = await house.as('coordinator')
  const sealing = { sealing_id: newId(), reason: 'witness', note: '', review_on: '2025-01-31' }
  expect((await keeper.post(`${page}/seal`, sealing)).statusCode).toBe(303)
  const seen = await keeper.get('/corrections')
  const row = load(seen.body)(`tbody tr:has(a[href="/sealed/${id}"])`).text()
  expect(row).toContain('29 July 2024')
  expect(seen.body).not.toMatch(/Quill|The hidden word/)
  expect(await markupProblems(seen.body)).toEqual([])
  await sql`
    update access.sealing set sealed_by = (select member_id from access.member where agency_id <>
      (select agency_id from access.member where name like 'Orrin%') limit 1)
    where person_id = ${id}`.execute(house.db)
  expect((await keeper.get('/corrections')).body).not.toContain(`/sealed/${id}`)
})
