import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { aPhone, type Phone } from '../../testing/phone/a-phone.ts'
import { theirCoordinator } from '../../testing/phone/their-coordinator.ts'

const house = freshHouse()

async function phoneOf(name = 'Bramble'): Promise<Phone> {
  const member = (await inventedMembers(house.db)).find((one) => one.name.startsWith(name))
  return aPhone(house.web, member?.id ?? '')
}

const opens = async (phone: Phone, page: string) => (await phone.get(page)).status === 200

test('a phone taken out of use is signed out in the same act, with whatever its browser was signed in with since', async () => {
  const [lost, kept] = [await phoneOf(), await phoneOf()]
  const coordinator = await theirCoordinator(house)
  await lost.signIn()
  expect(await opens(lost, '/people')).toBe(true)
  await coordinator.post(`/outreach/devices/${lost.deviceId}/revoke`, {})
  expect(await opens(lost, '/people')).toBe(false)
  expect(await opens(lost, '/outreach/phone/tonight')).toBe(false)
  const anew = { device_id: newId(), name: 'The same phone' }
  expect((await lost.send('/outreach/phone/devices', anew)).status).toBe(303)
  expect(await opens(kept, '/people')).toBe(true)
  expect(await opens(lost, '/people')).toBe(false)
  await lost.signIn()
  expect((await lost.send('/outreach/phone/devices', anew)).status).toBe(200)
})

test('a sign-in from before a phone was lost takes no phone into use, wherever it was made', async () => {
  const [lost, before] = [await phoneOf(), await phoneOf()]
  await sql`
    update access.session set created_at = created_at - interval '1 hour'
    where member_id = (select member_id from outreach.device where device_id = ${before.deviceId})
  `.execute(house.db)
  const coordinator = await theirCoordinator(house)
  await coordinator.post(`/outreach/devices/${lost.deviceId}/revoke`, {})
  const phone = { device_id: newId(), name: 'Another phone' }
  const refused = await before.send('/outreach/phone/devices', phone)
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    403,
    expect.stringContaining('Sign in again first'),
  ])
  await before.signIn()
  expect((await before.send('/outreach/phone/devices', phone)).status).toBe(200)
})

test('a coordinator looks after the phones of their own organisation and no others, whatever the two share', async () => {
  const phone = await phoneOf('Bramble')
  const [theirs, another] = [await theirCoordinator(house), await house.as('coordinator')]
  const page = `/outreach/devices/${phone.deviceId}`
  expect((await another.get('/outreach/devices')).body).not.toContain(phone.deviceId)
  expect((await another.post(`${page}/revoke`, {})).statusCode).toBe(404)
  expect((await theirs.get('/outreach/devices')).body).toContain(`${page}/revoke`)
  expect((await theirs.post(`${page}/revoke`, {})).statusCode).toBe(303)
  expect((await another.get(page)).statusCode).toBe(404)
  expect((await theirs.get(page)).statusCode).toBe(200)
})
