import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, type Guest, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()
const mirelle = 'Mirelle at nineteen (invented)'
const dov = 'Dov and the night shifts (invented)'
const turnOfMirelle = 'Her attendance is noted; nobody rings.'

/** What stands where the room says where it is. */
async function nowOf(guest: Guest): Promise<string> {
  return load((await guest.get()).body)('#now').text()
}

test('a participant chooses no story, and nobody one that the format does not have', async () => {
  const { ana, facilitator } = await aRunningRoundtable(house, 'case-study')
  expect((await ana.act('choose-story', { card: 'leaving-care' })).statusCode).toBe(422)
  const unknown = await facilitator.act('choose-story', { card: 'somebody' })
  expect(unknown.statusCode).toBe(422)
  expect(unknown.body).toContain('Select a story of this roundtable')
  expect(await nowOf(ana)).not.toContain('Mirelle')
})

test('a roundtable without stories offers none to choose', async () => {
  const { facilitator } = await aRunningRoundtable(house)
  expect(await facilitator.text()).not.toContain('Which story is read?')
})

test('before a story is chosen its facilitator reads all, and nobody else any', async () => {
  const { ana, facilitator } = await aRunningRoundtable(house, 'case-study')
  await goTo(facilitator, 'story/read')
  expect(await nowOf(facilitator)).toContain('Choose which story is read')
  expect(await facilitator.text()).toContain(turnOfMirelle)
  expect(await ana.text()).not.toContain(turnOfMirelle)
})

test('the one story that is chosen is read by all and on the wall, and can be read again later', async () => {
  const { ana, facilitator } = await aRunningRoundtable(house, 'case-study')
  const chosen = { command_id: newId(), card: 'leaving-care' }
  expect((await facilitator.act('choose-story', chosen)).statusCode).toBe(303)
  await goTo(facilitator, 'story/read')
  for (const guest of [ana, facilitator]) expect(await nowOf(guest)).toContain(turnOfMirelle)
  expect(await facilitator.text('/wall')).toContain(turnOfMirelle)
  expect(await ana.text()).not.toContain(dov)
  await goTo(facilitator, 'gaps/write')
  expect(await nowOf(ana)).not.toContain(turnOfMirelle)
  const later = load((await ana.get()).body)
  expect(later(`details:contains("${mirelle}")`).text()).toContain(turnOfMirelle)
  expect(await facilitator.text('/wall')).not.toContain(turnOfMirelle)
})

test('another story can be chosen instead, and the same one twice changes nothing', async () => {
  const { ana, facilitator } = await aRunningRoundtable(house, 'case-study')
  await goTo(facilitator, 'story/read')
  await facilitator.act('choose-story', { card: 'leaving-care' })
  expect((await facilitator.act('choose-story', { card: 'leaving-care' })).statusCode).toBe(422)
  await facilitator.act('choose-story', { card: 'shift-work' })
  expect(await nowOf(ana)).toContain(dov)
  expect(await nowOf(ana)).not.toContain(mirelle)
})
