import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aClosedRoundtable } from '../../testing/roundtable/a-closed-roundtable.ts'
import { aRoundtable } from '../../testing/roundtable/a-roundtable.ts'
import { lookBackTemplate } from '../templates/look-back-template.ts'
import { toldOf } from './a-log.ts'
import { partOf, wordsIn, wordsOf } from './opened.ts'
import { shown } from './slides/shown.ts'

const house = freshHouse()

const lookBack = {
  on: newId<'roundtable'>(),
  title: 'Last spring',
  actions: [
    { code: 'P1', words: 'Train receptionists', lead: 'Practice manager', due: 'May 2024' },
  ],
  pledges: [{ code: 'P2', words: 'Keep a home free' }],
  entries: [{ code: 'G4', words: 'Nobody opens letters' }],
}
const told = toldOf({ template: lookBackTemplate, lookBack })

test('slides to look back with show what was left open, where it is gone through', async () => {
  const slides = await shown(told)
  const titles = slides.map(({ title }) => title)
  const at = titles.indexOf('What became of it')
  expect(titles.slice(at + 1, at + 4)).toEqual([
    'Left open: actions (1)',
    'Left open: pledges without an action (1)',
    'Left open: what was not reached (1)',
  ])
  expect(slides[at + 1]?.words).toContain('From “Last spring”')
  expect(slides[at + 1]?.words).toContain('P1: Train receptionists – Practice manager – May 2024')
  expect(slides[at + 2]?.words).toContain('P2: Keep a home free')
  expect(slides[at + 3]?.words).toContain('G4: Nobody opens letters')
})

test('paper to look back with holds what was left open, and says where nothing was', async () => {
  const words = await wordsOf('paper.docx', told)
  expect(words).toContain('P1: Train receptionists – Practice manager – May 2024')
  expect(words).toContain('P2: Keep a home free')
  expect(words).toContain('G4: Nobody opens letters')
  const pledges = await wordsOf('paper.docx', { ...told, lookBack: { ...lookBack, pledges: [] } })
  expect(pledges).toContain('Pledges without an action (0)\nNothing.\n')
})

test('packs of a format, and of a roundtable that looks back on none, hold no list of what is open', async () => {
  const blank = toldOf({ template: lookBackTemplate })
  expect(await wordsOf('paper.docx', blank)).not.toContain('What was left open')
  expect((await shown(blank)).map(({ title }) => title).join()).not.toContain('Left open')
})

test('the paper of a room that looks back holds what the roundtable before it left open', async () => {
  const before = await aClosedRoundtable(house)
  const { id, convenor, facilitator } = await aRoundtable(house, 'look-back')
  await convenor.post(`/roundtables/${id}/look-back`, { on: before.id })
  const { rawPayload } = await facilitator.get('/packs/paper.docx')
  const words = wordsIn(partOf(new Uint8Array(rawPayload), 'word/document.xml'))
  expect(words).toContain('P2: We lend a desk to the housing officer')
  expect(words).toContain('G1: Nobody asks at discharge')
})
