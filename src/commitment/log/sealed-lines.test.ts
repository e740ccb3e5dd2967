import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterEach, expect, test } from 'vitest'
import { type Changes, newId, openChanges, passingSealingKey } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'
import type { RoundtableId } from '../room/ids.ts'
import { openRoomDesk, streamDb } from '../room/live/room-desk.ts'
import { sealLines, unsealLines } from './sealed-lines.ts'
import type { Line } from './stream.ts'

const house = freshHouse()
const patience = { timeout: 20_000 }
const key = passingSealingKey()
const id = newId<'roundtable'>()
const line: Line = {
  ...{ position: 3, kind: 'entry-added', told: { words: 'Nobody answers at night' } },
  ...{ seatId: newId<'seat'>(), memberId: undefined },
  at: Temporal.Instant.from('2024-07-02T11:00:00.123456Z'),
}

const open: Changes[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

test('lines that another key sealed, or that are of another stream, or were changed, are not taken', () => {
  const sealed = sealLines(key, id, [line]) ?? ''
  expect(unsealLines(passingSealingKey(), id, sealed)).toBeUndefined()
  expect(unsealLines(key, newId<'roundtable'>(), sealed)).toBeUndefined()
  expect(unsealLines(key, id, `${sealed.slice(0, -8)}AAAAAAA=`)).toBeUndefined()
  expect(unsealLines(key, id, '')).toBeUndefined()
})

test('lines that are too long for the channel are left to be read in the log', () => {
  const long = { ...line, told: { words: 'x'.repeat(6000) } }
  expect(sealLines(key, id, [long])).toBeUndefined()
})

test('lines come out as they went in', () => {
  const sealed = sealLines(key, id, [line, { ...line, position: 4 }]) ?? ''
  expect(unsealLines(key, id, sealed)).toEqual([line, { ...line, position: 4 }])
})

/** Another process of the house that listens to a room; whether it may ask the database is said. */
async function listening(room: RoundtableId, sealingKey = house.needs.sealingKey) {
  let mayAsk = true
  const dbActing: typeof house.needs.dbActing = (settings) => {
    if (!mayAsk) throw new Error('It asked the database')
    return house.needs.dbActing(settings)
  }
  const desk = openRoomDesk({ dbActing, sealingKey })
  await desk.read(streamDb(house.needs, room), room)
  const heard: string[] = []
  desk.onNews(room, ({ lines }) => heard.push(JSON.stringify(lines)))
  const changes = openChanges(house.open.url)
  open.push(changes)
  desk.listen(changes)
  return {
    said: () => heard.join('\n'),
    askNoMore: () => {
      mayAsk = false
    },
  }
}

test('whoever listens to the channel reads no word of a room, and a process of the house hears it without asking', async () => {
  const { id: room, facilitator, ana } = await aRunningRoundtable(house)
  await goTo(facilitator, 'gaps/write')
  const [other, keyless] = [
    await listening(room as RoundtableId),
    await listening(room as RoundtableId, passingSealingKey()),
  ]
  const eavesdropper = new pg.Client(house.open.url)
  await eavesdropper.connect()
  const passed: string[] = []
  eavesdropper.on('notification', ({ payload }) => passed.push(payload ?? ''))
  await eavesdropper.query('listen waymark_stream')
  const say = (words: string) =>
    ana.act('add-entry', {
      ...{ entry_id: newId(), question: 'gap', words, stages: 'targeted', attribution: 'named' },
    })
  for (const one of [other, keyless]) {
    const saidUntilHeard = async () => {
      await say('Is anybody listening yet')
      return one.said()
    }
    await expect.poll(saidUntilHeard, patience).toContain('Is anybody listening yet')
  }
  other.askNoMore()
  await say('Nobody answers at night')
  await expect.poll(() => other.said(), patience).toContain('Nobody answers at night')
  await expect.poll(() => keyless.said(), patience).toContain('Nobody answers at night')
  expect(passed.join()).toContain(room)
  const opened = passed.map((one) => Buffer.from(one.split(' ')[2] ?? '', 'base64').toString())
  // of a few letters any cipher may hold some by chance
  expect([...passed, ...opened].join()).not.toMatch(/Nobody answers|Is anybody|entry-added/)
  await eavesdropper.end()
})
