import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import type { PersonId } from '#vocabulary'
import { connectRooms } from '../../main/house.ts'
import { planRetention, runRetention } from '../../main/retention/run-retention.ts'
import { everyFigure } from '../house/every-figure.store.ts'
import { freshHouse } from '../house/fresh-house.ts'
import { writeRows } from '../house/write-rows.ts'
import { makeRandomRecord } from '../oracle/index.ts'

const house = freshHouse()
const random = makeRandomRecord(31, { people: 160 })

const needs = () => ({ db: house.db, announcements: connectRooms(nationalOptions) })

async function ids(query: ReturnType<typeof sql<{ id: PersonId }>>) {
  return (await query.execute(house.db)).rows.map(({ id }) => id)
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

const late = () => today.add({ months: 84, days: 1 })

test('a record goes with the run of its day or of any later one, and nobody’s before; and stays while the person waits for an answer', async () => {
  const due = (await planRetention(needs(), late())).overdue
  const early = (await planRetention(needs(), today)).overdue
  expect(early.every((id) => due.includes(id))).toBe(true)
  expect(due.length).toBeGreaterThan(early.length)
  const there = await ids(sql`select person_id as id from stays.stay where moved_out is null`)
  expect(due.filter((id) => there.includes(id))).toEqual([])

  const [one] = due
  await sql`
    insert into people.correction
    values (${one}, ${newId()}, ${newId()}, ${newId()}, 'identity', 'x', 'y', 'person', '2024-07-01', ${newId()}, now())
  `.execute(house.db)
  const plan = await planRetention(needs(), late())
  expect(plan.waiting).toEqual([one])
  expect(plan.overdue).not.toContain(one)
  const before = await everyFigure(house.db)
  await runRetention(needs(), late())
  expect(await everyFigure(house.db)).toEqual(before)
  expect((await planRetention(needs(), late())).overdue).toEqual([])
})
