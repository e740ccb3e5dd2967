import fc from 'fast-check'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anEvent, anOutbox, aPhone, type Phone } from '../../testing/phone/a-phone.ts'
import { type PostBatch, sendOutbox } from './send-outbox.ts'

const house = freshHouse()

async function phoneOf(
  role: 'outreach_worker' | 'coordinator' = 'outreach_worker',
): Promise<Phone> {
  const member = (await inventedMembers(house.db)).find((one) => one.role === role)
  return aPhone(house.web, member?.id ?? '')
}

async function kept(id: string) {
  const { rows } = await sql<{ at: string; told: string; ahead: number }>`
    select contact.contacted_at as at, telling.told_at as told, telling.device_ahead_ms as ahead
    from outreach.contact
    join outreach.telling using (contact_id)
    where contact.contact_id = ${id}
  `.execute(house.db)
  return rows
}

test('nobody uploads without signing in, from another site, or from a phone that is not theirs', async () => {
  const phone = await phoneOf()
  const upload = { device_id: phone.deviceId, device_now: '2024-07-02T11:00:00Z', events: [] }
  const path = '/outreach/phone/contacts'
  const none = await house.web.inject({ method: 'POST', url: path, payload: upload })
  expect(none.statusCode).toBe(303)
  expect((await phone.send(path, { ...upload, form_token: 'another' })).status).toBe(403)
  expect((await phone.send(path, { ...upload, device_now: 'noon' })).status).toBe(400)
  const other = await phoneOf('coordinator')
  const event = anEvent()
  const stolen = await other.send(path, { ...upload, events: [event] })
  expect(stolen.body).toMatchObject({ device: 'unknown', answers: [] })
  const unknown = await phone.send(path, { ...upload, device_id: v7(), events: [event] })
  expect(unknown.body).toMatchObject({ device: 'unknown', answers: [] })
  expect(await kept(event.id)).toEqual([])
})

test('what is wrong with one event is said of that one, and the others are stored', async () => {
  const phone = await phoneOf()
  const bad = [
    anEvent({ area_code: 'E08000026' }),
    anEvent({ contact_type: 'asleep' }),
    anEvent({ met: 'known', person_id: v7() }),
    anEvent({ told_at: '2024-07-02T12:00:00Z' }),
    anEvent({ told_at: '1970-01-01T00:00:10Z' }),
    anEvent({ told_at: '2024-06-20T22:00:00Z', is_typed: true }),
    anEvent({ told_at: '2024-07-03T22:00:00Z', is_typed: true }),
  ]
  const good = anEvent()
  const { answers } = await phone.upload([...bad, 'nothing', good])
  expect(answers.map(({ outcome, ask }) => ask ?? outcome)).toEqual([
    ...['council', 'refused', 'person', 'time', 'time', 'reason', 'time', 'refused', 'stored'],
  ])
  for (const answer of answers.slice(0, -1)) expect(answer.words?.length).toBeGreaterThan(20)
  for (const { id } of bad) expect(await kept(id)).toEqual([])
  expect(await kept(good.id)).toHaveLength(1)
})

test('an event sent twice is stored once, at once or later, and with other words it is refused', async () => {
  const phone = await phoneOf()
  const event = anEvent({ note: 'Seemed well' })
  const answers = await Promise.all([
    phone.upload([event]),
    phone.upload([event, event]),
    phone.upload([event], '2024-07-02T14:00:00Z'),
  ])
  const outcomes = answers.flatMap((one) => one.answers.map(({ outcome }) => outcome))
  expect(outcomes.filter((one) => one === 'stored')).toHaveLength(1)
  expect((await phone.upload([event], '2030-01-01T00:00:00Z')).answers[0]?.outcome).toBe('already')
  const otherwise = await phone.upload([{ ...event, note: 'Seemed ill' }])
  expect(otherwise.answers[0]).toMatchObject({ outcome: 'refused' })
  expect(await kept(event.id)).toHaveLength(1)
})

