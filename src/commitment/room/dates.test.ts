import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

test.each([
  ['feedback_on', '2024-07-01', 'Enter a day that does not lie before the roundtable'],
  ['review_on', '2023-07-02', 'Enter a day that does not lie before the roundtable'],
  ['review_on', '2025-02-30', 'Enter a day of the calendar'],
])('everybody cannot hear back in %s on %s: it is said beside the day', async (field, day, say) => {
  const { facilitator } = await aRunningRoundtable(house)
  const days = { feedback_on: '2024-07-02', review_on: '2025-07-02', [field]: day }
  const answer = await facilitator.act('set-dates', { ...days, from_path: 'read-back' })
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page(`#${field}-error`).text()).toContain(say)
  expect(page('.govuk-error-message')).toHaveLength(1)
  expect(page(`[name=${field}]`).attr('value')).toBe(day)
})

test('everybody hears back on the very day of the roundtable, or later', async () => {
  const { facilitator } = await aRunningRoundtable(house)
  const days = { feedback_on: '2024-07-02', review_on: '2025-07-02' }
  expect((await facilitator.act('set-dates', days)).statusCode).toBe(303)
})
