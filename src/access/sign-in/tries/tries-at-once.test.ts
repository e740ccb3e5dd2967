import { expect, test } from 'vitest'
import { freshHouse } from '../../../testing/house/fresh-house.ts'
import { type Try, takeTry, tryWasRight } from './take-try.ts'

const house = freshHouse()

test('many who sign in at once from one network never hold each other up for good', async () => {
  const tries = Array.from(
    { length: 40 },
    (_, number): Try => ({
      what: 'code',
      ip: '203.0.113.9',
      account: `a${number % 4}@example.org`,
    }),
  )
  const through = tries.map(async (tried) => {
    const wait = await takeTry(house.needs, tried)
    await tryWasRight(house.needs, tried)
    return wait
  })
  const outcomes = await Promise.allSettled(through)
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
})
