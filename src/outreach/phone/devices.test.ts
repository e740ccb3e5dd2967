import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import { shortRefOf } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { anEvent, aPhone, type Phone } from '../../testing/phone/a-phone.ts'
import { theirCoordinator } from '../../testing/phone/their-coordinator.ts'

const house = freshHouse()

async function phoneOf(name = 'Bramble'): Promise<Phone> {
  const member = (await inventedMembers(house.db)).find((one) => one.name.startsWith(name))
  return aPhone(house.web, member?.id ?? '')
}

/** What a phone says by its token alone, with nobody signed in. */
async function sayAsPhone(path: string, phone: Phone, more: object = {}) {
  const payload = { device_id: phone.deviceId, token: phone.token, ...more }
  const answer = await house.web.inject({ method: 'POST', url: `/outreach/phone/${path}`, payload })
  return { status: answer.statusCode, body: answer.json() as Readonly<Record<string, unknown>> }
}

const leaving = (events: readonly unknown[]) => ({ device_now: '2024-07-02T11:00:00Z', events })

test('a phone that shows another token is unknown, leaves nothing and wipes nobody', async () => {
  const [phone, other] = [await phoneOf(), await phoneOf()]
  const mixed = { ...phone, token: other.token }
  expect((await sayAsPhone('state', mixed)).body).toEqual({ state: 'unknown' })
  expect((await sayAsPhone('left', mixed, leaving([anEvent()]))).status).toBe(403)
  expect((await sayAsPhone('left', phone, leaving([anEvent()]))).status).toBe(403)
  expect((await sayAsPhone('state', { ...phone, token: 'none' })).body).toEqual({
    state: 'unknown',
  })
  await sayAsPhone('wiped', phone)
  expect((await sayAsPhone('state', phone)).body).toEqual({ state: 'in_use' })
})

test('another worker can neither see, open nor take out of use a phone that is not theirs', async () => {
  const phone = await phoneOf('Bramble')
  const other = await phoneOf('Rowan')
  const path = `/outreach/devices/${phone.deviceId}/revoke`
  expect((await other.send(path, {})).status).toBe(404)
  expect((await other.send('/outreach/phone/key', { device_id: phone.deviceId })).status).toBe(404)
  expect((await phone.send('/outreach/phone/key', { device_id: phone.deviceId })).status).toBe(200)
  expect((await sayAsPhone('state', phone)).body).toEqual({ state: 'in_use' })
})

test('a lost phone stores nothing more, is told without a sign-in, and what it leaves waits for somebody to look', async () => {
  const phone = await phoneOf()
  const coordinator = await theirCoordinator(house)
  const revoke = `/outreach/devices/${phone.deviceId}/revoke`
  expect((await coordinator.post(revoke, {})).statusCode).toBe(303)
  expect((await coordinator.post(revoke, {})).statusCode).toBe(404)
  const [known, doubted] = [anEvent({ note: 'Mine' }), anEvent({ note: 'Not mine' })]
  const elsewhere = await phoneOf()
  const { deviceId: device_id } = phone
  const told = { device_id, device_now: '2024-07-02T11:00:00Z', events: [known] }
  const answer = await elsewhere.send('/outreach/phone/contacts', told)
  expect(answer.body).toMatchObject({ device: 'revoked', answers: [] })
  expect((await elsewhere.send('/outreach/phone/key', { device_id })).status).toBe(404)
  expect((await sayAsPhone('state', phone)).body).toEqual({ state: 'revoked' })
  for (const _ of ['once', 'twice']) {
    const left = await sayAsPhone('left', phone, leaving([known, doubted]))
    expect(left.body).toEqual({ kept: 2 })
  }
  await sayAsPhone('wiped', phone)
  expect((await sayAsPhone('left', phone, leaving([anEvent()]))).status).toBe(403)
  const { rows } = await sql<{ words: string }>`
    select encode(entry_sealed, 'escape') as words from outreach.left_entry
  `.execute(house.db)
  expect(rows.map(({ words }) => words).join()).not.toContain('ine')

  const worker = await house.as('outreach_worker')
  const page = await worker.get(`/outreach/devices/${phone.deviceId}`)
  expect(load(page.body)('main').text()).toContain('Not mine')
  expect(await markupProblems(page.body)).toEqual([])
  expect(await markupProblems((await worker.get('/outreach/devices')).body)).toEqual([])
  const decide = (id: string, decision: string) =>
    worker.post(`/outreach/devices/${phone.deviceId}/left/${id}`, { decision })
  expect((await decide(known.id, 'recorded')).statusCode).toBe(303)
  expect((await decide(doubted.id, 'left_out')).statusCode).toBe(303)
  expect((await decide(doubted.id, 'recorded')).statusCode).toBe(404)
  const stored = await sql<{ id: string }>`
    select contact_id as id from outreach.contact where contact_id = any (${[known.id, doubted.id]}::uuid[])
  `.execute(house.db)
  expect(stored.rows.map(({ id }) => id)).toEqual([known.id])
})

