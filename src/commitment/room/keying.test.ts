import { expect, test } from 'vitest'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable } from '../../testing/roundtable/a-roundtable.ts'
import { partOf, wordsIn } from '../packs/opened.ts'

const house = freshHouse()

const lines = [
  '# the first sheet',
  'i u The library helps with forms every Tuesday',
  'g tc Nobody asks about housing at the first visit @Ashdown Health (invented)',
  'G2 m No flats for one person @Brook Housing (invented)',
  'o - One number that all of us can ring',
].join('\r\n')

test('whoever only takes part may not type in for the room', async () => {
  const { ana } = await aRunningRoundtable(house)
  expect((await ana.act('key-in', { lines })).statusCode).toBe(422)
  expect((await ana.get('/keying')).statusCode).toBe(404)
})

test('lines that cannot be read are told by their number, and nothing is added', async () => {
  const { facilitator } = await aRunningRoundtable(house)
  const wrong = `${lines}\r\nx u What is this?`
  const answer = await facilitator.act('key-in', { lines: wrong, from_path: 'keying' })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Line 6: Begin with i, g or o')
  expect(answer.body).toContain('What is this?')
  expect(await facilitator.text()).not.toContain('The library helps')
})

test('what stands on paper is read back first, and added when somebody says so', async () => {
  const { id, convenor, facilitator, ana } = await aRunningRoundtable(house)
  const read = await convenor.post(`/room/${id}/keyed`, { lines })
  expect(read.statusCode).toBe(200)
  expect(read.body).toContain('Read: 4 entries')
  expect(await facilitator.text()).not.toContain('The library helps')
  expect((await facilitator.act('key-in', { lines })).statusCode).toBe(303)
  const text = await ana.text()
  expect(text).toContain('The library helps with forms every Tuesday')
  expect(text).toContain('Ashdown Health (invented)')
  expect(text).toContain('Brook Housing (invented)')
})

test('an organisation that was in the room already is the same one, whatever its capitals', async () => {
  const { facilitator } = await aRunningRoundtable(house)
  await facilitator.act('key-in', { lines: 'g t Nobody asks @ASHDOWN HEALTH (INVENTED)' })
  const page = await facilitator.get('/add')
  expect(page.body.match(/Ashdown Health/gi)).toHaveLength(1)
})

test('the log can be taken along by whoever is there, and by nobody else', async () => {
  const { id, facilitator, ana } = await aRunningRoundtable(house)
  await facilitator.act('key-in', { lines })
  const document = await ana.get('/packs/log.docx')
  const words = wordsIn(partOf(new Uint8Array(document.rawPayload), 'word/document.xml'))
  expect(words).toContain('The library helps with forms every Tuesday')
  expect((await house.anyone.get(`/room/${id}/packs/log.docx`)).statusCode).toBe(404)
  expect((await ana.get('/packs/log.pdf')).statusCode).toBe(404)
})
