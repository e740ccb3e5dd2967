import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers, type Member } from '#access'
import { cast, castCouncil } from '#demonstration'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { writeRows } from '../../testing/house/write-rows.ts'
import { recordDeparture } from '../departures/record-departure.ts'
import { endStay } from './end-stay.ts'
import { recordStay } from './record-stay.ts'
import type { Stay } from './stay.ts'

const house = freshHouse()
let coordinator: Member
let worker: Member

beforeAll(async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, cast)
    await house.needs.announcements.announce(db, { kind: 'everyone-changed' })
  })
  const members = await inventedMembers(house.db)
  for (const member of members.toReversed()) {
    if (member.role === 'coordinator') coordinator = member
    if (member.role === 'outreach_worker') worker = member
  }
})

async function personCalled(castId: string): Promise<PersonId> {
  const { rows } = await sql<{ id: PersonId }>`
    select foundations.id_of('person', ${castId}) as id
  `.execute(house.db)
  return rows[0]?.id ?? newId<'person'>()
}

async function inJune(column: string): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select ${sql.raw(column)} as people from indicators.month_figure
    where scope = ${castCouncil} and month = '2024-06-01'
  `.execute(house.db)
  return rows[0]?.people ?? 0
}

function stayOf(personId: PersonId, changes: Partial<Stay> = {}): Stay {
  return {
    id: newId(),
    personId,
    areaCode: castCouncil,
    accommodationType: 'hostel',
    movedIn: Temporal.PlainDate.from('2024-06-20'),
    movedOut: undefined,
    isSevereWeather: false,
    ...changes,
  }
}

test.each([
  ['to come', 'to-come', { movedIn: Temporal.PlainDate.from('2024-07-03') }],
  [
    'over before it began',
    'ends-before-it-begins',
    { movedOut: Temporal.PlainDate.from('2024-06-19') },
  ],
  ['over on a day to come', 'to-come', { movedOut: Temporal.PlainDate.from('2024-07-03') }],
])('a stay that is %s is refused', async (_what, refusal, changes) => {
  const stay = stayOf(await personCalled('A'), changes)
  expect(await recordStay(await house.actingAs('coordinator'), coordinator, stay)).toEqual({
    ok: false,
    refusal,
  })
})

test('a stay in a council the worker does not work in, or of nobody, is refused', async () => {
  const stay = stayOf(await personCalled('A'))
  const foreign = await recordStay(await house.actingAs('outreach_worker'), worker, stay)
  expect(foreign).toEqual({ ok: false, refusal: 'foreign-council' })
  const nobody = await recordStay(
    await house.actingAs('coordinator'),
    coordinator,
    stayOf(newId<'person'>()),
  )
  expect(nobody).toEqual({ ok: false, refusal: 'no-such-person' })
})

test('whoever moves in after being seen counts as moved in at once, told once or twice', async () => {
  const before = await inJune('r2')
  const stay = stayOf(await personCalled('A'))
  await recordStay(await house.actingAs('coordinator'), coordinator, stay)
  await recordStay(await house.actingAs('coordinator'), coordinator, stay)
  expect(await inJune('r2')).toBe(before + 1)
})

test('a stay ends on the day the person moved out, and not before it began', async () => {
  const stay = stayOf(await personCalled('D'))
  await recordStay(await house.actingAs('coordinator'), coordinator, stay)
  const end = async (day: string) =>
    endStay(await house.actingAs('coordinator'), coordinator, {
      personId: stay.personId,
      id: stay.id,
      movedOut: Temporal.PlainDate.from(day),
    })
  expect(await end('2024-06-19')).toEqual({ ok: false, refusal: 'ends-before-it-begins' })
  expect((await end('2024-06-28')).ok).toBe(true)
  const gone = { personId: stay.personId, id: newId<'stay'>(), movedOut: stay.movedIn }
  expect(await endStay(await house.actingAs('coordinator'), coordinator, gone)).toEqual({
    ok: false,
    refusal: 'no-such-stay',
  })
})

test('whoever left hospital 85 days before being seen counts at once, and one to come is refused', async () => {
  const before = [await inJune('p2'), await inJune('p2_hospital')]
  const personId = await personCalled('E')
  const leftOn = Temporal.PlainDate.from('2024-06-10').subtract({ days: 85 })
  const departure = { id: newId<'departure'>(), personId, institution: 'hospital' as const, leftOn }
  expect(
    (await recordDeparture(await house.actingAs('coordinator'), coordinator, departure)).ok,
  ).toBe(true)
  expect([await inJune('p2'), await inJune('p2_hospital')]).toEqual(
    before.map((people) => people + 1),
  )
  const later = { ...departure, id: newId<'departure'>(), leftOn: leftOn.add({ years: 1 }) }
  expect(await recordDeparture(await house.actingAs('coordinator'), coordinator, later)).toEqual({
    ok: false,
    refusal: 'to-come',
  })
})
