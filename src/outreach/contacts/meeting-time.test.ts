import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()

test('a time is read and typed on the clock of 24 hours, whatever the language of the browser', async () => {
  const worker = await house.as('outreach_worker')
  const answer = await worker.get('/contacts/new?met=unnamed')
  const page = load(answer.body)
  expect(page('#time').attr('type')).toBe('text')
  expect(page('#time').val()).toBe('12:00')
  expect(page('#time-hint').text()).toBe('On the 24-hour clock, such as 23:40.')
  expect(page('#time').attr('aria-describedby')).toBe('time-hint')
  expect(await markupProblems(answer.body)).toEqual([])
})

test.each([
  ['23:40', '11:40pm on 1 July 2024'],
  ['2340', '11:40pm on 1 July 2024'],
  ['11.40pm', '11:40pm on 1 July 2024'],
  ['00:20', '12:20am on 1 July 2024'],
])('a worker who types %s is told %s', async (time, words) => {
  const worker = await house.as('outreach_worker')
  const form = await contactForm(worker, 'met=unnamed', { day: '2024-07-01', time })
  const answer = await worker.post('/contacts', form)
  expect((await worker.get(String(answer.headers.location))).body).toContain(words)
})
