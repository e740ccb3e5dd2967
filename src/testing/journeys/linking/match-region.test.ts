import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { decideLink, matchRegion, searchPeople, undoDecision } from '#people'
import { linkNeeds } from '../../../main/member-pages.ts'
import { freshHouse } from '../../house/fresh-house.ts'
import { actorWho, everything } from './two-members.ts'

const house = freshHouse()
const givens = 'alma bert cora dirk edna fritz gwen hugo iris jonas kira lars mona nils olga paul'
const families =
  'archer barnes cooper dexter ellis foster graves hooper irving jessop keller lambert'

/** 300 invented people of whom the first thirty were written down twice, by two agencies that did not know of each other. */
async function settle() {
  const rows = Array.from({ length: 330 }, (_, index) => {
    const person = index % 300
    const [given, family] = [givens.split(' ')[person % 16], families.split(' ')[person % 12]]
    return {
      given,
      family: `${family}${'aeiou'[Math.trunc(person / 12) % 5]}n`,
      born: `${1950 + (person % 43)}-${String(1 + (person % 11)).padStart(2, '0')}-${10 + (person % 18)}`,
      id: newId(),
      writing: newId(),
    }
  })
  await sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row(id uuid, writing uuid, given text, family text, born date)
    ), people as (
      insert into people.person (person_id, agency_id)
      select id, (select agency_id from directory.agency order by 1 limit 1) from told
    )
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name, family_name, date_of_birth)
    select id, writing, (select agency_id from directory.agency order by 1 limit 1), 'x', given, family, born from told
  `.execute(house.db)
}

const match = () => matchRegion(linkNeeds({ ...house.needs, db: house.db }), { learnAnew: false })

const openTasks = async () =>
  (
    await sql<{ person_id: never; other_person_id: never; weight: number }>`
      select person_id, other_person_id, weight from people.review_task where closed_at is null
      order by weight desc, task_id`.execute(house.db)
  ).rows

describe('matching the whole region', { shuffle: false }, () => {
  test('too few people teach a matcher nothing, and nobody is asked about', async () => {
    expect(await match()).toMatchObject({ model: 'too-few', asked: 0 })
  })

  test('matching asks about those who may be one, moves nobody, and does nothing the second time', async () => {
    await settle()
    const before = await everything(house)
    const first = await match()
    expect(first).toMatchObject({ writings: 330, takenApart: 330, model: 'learnt', linked: 0 })
    expect(first.asked).toBeGreaterThanOrEqual(30)
    expect(await everything(house)).toBe(before)
    expect(await match()).toMatchObject({ takenApart: 0, model: 'kept', asked: 0, settled: 0 })
  })

  test('whoever is typed is found first, with why in words; too little asks for more; nobody sealed is shown', async () => {
    const { rows } = await sql<{ person_id: string; typed: string }>`
      select person_id, given_name || ' ' || family_name || ' ' || date_of_birth as typed
      from people.source_person order by source_person_id limit 1`.execute(house.db)
    const [one] = rows
    if (!one) throw new Error('Somebody was settled')
    const search = async (typed: string) =>
      (await house.actingAs('outreach_worker')).db
        .transaction()
        .execute((db) =>
          searchPeople(
            db,
            { typed, thisYear: 2024 },
            { categories: ['identity'], detail: 'Find a person' },
          ),
        )
    const { people, asksForMore } = await search(one.typed)
    expect(people[0]?.match?.reasons).toContain('date of birth the same')
    expect(people.slice(0, 2).map(({ id }) => id as string)).toContain(one.person_id)
    expect(asksForMore).toBe(false)
    expect(await search('alma')).toMatchObject({ asksForMore: true })
    await sql`
      insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
      values (${one.person_id}, ${newId()}, 'witness', ${newId()}, '2030-01-01')`.execute(house.db)
    const after = await search(one.typed)
    expect(after.people.map(({ id }) => id as string)).not.toContain(one.person_id)
    await sql`delete from access.sealing`.execute(house.db)
  })

  test('what members called different is asked again only when a writing says something new', async () => {
    const [task] = await openTasks()
    const { needs, by } = await actorWho(house, 'outreach_worker')
    if (!task) throw new Error('There is a question')
    const apart = await decideLink(needs, by, {
      personId: task.person_id,
      otherPersonId: task.other_person_id,
      verdict: 'different',
      reason: 'Brothers',
    })
    if (!apart.ok) throw new Error(apart.refusal)
    const asked = async () => {
      await match()
      return (await openTasks()).some(
        (one) => one.person_id === task.person_id && one.other_person_id === task.other_person_id,
      )
    }
    await sql`update people.review_task set closed_at = now() where person_id = ${task.person_id}`.execute(
      house.db,
    )
    expect(await asked()).toBe(false)
    await sql`update people.source_person set phone = '07700 900123' where person_id = ${task.person_id}`.execute(
      house.db,
    )
    expect(await asked()).toBe(true)
    await undoDecision(needs, by, { decisionId: apart.value.decision.id, reason: 'One after all' })
  })

  test('a region that lets the matcher link has the sure ones linked, and one member undoes it', async () => {
    const before = await everything(house)
    await sql`insert into people.linking_rule (rule_id, links_at_casework_bar) values (${newId()}, true)`.execute(
      house.db,
    )
    await sql`
      insert into people.match_model (model_id, trained_on, records, fingerprint, model)
      select ${newId()}, trained_on, records, fingerprint,
        regexp_replace(model::text, '"casework": [0-9.]+', '"casework": 3')::json
      from people.match_model`.execute(house.db)
    const { linked } = await match()
    expect(linked).toBeGreaterThan(0)
    expect(await everything(house)).not.toBe(before)
    const { needs, by } = await actorWho(house, 'coordinator')
    const { rows } = await sql<{ id: never }>`
    select decision_id as id from people.standing_decision where decided_by is null`.execute(
      house.db,
    )
    for (const { id } of rows) {
      await undoDecision(needs, by, { decisionId: id, reason: 'Let members decide' })
    }
    expect(await everything(house)).toBe(before)
  })
})
