import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
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

async function grantAddress(): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select grant_id as id from access.access_grant where person_id = ${person}
  `.execute(house.db)
  return `/opened/${person}/${rows[0]?.id}`
}

describe('breaking the glass', () => {
  test('asks for a sentence and a length, and keeps what was typed', async () => {
    const worker = await house.as('outreach_worker')
    const page = load((await worker.get(`/opened/break-glass?person=${person}`)).body)
    expect(page('[name=person_id]').val()).toBe(person)
    expect(page('main').text()).toContain('every auditor')
    const answer = await worker.post('/opened/break-glass', {
      person_id: person,
      reason: 'because',
    })
    expect(answer.statusCode).toBe(422)
    expect(load(answer.body)('#reason-error').text()).toContain('in a sentence')
    expect(load(answer.body)('#reason').text().trim()).toBe('because')
    expect(await sees('outreach_worker')).toBe(0)
  })

  test('is not for an auditor, and the database takes no other way', async () => {
    const auditor = await house.as('auditor')
    expect((await auditor.get('/opened/break-glass')).statusCode).toBe(403)
    const tries = [
      [
        'auditor',
        sql`select * from access.break_glass(${person}, gen_random_uuid(), ${reason}, 60)`,
        '42501',
      ],
      [
        'outreach_worker',
        sql`select * from access.break_glass(${person}, gen_random_uuid(), ${reason}, 241)`,
        '23514',
      ],
      [
        'outreach_worker',
        sql`select * from access.break_glass(${person}, gen_random_uuid(), 'x', 60)`,
        '23514',
      ],
      [
        'outreach_worker',
        sql`insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass,
        granted_by, until_at) values (${person}, gen_random_uuid(), access.acting_member(), 'x', true,
        access.acting_member(), now() + interval '1 hour')`,
        '42501',
      ],
      ['outreach_worker', sql`update access.access_grant set ended_at = null`, '42501'],
    ] as const
    for (const [role, wish, code] of tries) {
      const { db } = await house.actingAs(role)
      await expect(
        db.transaction().execute((within) => wish.execute(within)),
      ).rejects.toMatchObject({ code })
    }
  })

  test('opens the record to that member alone, tells who must know, leaves a trace and ends on demand', async () => {
    const worker = await house.as('outreach_worker')
    const before = house.letters.length
    const sent = { person_id: person, reason, minutes: '60' }
    expect((await worker.post('/opened/break-glass', sent)).headers.location).toBe(
      '/opened?done=opened',
    )
    expect([await sees('outreach_worker'), await sees('coordinator')]).toEqual([1, 0])

    const { rows: traces } = await sql`
      select action, detail from access.audit_event where people @> array[${person}::uuid] order by position
    `.execute(house.db)
    expect(traces).toEqual([{ action: 'break_glass', detail: 'Broke the glass for 60 minutes' }])
    const auditor = await house.as('auditor')
    const told = load((await auditor.get('/opened')).body)('main').text()
    expect(told).toContain(`The record with the reference ${shortRefOf(person)} was opened`)
    expect(told).toContain(reason)
    await new Promise((resolve) => setImmediate(resolve))
    const letters = house.letters.slice(before)
    expect(letters.some(({ to }) => to.startsWith('auditor-'))).toBe(true)
    for (const { text } of letters) expect(text).not.toMatch(/Quillon|Bramble|hospital/)

    const address = await grantAddress()
    const other = await house.as('analyst')
    expect((await other.post(`${address}/end`, {})).statusCode).toBe(404)
    await worker.post(`${address}/end`, {})
    expect(await sees('outreach_worker')).toBe(0)
    expect((await worker.post(`${address}/end`, {})).statusCode).toBe(404)
  })

  test('tells the person’s lead instead of coordinators where there is one', async () => {
    const { rows } = await sql<{ id: string; agency: string }>`
      select member_id as id, agency_id as agency from access.member where role = 'analyst' and is_invented
    `.execute(house.db)
    await sql`
      insert into casework.lead (person_id, lead_id, member_id, from_on, agency_id, assigned_by)
      values (${person}, gen_random_uuid(), ${rows[0]?.id}, '2024-01-01', ${rows[0]?.agency}, ${rows[0]?.id})
    `.execute(house.db)
    const worker = await house.as('outreach_worker')
    await worker.post('/opened/break-glass', { person_id: person, reason, minutes: '60' })
    const { rows: told } = await sql<{ role: string }>`
      select distinct member.role from access.notice join access.member using (member_id)
      where person_id = ${person} order by member.role
    `.execute(house.db)
    expect(told.map(({ role }) => role)).toEqual(['analyst', 'auditor'])
  })

  test('is looked into by an auditor, who writes down what they found and cannot change it', async () => {
    const worker = await house.as('outreach_worker')
    await worker.post('/opened/break-glass', { person_id: person, reason, minutes: '240' })
    const address = `${await grantAddress()}/review`
    const auditor = await house.as('auditor')
    expect(
      (await worker.post(address, { verdict: 'proper', note: 'I did well there' })).statusCode,
    ).toBe(403)
    const short = await auditor.post(address, { verdict: 'proper', note: 'ok' })
    expect(short.statusCode).toBe(422)
    expect(load(short.body)('#note-error').text()).toContain('in a sentence')
    await auditor.post(address, { verdict: 'proper', note: 'The hospital confirmed the call' })
    expect((await auditor.get('/opened')).body).toContain('The hospital confirmed the call')
    await expect(
      sql`update access.grant_review set verdict = 'not_proper'`.execute(house.db),
    ).rejects.toThrow('write a new line instead')
    await auditor.post('/opened/seen', {})
    expect(load((await auditor.get('/opened')).body)('main').text()).not.toContain('You are told')
  })
})

test('a grant that has run out opens nothing, and one of another member never did', async () => {
  await sql`
    insert into access.access_grant (person_id, grant_id, member_id, reason, is_break_glass, granted_by, granted_at, until_at)
    select ${person}, gen_random_uuid(), member_id, 'x', true, member_id, '2024-01-01', '2024-01-02'
    from access.member where role in ('outreach_worker', 'analyst')
  `.execute(house.db)
  expect([await sees('outreach_worker'), await sees('analyst')]).toEqual([0, 0])
})

test('a coordinator opens a sealed record only to a colleague, and only one that is open to them', async () => {
  const coordinator = await house.as('coordinator')
  const { rows } = await sql<{ id: string }>`
    select member_id as id from access.member where role = 'analyst' and is_invented
  `.execute(house.db)
  const answer = await coordinator.post('/opened/colleague', {
    person_id: shortRefOf(person),
    member_id: rows[0]?.id ?? '',
    reason: 'She takes over as the lead worker next week',
    until_on: '2024-07-20',
  })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('#person_id-error').text()).toContain('cannot be opened by you')
})
