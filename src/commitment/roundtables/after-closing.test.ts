import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { dayInWords, dayOfMoment } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aClosedRoundtable } from '../../testing/roundtable/a-closed-roundtable.ts'
import { type ARoundtable, aRoundtable } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

const atConvenor = ({ id, convenor }: ARoundtable, act: string, form = {}) =>
  convenor.post(`/roundtables/${id}/acts/${act}`, { command_id: newId(), ...form })

describe('a closed roundtable', () => {
  test('is published by its convenor alone, and after somebody has read it', async () => {
    const roundtable = await aClosedRoundtable(house)
    const { id } = roundtable
    const elsewhere = await house.as('coordinator', 'Yarrow')
    expect((await elsewhere.get(`/roundtables/${id}`)).statusCode).toBe(404)
    const unread = await atConvenor(roundtable, 'publish')
    expect(textOf(unread.body)).toContain('Confirm that nobody can be recognised')
    expect((await house.anyone.get(`/roundtable-records/${id}`)).statusCode).toBe(404)
  })

  test('is read by the public under organisations, and under nobody’s own name', async () => {
    const roundtable = await aClosedRoundtable(house)
    await atConvenor(roundtable, 'publish', { checked: 'yes' })
    const page = textOf((await house.anyone.get(`/roundtable-records/${roundtable.id}`)).body)
    expect(page).toContain('Nobody asks at discharge')
    expect(page).toContain('Ashdown Health (invented)')
    expect(page).not.toContain('Ana')
    const json = (await house.anyone.get(`/roundtable-records/${roundtable.id}.json`)).body
    expect(json).not.toContain('Ana')
  })

  test('is public no longer when it is opened again, with a reason', async () => {
    const roundtable = await aClosedRoundtable(house)
    await atConvenor(roundtable, 'publish', { checked: 'yes' })
    await atConvenor(roundtable, 'reopen', { reason: 'A vote was miscounted' })
    expect((await house.anyone.get(`/roundtable-records/${roundtable.id}`)).statusCode).toBe(404)
  })
})

test('two roundtables of one title are told apart by their days where one is looked back on', async () => {
  await aClosedRoundtable(house)
  const { id, convenor } = await aRoundtable(house, 'look-back')
  const page = load((await convenor.get(`/roundtables/${id}`)).body)
  const day = dayInWords(dayOfMoment(house.needs.clock.now()).add({ days: 1 }))
  expect(page('form[action$="/look-back"] option').first().text()).toBe(`Homes and health, ${day}`)
})

test('a look-back begins with what the roundtable before it left open', async () => {
  const before = await aClosedRoundtable(house)
  const { id, convenor, facilitator } = await aRoundtable(house, 'look-back')
  const chosen = await convenor.post(`/roundtables/${id}/look-back`, { on: before.id })
  expect(chosen.statusCode).toBe(303)
  await facilitator.act('open-lobby')
  await facilitator.act('start', { alone: 'yes' })
  const text = await facilitator.text()
  expect(text).toContain('Add the question – Head of nursing – March 2025')
  expect(text).toContain('P2: We lend a desk to the housing officer')
  expect(text).toContain('G1: Nobody asks at discharge')
  expect(text).not.toContain('P1: We ask everybody on admission')
})
