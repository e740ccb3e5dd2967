import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import type { PersonId } from '#vocabulary'
import { connectRooms } from '../../main/house.ts'
import { countRows } from '../../main/retention/kept.store.ts'
import { planRetention, runRetention } from '../../main/retention/run-retention.ts'
import { tablesHeld } from '../../main/subject-access/rooms-held.ts'
import { freshHouse } from '../house/fresh-house.ts'
import { writeRows } from '../house/write-rows.ts'
import { makeRandomRecord } from '../oracle/index.ts'

const house = freshHouse()
const random = makeRandomRecord(31, { people: 160 })
const removed = tablesHeld.filter(({ what }) => what.onErasure === 'removed')

const needs = () => ({ db: house.db, announcements: connectRooms(nationalOptions) })

async function ids(query: ReturnType<typeof sql<{ id: PersonId }>>) {
  return (await query.execute(house.db)).rows.map(({ id }) => id)
}

/** Every figure, and every breakdown of a return, as they stand. */
async function figures() {
  const months = await sql`select * from indicators.month_figure order by scope, month`.execute(
    house.db,
  )
  const breakdowns = await sql`
    select fact.scope, fact.month, person.gender, person.nationality, person.is_care_leaver, fact.left_institution,
      coalesce(person.date_of_birth, make_date(person.born_about, 7, 1)) > foundations.months_earlier(
        coalesce(fact.first_night, foundations.month_end(fact.month)), 300) as is_young,
      count(*)::integer as people
    from indicators.person_month as fact
    left join people.open_person as person using (person_id)
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
  `.execute(house.db)
  return { months: months.rows, breakdowns: breakdowns.rows }
}

async function rowsOf(people: readonly PersonId[]): Promise<number> {
  let rows = 0
  for (const one of removed) rows += await countRows(house.db, one, people)
  return rows
}

/** Two coordinators approve that somebody is erased. */
async function approve(id: PersonId, decisions: readonly string[]): Promise<void> {
  const request = newId()
  await sql`
    insert into people.erasure_request
    values (${id}, ${request}, ${newId()}, 'objection', 'person', '2024-07-01', ${newId()}, now())
  `.execute(house.db)
  for (const decision of decisions) {
    await sql`
      insert into people.erasure_decision
      values (${id}, ${request}, ${newId()}, ${newId()}, ${decision},
        ${decision === 'refused' ? 'legal_claims' : null}, now())
    `.execute(house.db)
  }
}

let today = Temporal.PlainDate.from('2024-07-02')
beforeAll(async () => {
  await house.db.transaction().execute(async (db) => {
    await writeRows(db, random.rows)
    await rebuild(db, nationalOptions)
  })
  const [last] = (
    await sql<{ day: string }>`select max(night) as day from outreach.open_contact`.execute(
      house.db,
    )
  ).rows
  today = Temporal.PlainDate.from(last?.day ?? '2024-07-02')
})

describe('somebody who is erased', { shuffle: false }, () => {
  test('is not erased while one alone approves, or anybody refuses', async () => {
    const [one, other] = await ids(
      sql`select person_id as id from people.person order by person_id desc limit 2`,
    )
    if (!one || !other) throw new Error('The record has people')
    await approve(one, ['approved'])
    await approve(other, ['approved', 'approved', 'refused'])
    expect((await planRetention(needs(), today)).asked).toEqual([])
  })

  test('leaves every figure and every breakdown as it was, also when all is computed anew', async () => {
    const asked = await ids(sql`
      select person_id as id from indicators.person_month where is_identified
      group by person_id order by count(*) desc, person_id limit 25`)
    for (const id of asked) await approve(id, ['approved', 'approved'])
    const before = await figures()
    expect(await rowsOf(asked)).toBeGreaterThan(50)
    const plan = await planRetention(needs(), today)
    expect(plan.asked).toEqual([...asked].toSorted())
    await runRetention(needs(), today)
    expect(await figures()).toEqual(before)
    await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
    expect(await figures()).toEqual(before)
    expect(await rowsOf(asked)).toBe(0)
  })

  test('is led back to by nothing: no id, no reference, no moment of theirs is left', async () => {
    const { rows } = await sql<{ erased: number }>`
      select count(*)::integer as erased from people.erasure as gone
      where exists (select from people.counted_person as counted where counted.person_id = gone.person_id)
        or exists (select from outreach.counted_contact as counted where counted.person_id = gone.person_id)
        or exists (select from indicators.person_month as fact where fact.person_id = gone.person_id)
    `.execute(house.db)
    expect(rows[0]?.erased).toBe(0)
    const hours = await sql`
      select distinct (contacted_at at time zone 'Europe/London')::time::text as hour from outreach.counted_contact
      order by 1
    `.execute(house.db)
    expect(hours.rows).toEqual([{ hour: '03:00:00' }, { hour: '22:00:00' }])
  })

  test('is erased once: a second run does nothing, and what comes back with an old file goes and counts nowhere', async () => {
    const before = await figures()
    const again = await runRetention(needs(), today)
    expect([again.asked, again.back]).toEqual([[], []])
    const [gone] = await ids(sql`select person_id as id from people.erasure order by 1 limit 1`)
    if (!gone) throw new Error('Somebody was erased')
    await sql`insert into people.person (person_id, source_ref) values (${gone}, 'old file')`.execute(
      house.db,
    )
    expect((await runRetention(needs(), today)).back).toEqual([gone])
    expect(await rowsOf([gone])).toBe(0)
    expect(await figures()).toEqual(before)
  })

  test('leaves a line in the audit that holds the id and says why', async () => {
    const { rows } = await sql`
      select distinct detail, chain from access.audit_event where action = 'erase' order by detail
    `.execute(house.db)
    expect(rows).toContainEqual({ detail: 'Erased, as they asked', chain: 'house' })
  })
})

describe('a record kept long enough', () => {
  test('goes with the run of its day or of any later one, and nobody’s before', async () => {
    const late = today.add({ months: 84, days: 1 })
    const due = (await planRetention(needs(), late)).overdue
    const early = (await planRetention(needs(), today)).overdue
    expect(early.every((id) => due.includes(id))).toBe(true)
    expect(due.length).toBeGreaterThan(early.length)
    const stays = await ids(sql`select person_id as id from stays.stay where moved_out is null`)
    expect(due.filter((id) => stays.includes(id))).toEqual([])
  })

  test('stays while the person waits for an answer', async () => {
    const late = today.add({ months: 84, days: 1 })
    const [one] = (await planRetention(needs(), late)).overdue
    if (!one) throw new Error('Somebody is overdue')
    await sql`
      insert into people.correction
      values (${one}, ${newId()}, ${newId()}, ${newId()}, 'identity', 'x', 'y', 'person', '2024-07-01', ${newId()}, now())
    `.execute(house.db)
    const plan = await planRetention(needs(), late)
    expect(plan.waiting).toEqual([one])
    expect(plan.overdue).not.toContain(one)
    const before = await figures()
    await runRetention(needs(), late)
    expect(await figures()).toEqual(before)
    expect((await planRetention(needs(), late)).overdue).toEqual([])
  })
})
