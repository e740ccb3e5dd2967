import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { undoDecision } from '#people'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { actorWho, say, somebody } from '../testing/journeys/linking/two-members.ts'

const house = freshHouse()
const tables = [
  'lead',
  'task',
  'task_change',
  'minuted_task',
  'ending',
  'discussion',
  'spell',
  'standing',
]

async function everything(): Promise<readonly string[]> {
  const rows: string[] = []
  for (const table of [...tables, 'carried', 'lead_aside']) {
    const found = await sql<{ row: string }>`
      select to_jsonb(one)::text as row from ${sql.table(`casework.${table}`)} as one order by 1
    `.execute(house.db)
    rows.push(...found.rows.map(({ row }) => `${table} ${row}`))
  }
  return rows
}

/** Casework of every kind about somebody. */
async function work(person: string): Promise<void> {
  const by = sql`foundations.id_of('agency', 'lantern-outreach'), foundations.id_of('member', 'outreach')`
  await sql`insert into casework.lead (person_id, lead_id, member_id, from_on, agency_id, assigned_by)
    select ${person}, gen_random_uuid(), gen_random_uuid(), '2024-06-01', ${by}`.execute(house.db)
  const { rows } = await sql<{ id: string }>`
    insert into casework.task (person_id, task_id, what, owner_id, due_on, agency_id, made_by)
    select ${person}, gen_random_uuid(), 'Ring', gen_random_uuid(), '2024-07-09', ${by} returning task_id as id
  `.execute(house.db)
  await sql`insert into casework.task_change (person_id, task_id, change_id, kind, owner_id, due_on, reason, agency_id, changed_by)
    select ${person}, ${rows[0]?.id}, gen_random_uuid(), 'put_off', gen_random_uuid(), '2024-07-10', 'x', ${by}`.execute(
    house.db,
  )
  await sql`
    with meeting as (
      insert into casework.meeting (meeting_id, kind, held_on, agency_id, called_by)
      select gen_random_uuid(), 'by_name', '2024-06-25', ${by} returning meeting_id
    )
    insert into casework.minuted_task (person_id, task_id, meeting_id, state, agency_id)
    select ${person}, ${rows[0]?.id}, meeting_id, 'open', foundations.id_of('agency', 'lantern-outreach') from meeting
  `.execute(house.db)
  await sql`insert into casework.ending (person_id, ending_id, kind, ended_on, agency_id, told_by)
    select ${person}, gen_random_uuid(), 'moved_away', '2024-06-09', ${by}`.execute(house.db)
  await sql`insert into casework.discussion (person_id, discussion_id, meeting_id, words, agency_id, said_by)
    select ${person}, gen_random_uuid(), gen_random_uuid(), 'x', ${by}`.execute(house.db)
  await sql`select casework.keep_people(array[${person}]::uuid[])`.execute(house.db)
}

test('casework follows the last writing of a person, one lead goes on, and undoing gives all of it back', async () => {
  const one = await somebody(house, 'Ana')
  const other = await somebody(house, 'Anna')
  await work(one)
  await work(other)
  const before = await everything()
  const [first, second] = [
    await actorWho(house, 'outreach_worker'),
    await actorWho(house, 'coordinator'),
  ]
  const wish = {
    personId: one,
    otherPersonId: other,
    verdict: 'same',
    reason: 'One tattoo',
  } as const
  await say(first, wish)
  const linked = await say(second, wish)
  if (!linked.ok) throw new Error(linked.refusal)
  const { rows } = await sql<{ leads: number; people: number; running: number }>`
    select count(*)::integer as leads, count(distinct person_id)::integer as people,
      count(*) filter (where ended_on is null)::integer as running
    from casework.lead
  `.execute(house.db)
  expect(rows).toEqual([{ leads: 2, people: 1, running: 1 }])
  const { id } = linked.value.decision
  const undone = await undoDecision(second.needs, second.by, { decisionId: id, reason: 'Not so' })
  expect(undone.ok).toBe(true)
  expect(await everything()).toEqual(before)
})

test('nobody who may not link moves casework', async () => {
  const acting = await house.actingAs('auditor', 'linking')
  const move = acting.db
    .transaction()
    .execute((db) =>
      sql`select casework.carry_casework(gen_random_uuid(), gen_random_uuid(), gen_random_uuid())`.execute(
        db,
      ),
    )
  await expect(move).rejects.toThrow('may not link')
})
