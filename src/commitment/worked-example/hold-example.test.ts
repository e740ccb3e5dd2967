import { beforeAll, expect, test } from 'vitest'
import { findMember } from '#access'
import { idOf, newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { coverageOf } from '../coverage/coverage.ts'
import { openRoomDesk, streamDb } from '../room/live/room-desk.ts'
import { type Room, shownEntries, standingPledges } from '../room/state/room.ts'
import { questions } from '../templates/template.ts'
import { awardExample } from './award-example.ts'
import { holdExample } from './hold-example.ts'

const house = freshHouse()
const id = newId<'roundtable'>()
let room: Room

beforeAll(async () => {
  const by = await findMember(house.db, idOf<'member'>('member', 'coordinator'))
  if (!by) throw new Error('The coordinator is not there')
  await holdExample(house.needs, by, id)
  room = await openRoomDesk(house.needs).read(streamDb(house.needs, id, by.id), id)
})

test('32 things are said: ten that are in place, nine gaps, thirteen opportunities', () => {
  const said = shownEntries(room)
  expect(
    questions.map(({ code }) => said.filter(({ question }) => question === code).length),
  ).toEqual([10, 9, 13])
  expect(said.filter(({ stages }) => stages.length === 3)).toHaveLength(1)
})

test('21 pledges follow, six, six, six and three, and eight actions from four of them', () => {
  const pledges = standingPledges(room)
  const makers = [...room.organisations.keys()].map(
    (one) => pledges.filter(({ makers: of }) => of.includes(one)).length,
  )
  expect(makers.filter((count) => count > 0).toSorted()).toEqual([3, 6, 6, 6])
  expect(room.actions.size).toBe(8)
  expect(new Set([...room.actions.values()].map(({ pledgeId }) => pledgeId)).size).toBe(4)
})

test('17 pledges are reported as without an action, all of two stages among them', () => {
  const { pledges } = coverageOf(room)
  expect(pledges).toHaveLength(17)
  for (const [stage, count] of [
    ['targeted', 4],
    ['settled', 3],
  ] as const) {
    const of = standingPledges(room).filter((one) => one.stage === stage)
    expect(of).toHaveLength(count)
    expect(of.filter((one) => !pledges.includes(one))).toEqual([])
  }
})

test('the invented award stands in the register, and is found again by its reference', async () => {
  const of = async (code: string) => {
    const member = await findMember(house.db, idOf<'member'>('member', code))
    if (!member) throw new Error(`${code} is not there`)
    return member
  }
  const members = { partner: await of('partner'), assessor: await of('assessor') }
  const commitment = newId<'commitment'>()
  await awardExample(house.needs, { ...members, second: await of('assessor-second') }, commitment)
  const { body } = await house.anyone.get('/commitments')
  expect(body).toContain('A home to leave for')
  const reference = /C2C-\d{4}-\d+/.exec(body)?.[0]
  const entry = await house.anyone.get(`/commitments/${reference}`)
  expect(entry.body).toContain('No action follows from it: It goes on as it is')
})

test('what is published of it says so, to anybody', async () => {
  const { body } = await house.anyone.get(`/roundtable-records/${id}`)
  expect(body).toContain('No action follows yet from 17 of 21 pledges')
})
