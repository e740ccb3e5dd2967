import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRoundtable, aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

const said = (words: string, more: Readonly<Record<string, string>> = {}) => ({
  entry_id: crypto.randomUUID(),
  question: 'in_place',
  words,
  attribution: 'named',
  ...more,
})

test('whoever has no seat is told that there is no such page', async () => {
  const { id } = await aRoundtable(house)
  expect((await house.anyone.get(`/room/${id}`)).statusCode).toBe(404)
  expect((await house.anyone.get(`/room/${newId()}`)).statusCode).toBe(404)
  expect(
    (await house.anyone.post(`/room/${id}/acts/start`, { command_id: newId() })).statusCode,
  ).toBe(404)
})

test('what somebody writes stands in the room under their name, on the stages they chose', async () => {
  const { facilitator, ana } = await aRunningRoundtable(house)
  await goTo(facilitator, 'in-place/write')
  const answer = await ana.act(
    'add-entry',
    said('We ring people who miss a second appointment', { stages: 'targeted' }),
  )
  expect(answer.statusCode).toBe(303)
  for (const text of [await ana.text(), await facilitator.text()]) {
    expect(text).toContain('We ring people who miss a second appointment')
    expect(text).toContain('Targeted prevention')
    expect(text).toContain('Ana, Ashdown Health (invented)')
  }
})

test('a form sent twice is done once', async () => {
  const { facilitator, ana } = await aRunningRoundtable(house)
  await goTo(facilitator, 'in-place/write')
  const form = { command_id: newId(), ...said('Only once') }
  await Promise.all([
    ana.act('add-entry', form),
    ana.act('add-entry', form),
    ana.act('add-entry', form),
  ])
  expect((await ana.text()).split('Only once')).toHaveLength(3) // the words, and the link that opens them
})

test('the field beside stopping the clock says by itself what it asks', async () => {
  const { facilitator } = await aRunningRoundtable(house)
  const page = load((await facilitator.get()).body)
  const label = page('form[action$="/acts/pause"] label').text()
  expect(label.trim()).toBe('Why is the clock stopped?')
})
