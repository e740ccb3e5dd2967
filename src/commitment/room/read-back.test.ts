import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

test('a roundtable with an entry on no stage is not closed, and the page leads to that entry', async () => {
  const { facilitator, ana } = await aRunningRoundtable(house)
  await goTo(facilitator, 'gaps/write')
  const entry_id = newId()
  const words = 'Nobody knows whom to ring'
  await ana.act('add-entry', { entry_id, words, question: 'gap', attribution: 'named' })
  await facilitator.act('wrap-up')
  const answer = await facilitator.act('close', { from_path: 'read-back' })
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page(`main a[href$="/entries/${entry_id}"]`).text()).toContain(words)
  expect(page('main').text()).toContain('cannot be closed before each of these stands on a stage')
})
