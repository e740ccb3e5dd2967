import { load } from 'cheerio'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import type { PersonId } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { somebodyMet } from '../../testing/house/somebody.ts'
import { aPhone, type Phone } from '../../testing/phone/a-phone.ts'
import type { Tonight } from './tonight.ts'

const house = freshHouse()
const [quarter, wharf] = [newId<'patch'>(), newId<'patch'>()]
let phone: Phone

/** Somebody met so many nights ago, on a patch or nowhere that was told. */
async function met(called: string, nightsAgo: number, patch?: string): Promise<PersonId> {
  const last = Temporal.Instant.from('2024-07-01T22:00:00Z')
  const at = [last.subtract({ hours: 24 * nightsAgo }).toString()]
  const id = await somebodyMet(house, { called, at })
  if (patch) {
    await sql`
      insert into outreach.contact_place (person_id, contact_id, patch_id, agency_id, recorded_by, until_at)
      select person_id, contact_id, ${patch}, agency_id, agency_id, now() + interval '9 days'
      from outreach.contact where person_id = ${id}
    `.execute(house.db)
  }
  return id
}

beforeAll(async () => {
  const member = (await inventedMembers(house.db))[0]
  const shift = newId<'shift'>()
  await sql`
    insert into outreach.patch (patch_id, area_code, name, named_by)
    values (${quarter}, 'E08000025', 'Gun Quarter', ${member?.id}),
      (${wharf}, 'E08000025', 'Old wharf', ${member?.id})
  `.execute(house.db)
  await sql`
    insert into outreach.shift (shift_id, agency_id, area_code, team, starts_at, ends_at, conditions, planned_by)
    values (${shift}, ${member?.agencyId}, 'E08000025', '', '2024-07-02T10:00Z', '2024-07-02T14:00Z', 'dry',
      ${member?.id})
  `.execute(house.db)
  await sql`insert into outreach.shift_worker values (${shift}, ${member?.id})`.execute(house.db)
  await sql`insert into outreach.shift_patch values (${shift}, ${quarter})`.execute(house.db)
  phone = await aPhone(house.web, member?.id ?? '')
  for (let one = 0; one < 42; one += 1) await met(`Nowhere ${one}`, 1)
  await met('Elsewhere', 0, wharf)
  await met('Near', 3, quarter)
  await met('Nearer', 2, quarter)
  await met('Long ago', 29, quarter)
})

async function tonight(): Promise<Tonight> {
  const { body } = await phone.get(`/outreach/phone/tonight?device=${phone.deviceId}`)
  return body as Tonight
}

test('those last met on tonight’s patches travel first, the latest met before others, and it is told how many stay behind', async () => {
  const { people, expected } = await tonight()
  expect(people).toHaveLength(40)
  expect(expected).toBe(44)
  expect(people.slice(0, 2).map(({ name }) => name)).toEqual(['Nearer', 'Near'])
  expect(people.some(({ name }) => name === 'Elsewhere' || name === 'Long ago')).toBe(false)
})

test('the page without the app says the same, and where others are found', async () => {
  const page = load(String((await phone.get('/outreach/phone')).body))
  expect(page('main').text()).toContain('40 of 44')
  expect(page('main a[href="/contacts/new"]')).toHaveLength(1)
})

test('whoever did not travel leaves no trace of having travelled', async () => {
  await tonight()
  const { rows } = await sql<{ people: number }>`
    select cardinality(people) as people from access.audit_event
    where detail = 'Took tonight’s list along on a phone'
  `.execute(house.db)
  expect(new Set(rows.map(({ people }) => people))).toEqual(new Set([40]))
})