test.each([
  ['right', '2024-07-02T11:00:00Z', '2024-07-02T10:59:00Z'],
  ['an hour fast', '2024-07-02T12:00:00Z', '2024-07-02T11:59:00Z'],
  ['three days slow', '2024-06-29T11:00:00Z', '2024-06-29T10:59:00Z'],
  ['in another year', '2031-01-01T00:10:00Z', '2031-01-01T00:09:00Z'],
])(
  'a clock that is %s tells the same moment, and both what it told and what it was are kept',
  async (_, now, told) => {
    const phone = await phoneOf()
    const event = anEvent({ told_at: told })
    expect((await phone.upload([event], now)).answers[0]?.outcome).toBe('stored')
    const [row] = await kept(event.id)
    expect(row?.at).toBe('2024-07-02 11:59:00+01')
    expect(new Set([row?.told.slice(0, 4)])).toEqual(new Set([told.slice(0, 4)]))
  },
)

test('a person of two phones’ agency is told about by both at once, and written once', async () => {
  const phone = await phoneOf()
  const person_id = v7()
  const first = anEvent({ met: 'new', person_id, given_name: 'Ana', family_name: 'Testwick' })
  expect((await phone.upload([first])).answers[0]?.outcome).toBe('stored')
  const phones = [phone, await phoneOf(), await phoneOf()]
  const again = await Promise.all(
    phones.map((one) => one.upload([anEvent({ met: 'known', person_id })])),
  )
  expect(again.map(({ answers }) => answers[0]?.outcome)).toEqual(['stored', 'stored', 'stored'])
  const { rows } = await sql<{ writings: number }>`
    select count(*)::integer as writings from people.source_person where person_id = ${person_id}
  `.execute(house.db)
  expect(rows[0]?.writings).toBe(1)
})

const mishaps = ['none', 'dropped on the way', 'answer lost', 'twice', 'killed', 'late'] as const
type Mishap = (typeof mishaps)[number]

/** A way to the house on which one thing goes wrong, with what it holds back to deliver late. */
function unluckyWay(phone: Phone, mishap: Mishap, now: string, late: (() => Promise<unknown>)[]) {
  const way: PostBatch = async (batch) => {
    const go = () => phone.upload(batch.toReversed(), now)
    if (mishap === 'late') late.push(go)
    if (mishap === 'late' || mishap === 'dropped on the way') throw new Error('no signal')
    const answer = await go()
    if (mishap === 'answer lost') throw new Error('no signal')
    return mishap === 'twice' ? go() : answer
  }
  return way
}

test('whatever is dropped, doubled, out of order, late, killed or told by a wrong clock, each event ends stored once', async () => {
  const phone = await phoneOf()
  const story = fc.record({
    count: fc.integer({ min: 1, max: 130 }),
    wrong: fc.integer({ min: -20, max: 20 }),
    luck: fc.array(fc.constantFrom(...mishaps), { maxLength: 10 }),
  })
  await fc.assert(
    fc.asyncProperty(story, async ({ count, wrong, luck }) => {
      const clock = (moment: string) =>
        Temporal.Instant.from(moment).add({ hours: wrong }).toString()
      const events = Array.from({ length: count }, (_, sequence) =>
        anEvent({ sequence, told_at: clock('2024-07-02T10:59:00Z') }),
      )
      const outbox = anOutbox(events)
      const late: (() => Promise<unknown>)[] = []
      for (const mishap of [...luck, 'none' as const]) {
        // a killed phone leaves its entries marked as being sent, and puts them back when it starts again
        if (mishap === 'killed') await outbox.takeWaiting(100)
        else {
          const way = unluckyWay(phone, mishap, clock('2024-07-02T11:00:00Z'), late)
          await sendOutbox(outbox, way)
        }
      }
      await Promise.all(late.map((go) => go()))
      expect(new Set(outbox.states())).toEqual(new Set(['stored']))
      const { rows } = await sql<{ stored: number }>`
        select count(*)::integer as stored from outreach.contact
        where contact_id = any (${events.map(({ id }) => id)}::uuid[])
      `.execute(house.db)
      expect(rows[0]?.stored).toBe(count)
    }),
    { numRuns: 6 },
  )
})
