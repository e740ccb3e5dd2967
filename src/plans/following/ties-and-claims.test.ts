import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aPlan } from '../../testing/plans/a-plan.ts'
import { actionId, threeActions } from '../../testing/plans/three-actions.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

test('an action that depends on a late one is amber for it, and neither waits for itself', async () => {
  const { visitor, base } = await aPlan(house, threeActions())
  const at = `${base}/actions/${await actionId(visitor, base, '1.2')}`
  const none = await visitor.post(`${at}/ties`, { number: '9.9', kind: 'depends' })
  expect(textOf(none.body)).toContain('Enter the number of an action of this plan')
  expect((await visitor.post(`${at}/ties`, { number: '1.1', kind: 'depends' })).statusCode).toBe(
    303,
  )
  const page = textOf((await visitor.get(at)).body)
  expect(page).toContain('Depends on 1.1')
  const back = `${base}/actions/${await actionId(visitor, base, '1.1')}`
  const round = await visitor.post(`${back}/ties`, { number: '1.2', kind: 'depends' })
  expect(textOf(round.body)).toContain('The other one depends on this one already')
  await visitor.post(`${at}/ties`, { number: '1.1', kind: 'none' })
  expect(textOf((await visitor.get(at)).body)).not.toContain('Depends on')
})

test('a claim is linked to a figure only of the list and with how it stands to it, and shows its target and what it does not prove', async () => {
  const { visitor, base } = await aPlan(house, threeActions())
  const at = `${base}/actions/${await actionId(visitor, base, '2.10')}`
  const link = load((await visitor.get(at)).body)('a:contains("Link it to a figure")').attr('href')
  const wrong = await visitor.post(link ?? '', { indicator: 'x9', link: 'measured_by' })
  expect(textOf(wrong.body)).toContain('Select a figure of the list')
  const bare = await visitor.post(link ?? '', { indicator: 'l1' })
  expect(textOf(bare.body)).toContain('Select how it stands to the figure')
  const many = await visitor.post(link ?? '', {
    ...{ indicator: 'l1', link: 'contributes_to', target: 'most' },
  })
  expect(textOf(many.body)).toContain('Enter what it is to reach, as a whole number')
  const form = {
    indicator: 'l1',
    link: 'contributes_to',
    direction: 'up',
    target: '80',
    cadence: '3',
  }
  expect((await visitor.post(link ?? '', form)).statusCode).toBe(303)
  const page = textOf((await visitor.get(at)).body)
  expect(page).toContain('Contributes to People who kept a settled home for six months')
  expect(page).toContain('It should go up. The target is 80%. It is looked at every 3 months.')
  expect(page).toContain('not that the action brought it about')
})
