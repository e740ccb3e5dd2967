import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

test('a pledge can be put otherwise and withdrawn by those whose it is, and others are not shown how', async () => {
  const { facilitator, ana, join } = await aRunningRoundtable(house)
  const ben = await join('Ben', 'Burrow Homes (invented)')
  await goTo(facilitator, 'pledges/draft')
  const pledge_id = newId()
  const pledge = { pledge_id, words: 'We ask', stage: 'targeted', different: '', known: '' }
  await ana.act('draft-pledge', pledge)
  const formsOf = async (guest: typeof ana) =>
    load((await guest.get(`/pledges/${pledge_id}`)).body)('form')
      .toArray()
      .map((form) => form.attribs['data-act'])
  for (const act of ['change-pledge', 'withdraw-pledge']) {
    expect(await formsOf(ben)).not.toContain(act)
    expect(await formsOf(ana)).toContain(act)
    expect(await formsOf(facilitator)).toContain(act)
  }
  expect(await formsOf(ben)).toContain('answer-pledge')
})

test('a pledge that is sent without a stage is asked for one, and none is chosen beforehand', async () => {
  const { facilitator, ana } = await aRunningRoundtable(house)
  await goTo(facilitator, 'pledges/draft')
  const page = load((await ana.get('/pledges/new')).body)
  expect(page('[name=stage] option').first().text()).toBe('Choose a stage')
  expect(page('[name=stage] option[selected]').toArray()).toEqual([])
  const pledge = { pledge_id: newId(), words: 'We ask', stage: '', from_path: 'pledges/new' }
  const answer = await ana.act('draft-pledge', pledge)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Select the stage this pledge belongs to first')
})
