import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#foundations'
import { shortRefOf } from '#vocabulary'
import { freshHouse } from '../../testing/house/fresh-house.ts'

const house = freshHouse()
let person = ''
const reason = 'A hospital rang and needs to know who to call'

/** Somebody whom the worker's own agency wrote down, and whom a coordinator has sealed. */
beforeEach(async () => {
  person = newId<'person'>()
  await sql`insert into people.person (person_id) values (${person})`.execute(house.db)
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
    select ${person}, gen_random_uuid(), agency_id, '', 'Quillon' from access.member
    where role = 'outreach_worker' and is_invented limit 1
  `.execute(house.db)
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
    values (${person}, gen_random_uuid(), 'witness', gen_random_uuid(), '2999-01-01')
  `.execute(house.db)
  await sql`update access.member set email = role || '-' || left(member_id::text, 8) || '@example.org' where is_invented`.execute(
    house.db,
  )
})

async function sees(role: 'outreach_worker' | 'coordinator' | 'analyst'): Promise<number> {
  const { db } = await house.actingAs(role)
  return db.transaction().execute(async (within) => {
    const { rows } =
      await sql`select from people.source_person where person_id = ${person}`.execute(within)
    return rows.length
  })
}

test.each([
  ['by the reference that pages show', () => ({ person_id: shortRefOf(person) })],
  [
    'by exactly their name and date of birth',
    () => ({
      person_id: '',
      given_name: 'quillon',
      family_name: `Reed ${shortRefOf(person)}`,
      date_of_birth: '1980-12-31',
    }),
  ],
])('finds a sealed person %s, and leads to them', async (_how, whom) => {
  await sql`
    update people.source_person set family_name = ${`Reed ${shortRefOf(person)}`}, date_of_birth = '1980-12-31'
    where person_id = ${person}
  `.execute(house.db)
  const worker = await house.as('outreach_worker')
  const answer = await worker.post('/opened/break-glass', { ...whom(), reason, minutes: '60' })
  expect(answer.headers.location).toBe('/opened?done=opened')
  const link = load((await worker.get('/opened')).body)(`a[href="/people/${person}"]`)
  expect(link.text()).toBe(`Reference ${shortRefOf(person)}`)
  expect((await worker.get(`/people/${person}`)).statusCode).toBe(200)
})

test.each([
  ['nothing at all', { person_id: '' }, 'Enter the reference of the person, or their first'],
  ['half a name', { given_name: 'Quillon' }, 'Enter the reference of the person, or their first'],
  ['no reference', { person_id: 'Quillon' }, 'such as 1E470D'],
  ['a reference nobody has', { person_id: 'ffffff' }, 'Nobody, or more than one person'],
  [
    'a name nobody has',
    { given_name: 'Quillon', family_name: 'Reed', date_of_birth: '1980-01-01' },
    'Nobody, or more than one person',
  ],
])('opens nothing for %s, and keeps what was typed', async (_what, whom, words) => {
  const worker = await house.as('outreach_worker')
  const answer = await worker.post('/opened/break-glass', { ...whom, reason, minutes: '60' })
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('#person_id-error').text()).toContain(words)
  expect(page('#reason').text().trim()).toBe(reason)
  expect(await sees('outreach_worker')).toBe(0)
})

test('that found nobody is noted for the auditor all the same', async () => {
  const worker = await house.as('outreach_worker')
  await worker.post('/opened/break-glass', { person_id: 'eeeeee', reason, minutes: '60' })
  const { rows } = await sql`
    select people from access.audit_event where detail = 'Asked whose glass to break'
    order by happened_at desc limit 1
  `.execute(house.db)
  expect(rows).toEqual([{ people: [] }])
})

test('tells the coordinators of the organisation that keeps the seal', async () => {
  const { rows } = await sql<{ id: string; agency: string }>`
    select member_id as id, agency_id as agency from access.member where name like 'Orrin%'
  `.execute(house.db)
  await sql`update access.sealing set sealed_by = ${rows[0]?.id} where person_id = ${person}`.execute(
    house.db,
  )
  const worker = await house.as('outreach_worker')
  await worker.post('/opened/break-glass', { person_id: person, reason, minutes: '60' })
  const { rows: told } = await sql<{ role: string }>`
    select distinct member.role from access.notice join access.member using (member_id)
    where person_id = ${person} order by member.role
  `.execute(house.db)
  expect(told.map(({ role }) => role)).toEqual(['auditor', 'coordinator'])
})
