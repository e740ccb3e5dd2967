import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aFollowedPlan } from '../../testing/plans/a-followed-plan.ts'

const house = freshHouse()

test('what has changed since a day tells the versions a body has approved from that day on', async () => {
  const plan = await aFollowedPlan(house)
  await plan.approve()
  const told = async (since: string) =>
    load((await house.anyone.get(`/plans/${plan.id}/changes?since=${since}`)).body)('main').text()
  expect(await told('2024-01-01')).toContain('Version 1 was approved on')
  expect(await told('2024-07-02')).not.toContain('was approved on')
})
