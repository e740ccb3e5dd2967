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
import { everyFigure } from '../house/every-figure.store.ts'
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

describe('somebody who is erased', () => {
  test('is not erased while one alone approves, or two do not agree', async () => {
    const [one, other] = await ids(
      sql`select person_id as id from people.person order by person_id desc limit 2`,
    )
    if (!one || !other) throw new Error('The record has people')
    await approve(one, ['approved'])
    await approve(other, ['approved', 'refused'])
    const due = (await planRetention(needs(), today)).asked
    expect(due.filter((id) => id === one || id === other)).toEqual([])
  })

  let asked: readonly PersonId[] = []
  let seen: readonly Awaited<ReturnType<typeof everyFigure>>[] = []
  let plan: Awaited<ReturnType<typeof planRetention>> | undefined
  beforeAll(async () => {
    asked = await ids(sql`
      select person_id as id from indicators.person_month join people.person using (person_id)
      where is_identified group by person_id order by count(*) desc, person_id limit 25`)
    for (const id of asked) await approve(id, ['approved', 'approved'])
    const before = await everyFigure(house.db)
    plan = await runRetention(needs(), today)
    const kept = await everyFigure(house.db)
    await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
    seen = [before, kept, await everyFigure(house.db)]
  })

  test('leaves every figure and every breakdown as it was, also when all is computed anew', async () => {
    const [before, kept, anew] = seen
    expect(before?.months.length).toBeGreaterThan(20)
    expect(kept).toEqual(before)
    expect(anew).toEqual(before)
    expect(plan?.asked).toEqual([...asked].toSorted())
    expect(asked).toHaveLength(25)
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
    const before = await everyFigure(house.db)
    const again = await runRetention(needs(), today)
    expect([again.asked, again.back]).toEqual([[], []])
    const [gone] = await ids(sql`select person_id as id from people.erasure order by 1 limit 1`)
    if (!gone) throw new Error('Somebody was erased')
    await sql`insert into people.person (person_id, source_ref) values (${gone}, 'old file')`.execute(
      house.db,
    )
    expect((await runRetention(needs(), today)).back).toEqual([gone])
    expect(await rowsOf([gone])).toBe(0)
    expect(await everyFigure(house.db)).toEqual(before)
  })

  test('leaves a line in the audit that holds the id and says why', async () => {
    const { rows } = await sql`
      select distinct detail, chain from access.audit_event where action = 'erase' order by detail
    `.execute(house.db)
    expect(rows).toContainEqual({ detail: 'Erased, as they asked', chain: 'house' })
  })
})
