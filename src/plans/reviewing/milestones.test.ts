import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aFollowedPlan, wordsOf } from '../../testing/plans/a-followed-plan.ts'

const house = freshHouse()

const form = () => ({ milestone_id: newId(), title: 'Desk found', due: 'May 2025', weight: '3' })

test('milestones are added by those who write the plan or lead the action, with a weight and a time that can be read', async () => {
  const plan = await aFollowedPlan(house)
  await plan.approve()
  const of = (number: string) => `/our-plans/${plan.id}/actions/${plan.actions[number]}/milestones`
  const sent = async (but: Record<string, string>) =>
    wordsOf((await plan.partner.post(of('1.2'), { ...form(), ...but })).body)
  expect(await sent({ title: '' })).toContain('Enter the milestone')
  expect(await sent({ weight: '0' })).toContain('from 1 to 100')
  expect(await sent({ weight: '50%' })).toContain('from 1 to 100')
  expect(await sent({ due: 'whenever' })).toContain('Enter a time')
  expect(wordsOf((await plan.partner.post(of('1.1'), form())).body)).toContain('Only those who')
  const elsewhere = await house.as('coordinator', 'Yarrow')
  expect(wordsOf((await elsewhere.post(of('1.2'), form())).body)).toContain('Only those who')
})

test('milestones give an action its percentage by their weights, and a review asks for those that are due', async () => {
  const plan = await aFollowedPlan(house)
  await plan.approve()
  const cycle = newId()
  await plan.does('reviews', { cycle_id: cycle, meets_on: '2024-07-30' })
  const path = `actions/${plan.actions['1.2']}/milestones`
  const early = { ...form(), due: 'July 2024', weight: '1' }
  await plan.does(path, form(), plan.partner)
  await plan.does(path, early, plan.partner)
  expect(await plan.text(`reviews/${cycle}`)).not.toContain('A milestone is due: 1')
  await plan.does(`reviews/${cycle}/meets`, { meets_on: '2024-07-31' })
  expect(await plan.text(`reviews/${cycle}`)).toContain('A milestone is due: 1')
  await plan.does(`${path}/${early.milestone_id}`, { ticked: 'reached' }, plan.partner)
  expect(await plan.text(path)).toContain('25% of the way')
  const action = `actions/${plan.actions['1.2']}`
  expect(await plan.text(action)).toContain('Milestones: 25% of the way')
  expect(await plan.publicText(action)).not.toContain('Desk found')
  expect(await plan.text(`reviews/${cycle}`)).toContain('A milestone is due: 0')
  await plan.does(`${path}/${early.milestone_id}`, { ticked: 'not-reached' })
  expect(await plan.text(path)).toContain('0% of the way')
})
