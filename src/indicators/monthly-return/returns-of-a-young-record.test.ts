import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse('2024-07-10T11:00:00Z')

async function monthsOffered(): Promise<readonly string[]> {
  const answer = await (await house.as('outreach_worker')).get('/returns')
  expect(answer.statusCode).toBe(200)
  expect(await markupProblems(answer.body)).toEqual([])
  const page = load(answer.body)
  return page('main a[href^="/returns/E08000025/"]')
    .get()
    .map((link) => String(page(link).attr('href')))
}

test('a record without people offers no return, and one that begins offers its months alone', async () => {
  expect(await monthsOffered()).toEqual([])
  const worker = await house.as('outreach_worker')
  expect((await worker.get('/returns/E08000025/2024-06')).statusCode).toBe(404)
  expect((await worker.get('/figures?month=2024-07')).statusCode).toBe(200)

  const told = { contact_id: newId(), met: 'unnamed', contact_type: 'bedded_down' }
  const when = { area_code: 'E08000025', day: '2024-05-20', time: '23:30', late_reason: 'Paper' }
  expect((await worker.post('/contacts', { ...told, ...when })).statusCode).toBe(303)
  const offered = await monthsOffered()
  expect(offered).toEqual(['/returns/E08000025/2024-06', '/returns/E08000025/2024-05'])
  for (const path of offered) expect((await worker.get(path)).statusCode, path).toBe(200)
  expect((await worker.get('/returns/E08000025/2024-04')).statusCode).toBe(404)
})

test('a return that was signed off stays to be read when the record no longer reaches its month', async () => {
  const [worker, analyst] = [await house.as('outreach_worker'), await house.as('analyst')]
  const told = { contact_id: newId(), met: 'unnamed', contact_type: 'bedded_down' }
  const when = { area_code: 'E08000025', day: '2024-03-20', time: '23:30', late_reason: 'Paper' }
  const contact = String((await worker.post('/contacts', { ...told, ...when })).headers.location)
  const address = '/returns/E08000025/2024-03'
  const digest = String(load((await analyst.get(address)).body)('[name="digest"]').val())
  const signed = await analyst.post(`${address}/sign-off`, { digest, notes: 'The first of all' })
  expect(signed.statusCode).toBe(303)

  const withdrawal = {
    ...{ seen: 'none', reason: 'It was another year' },
    what_was_wrong: 'something_else',
  }
  const gone = await worker.post(contact.replace('?done=recorded', '/withdraw'), withdrawal)
  expect(gone.statusCode).toBe(303)
  expect((await analyst.get('/figures?month=2024-03')).statusCode).toBe(404)
  for (const path of [address, `${address}/editions/1.csv`]) {
    expect((await analyst.get(path)).statusCode, path).toBe(200)
  }
})
