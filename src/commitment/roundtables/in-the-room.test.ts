import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

test('a form that begins another roundtable under the same id is refused, and its title kept', async () => {
  const convenor = await house.as('coordinator')
  const form = { roundtable_id: newId(), title: 'Homes in the north', format: 'roundtable' }
  expect((await convenor.post('/roundtables', form)).statusCode).toBe(303)
  expect((await convenor.post('/roundtables', form)).statusCode).toBe(303)
  const other = await convenor.post('/roundtables', { ...form, title: 'Homes in the south' })
  expect(other.statusCode).toBe(422)
  expect(other.body).toContain('A roundtable was begun from this form before')
  expect(other.body).toContain('Homes in the south')
  expect(other.body).not.toContain(form.roundtable_id)
})

test('closing from the room writes at once to those who asked to hear what came of it', async () => {
  const { id, code, facilitator } = await aRunningRoundtable(house)
  const cay = { name: 'Cay', organisation: '', role: 'participant', email: 'cay@example.org' }
  expect((await house.anyone.post(`/join/${code}`, cay)).statusCode).toBe(303)
  await facilitator.act('wrap-up')
  const before = house.letters.length
  expect((await facilitator.act('close')).headers.location).toBe(`/room/${id}/record`)
  expect(house.letters.slice(before).map(({ to }) => to)).toEqual(['cay@example.org'])
})

test('the minutes of a phase add up to those of its steps, whatever was taken from it', async () => {
  const { facilitator } = await aRunningRoundtable(house)
  await goTo(facilitator, 'gaps/write')
  await facilitator.act('take-time', { from: 'next-phase', minutes: '5' })
  const agenda = load((await facilitator.get()).body)('#agenda > ol > li')
  const sums = agenda.toArray().map((phase) => {
    const [whole = 0, ...steps] =
      load(phase)
        .text()
        .match(/\d+(?= minutes?)/g)
        ?.map(Number) ?? []
    return { whole, steps: steps.reduce((sum, one) => sum + one, 0) }
  })
  expect(sums.length).toBeGreaterThan(5)
  for (const { whole, steps } of sums) expect(whole).toBe(steps)
  expect(sums.map(({ whole }) => whole)).toContain(35)
})

test('a wall and a phone show the six stages while they are told, and the wall then what the room is asked first', async () => {
  const { ana, facilitator } = await aRunningRoundtable(house)
  expect(load((await ana.get()).body)('#now svg').length).toBeGreaterThan(0)
  const wall = async () => load((await facilitator.get('/wall')).body)
  const told = await wall()
  expect(told('.waymark-room__board svg').length).toBeGreaterThan(0)
  expect(told('.waymark-room__board li').text()).toContain('Settled home')
  await goTo(facilitator, 'opportunities/write')
  const asked = await wall()
  expect(asked('.waymark-room__board svg').length).toBe(0)
  expect(asked('.waymark-room__board section[id^=questions]').first().attr('id')).toBe(
    'questions-opportunity',
  )
})
