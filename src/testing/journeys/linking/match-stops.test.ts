import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { matchRegion } from '#people'
import { linkNeeds } from '../../../main/member-pages.ts'
import { freshHouse } from '../../house/fresh-house.ts'

const house = freshHouse()
const match = (goesOn?: true) =>
  matchRegion(linkNeeds({ ...house.needs, db: house.db }), {
    learnAnew: false,
    ...(goesOn && { goesOn }),
  })
const count = async (table: string) =>
  (
    await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`.execute(
      house.db,
    )
  ).rows[0]?.n

/** So many people, each of a name and birth of their own. */
async function settle(from: number, many: number) {
  const rows = Array.from({ length: many }, (_, index) => {
    const own = from + index
    const given = 'alma bert cora dirk edna fritz gwen hugo iris jonas'.split(' ')[own % 10]
    const family = `${'bcdfghjklm'[own % 10]}${'aeiou'[Math.trunc(own / 10) % 5]}${'rstvwz'[Math.trunc(own / 50) % 6]}son`
    const born = `${1950 + (own % 43)}-${String(1 + (own % 11)).padStart(2, '0')}-${10 + (own % 18)}`

    return { id: newId(), writing: newId(), given, family, born }
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

test('a run with far more to ask than the last stops, asks nobody and learns nothing, until somebody says to go on', async () => {
  await settle(0, 300)
  // last night there was next to nothing to ask; then the same people came once more, as a broken import brings them
  await sql`
    insert into people.match_run (run_id, writings, pairs, questions, largest)
    values (${newId()}, 300, 1000, 2, 2)`.execute(house.db)
  await settle(0, 300)
  for (const _ of ['once', 'and it is no new measure for the next night']) {
    const stopped = await match()
    expect([stopped.stopped]).toEqual([expect.stringContaining('leapt')])
    expect(stopped).toMatchObject({ asked: 0, linked: 0 })
    expect(await count('people.review_task')).toBe(0)
    expect(await count('people.match_model')).toBe(0)
  }
  const gone = await match(true)
  expect(gone.stopped).toBeUndefined()
  expect(gone.asked).toBeGreaterThan(100)
  // and now it is
  expect((await match()).stopped).toBeUndefined()
})
