import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aRunningRoundtable, goTo } from '../../testing/roundtable/a-roundtable.ts'

const house = freshHouse()

const dee = { name: 'Dee', organisation: '', role: 'participant' }

async function joins(code: string, cookie: string, form = dee) {
  const visitor = house.withCookie(cookie)
  return visitor.post(`/join/${code}`, form)
}

const cookiesOf = (answer: { cookies: { name: string; value: string }[] }) =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')

test('a phone that comes to the door again is led to the seat it has, and sits nowhere twice', async () => {
  const { id, code, ana } = await aRunningRoundtable(house)
  const cookie = cookiesOf(await joins(code, ''))
  const again = await house.withCookie(cookie).get(`/join/${code}`)
  expect([again.statusCode, again.headers.location]).toEqual([303, `/room/${id}`])
  const sent = await joins(code, cookie)
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/room/${id}`])
  expect((await ana.text('')).split('Dee')).toHaveLength(2)
})

test('the same phone sits down in another roundtable, and may show the wall of this one', async () => {
  const { code, ana } = await aRunningRoundtable(house)
  const other = await aRunningRoundtable(house)
  const cookie = cookiesOf(await joins(code, ''))
  expect((await joins(other.code, cookie)).headers.location).toBe(`/room/${other.id}`)
  expect(await other.ana.text('')).toContain('Dee')
  const wall = await joins(code, cookie, { ...dee, name: 'Screen', role: 'wall' })
  expect(wall.cookies.length).toBeGreaterThan(0)
  expect(await ana.text('')).not.toContain('Screen')
})

test('whoever takes notes instead of facilitating stands in the list once, and nobody facilitates until somebody does', async () => {
  const { id, convenor, ana } = await aRunningRoundtable(house)
  for (const role of ['note_taker', 'facilitator', 'note_taker']) {
    expect((await convenor.post(`/roundtables/${id}/seats`, { role })).statusCode).toBe(303)
  }
  const here = await ana.text('')
  expect(here).toContain('Who is here (2)')
  expect(here.split('Orrin Gathermoor')).toHaveLength(2)
  expect(here).toContain('note-taker')
  await convenor.post(`/roundtables/${id}/seats`, { role: 'facilitator' })
  expect(await ana.text('')).toContain('facilitates now')
})

test('whose words were put otherwise is told so, and reads what they wrote; others are told alone', async () => {
  const { ana, facilitator, join } = await aRunningRoundtable(house)
  const ben = await join('Ben')
  await goTo(facilitator, 'gaps/write')
  const entry_id = newId()
  const form = { question: 'gap', stages: 'targeted', attribution: 'named', entry_id }
  await ana.act('add-entry', { ...form, words: 'Old Tom is left out' })
  await facilitator.act('reword-entry', { entry_id, words: 'Somebody is left out' })
  const told = 'Put otherwise by whoever facilitates or takes notes'
  const own = await ana.text(`/entries/${entry_id}`)
  expect(own).toContain(told)
  expect(own).toContain('First worded: Old Tom is left out')
  const others = await ben.text(`/entries/${entry_id}`)
  expect(others).toContain(told)
  expect(others).not.toContain('Old Tom')
  expect(await ben.text('')).toContain(told)
})

test('an address that names one thing twice is read by the last', async () => {
  const { code } = await aRunningRoundtable(house)
  const answer = await house.anyone.get(`/join?code=AAAAAA&code=${code}`)
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/join/${code}`])
  expect((await house.anyone.get('/commitments?words=a&words=b')).statusCode).toBe(200)
})
