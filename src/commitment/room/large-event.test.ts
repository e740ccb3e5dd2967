import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'
import { whiteboardSeeds } from '../templates/whiteboard-seeds.ts'
import { whiteboardTemplate } from '../templates/whiteboard-template.ts'

const house = freshHouse()

test('a large event closes although nobody placed what lay on its board beforehand', async () => {
  const { facilitator } = await aRunningRoundtable(house, 'whiteboard')
  await facilitator.act('wrap-up')
  expect((await facilitator.act('close')).statusCode).toBe(303)
  expect(await facilitator.text()).toContain('Closed')
})

test('what lies on the board stands under its theme, on a board, a wall and a phone', async () => {
  const { ana, facilitator } = await aRunningRoundtable(house, 'whiteboard')
  const themes = new Set(whiteboardSeeds.map(({ theme }) => theme))
  for (const page of [await facilitator.get(), await facilitator.get('/wall'), await ana.get()]) {
    const read = load(page.body)
    const board = read('#questions-opportunity')
    const headings = board
      .find('h3')
      .map((_at, one) => read(one).text())
      .get()
    expect(headings.toSorted()).toEqual([...themes].toSorted())
    expect(board.text()).not.toContain('Theme:')
    const homes = board.find('li:has(> h3:contains("Homes"))').text()
    expect(homes).toContain('Let empty homes of public bodies')
    expect(homes).not.toContain('One shared record')
  }
})

test('what is added to a theme comes under its heading, and in a group it says its theme', async () => {
  const { facilitator } = await aRunningRoundtable(house, 'whiteboard')
  await goTo(facilitator, 'board/write')
  const entry_id = newId()
  const added = { entry_id, question: 'opportunity', words: 'Lend a key', stages: 'settled' }
  await facilitator.act('add-for-room', { ...added, theme: 'Homes', channel: 'organiser' })
  const board = async () => load((await facilitator.get()).body)('#questions-opportunity')
  const homes = (await board()).find('li:has(> h3:contains("Homes"))')
  expect(homes.text()).toContain('Lend a key')
  const entries = homes
    .find('.waymark-room__entry')
    .toArray()
    .map(({ attribs }) => attribs['id'])
  const ids = entries.map((id) => id?.replace('entry-', '') ?? '').slice(0, 2)
  await facilitator.act('group', { group_id: newId(), title: 'Keys', entries: ids })
  const group = (await board()).find('.waymark-room__group:contains("Keys")')
  expect(group.text()).toContain('Theme: Homes')
})

test('a large event votes as its ballot counts: each person for themselves', () => {
  const words = JSON.stringify(whiteboardTemplate.phases)
  expect(words).not.toContain('each organisation spreads')
})