test('only a shift gives people to a phone, and only those of its own council', async () => {
  const phone = await phoneOf()
  const answer = await house.web.inject({ url: `/outreach/phone/tonight?device=${phone.deviceId}` })
  expect(answer.statusCode).toBe(303)
  const shell = await house.anyone.get('/outreach/phone/shell')
  expect(shell.statusCode).toBe(200)
  expect(shell.body).not.toContain('Bramble')
  expect(await markupProblems(shell.body)).toEqual([])
  const manifest = await house.anyone.get('/outreach/phone/manifest.webmanifest')
  expect(manifest.json()).toMatchObject({ scope: '/outreach/phone', display: 'standalone' })
})

test('an entry nobody decided about is neither recorded nor left out', async () => {
  const phone = await phoneOf()
  const coordinator = await theirCoordinator(house)
  await coordinator.post(`/outreach/devices/${phone.deviceId}/revoke`, {})
  const entry = anEvent()
  await sayAsPhone('left', phone, leaving([entry]))
  const address = `/outreach/devices/${phone.deviceId}`
  for (const typed of [{}, { decision: 'whatever' }]) {
    const asked = await coordinator.post(`${address}/left/${entry.id}`, typed)
    expect([asked.statusCode, asked.body.includes('Select whether to record')]).toEqual([422, true])
  }
  expect((await coordinator.get(address)).body).toContain('Record entry 1')
})

test('whoever leaves leaves no phone in use', async () => {
  const coordinator = await house.as('coordinator')
  const { rows } = await sql<{ member_id: string }>`
    insert into access.member (member_id, name, role, agency_id, area_codes, is_invented)
    select gen_random_uuid(), 'Perrin Mosswade (invented)', 'outreach_worker', agency_id, area_codes, true
    from access.member
    where name like 'Orrin%'
    returning member_id
  `.execute(house.db)
  const id = rows[0]?.member_id ?? ''
  const phone = await aPhone(house.web, id)
  expect((await sayAsPhone('state', phone)).body).toEqual({ state: 'in_use' })
  expect((await coordinator.post(`/members/${id}/leave`, {})).statusCode).toBe(303)
  expect((await sayAsPhone('state', phone)).body).toEqual({ state: 'revoked' })
})

/** Linnet, met by this phone, and Finch, whose record was sealed since; and a shift of its agency. */
async function metAndSealed(phone: Phone) {
  const [linnet, finch] = [newId<'person'>(), newId<'person'>()]
  const shiftId = newId<'shift'>()
  for (const [id, name] of [
    [linnet, 'Linnet'],
    [finch, 'Finch'],
  ] as const) {
    const met = anEvent({ met: 'new', person_id: id, given_name: name, family_name: 'Mosswade' })
    expect((await phone.upload([met])).answers[0]?.outcome).toBe('stored')
  }
  await sql`
    insert into outreach.shift (shift_id, agency_id, area_code, team, starts_at, ends_at, conditions, planned_by)
    select ${shiftId}, agency_id, 'E08000025', 'Early team', '2024-07-02T03:00Z', '2024-07-02T11:00Z', 'dry',
      member_id
    from access.member where role = 'outreach_worker' limit 1
  `.execute(house.db)
  await sql`
    insert into access.sealing (sealing_id, person_id, reason, sealed_by, sealed_at, review_on)
    select gen_random_uuid(), ${finch}, 'domestic_abuse', member_id, '2024-07-01T03:00Z', '2024-09-01'
    from access.member where role = 'auditor' limit 1
  `.execute(house.db)
  return { linnet, finch, shiftId }
}

test('whoever decides about an entry left behind sees whom it is about, on which shift and where, and of a sealed person no name', async () => {
  const phone = await phoneOf()
  const coordinator = await theirCoordinator(house)
  const { linnet, finch, shiftId } = await metAndSealed(phone)
  const wrenna = anEvent({ met: 'new', person_id: newId(), given_name: 'Wrenna', age: '40' })
  await coordinator.post(`/outreach/devices/${phone.deviceId}/revoke`, {})
  const known = { met: 'known', shift_id: shiftId, welfare: 'some_concern' } as const
  const left = [
    anEvent({ ...known, person_id: linnet }),
    anEvent({ ...known, person_id: finch }),
    wrenna,
  ]
  await sayAsPhone('left', phone, leaving(left))
  const { body } = await coordinator.get(`/outreach/devices/${phone.deviceId}`)
  const page = load(body)
  const entry = (id: string) => page(`form[action$="${id}"]`)
  const [ofLinnet, ofFinch, ofWrenna] = left.map(({ id }) => entry(id).text())
  expect(
    entry(left[0]?.id ?? '')
      .find(`a[href="/people/${linnet}"]`)
      .text(),
  ).toBe('Linnet Mosswade')
  expect(ofLinnet).toContain(`reference ${shortRefOf(linnet)}`)
  expect(ofLinnet).toContain('Early team, Birmingham')
  expect(ofLinnet).toContain('Some concern')
  expect(ofFinch).toContain(`Person ${shortRefOf(finch)}, whose page is not open to you`)
  expect(page('main').text()).not.toContain('Finch')
  expect(ofWrenna).toContain('Wrenna, new to the record, about 40 years old')
  expect(ofWrenna).toContain('On no shift that is known')
  expect(await markupProblems(body)).toEqual([])
  const { rows } = await sql`
    select from access.audit_event
    where detail = 'Looked at what a phone left behind' and people = array[${linnet}]::uuid[]
  `.execute(house.db)
  expect(rows).toHaveLength(1)
})
