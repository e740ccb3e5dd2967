import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { exportFolder, importFolder } from '#interchange'
import { freshHouse, type Visitor } from '../house/fresh-house.ts'
import { type KnownPerson, knownPerson } from '../house/known-person.ts'
import { factTables, rowsOf } from './linking/random-beginning.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

/** Somebody who has left care and was met today, too old by what was written down to count as a care leaver. */
async function careLeaver(): Promise<KnownPerson> {
  const person = await knownPerson(worker, { given_name: 'Asa', date_of_birth: '1980-02-03' })
  await sql`update people.person set is_care_leaver = true where person_id = ${person.id}`.execute(
    house.db,
  )
  return person
}

/** The person says what is wrong, and a coordinator puts it right. */
async function putRight({ page }: KnownPerson, right: Readonly<Record<string, string>>) {
  const correction_id = newId()
  await worker.post(`${page}/corrections`, {
    ...{ correction_id, about: 'identity', is_wrong: 'My birthday', should_say: 'Another' },
    ...{ asked_by: 'person', received_on: '2024-07-01' },
  })
  const told = { outcome: 'corrected', reason: 'Put right', ...right }
  const answer = await coordinator.post(`${page}/corrections/${correction_id}`, told)
  expect(answer.statusCode).toBe(303)
}

async function flags({ id }: KnownPerson) {
  const { rows } = await sql<{ left: string | null }>`
    select left_institution as left from indicators.person_month where person_id = ${id} and scope = 'region'
  `.execute(house.db)
  return rows.map(({ left }) => left)
}

/** Which version of its row each month of everybody else is. */
async function versionsBut({ id }: KnownPerson) {
  const { rows } = await sql<{ version: string }>`
    select concat_ws(' ', person_id, month, scope, xmin, ctid) as version
    from indicators.person_month where person_id <> ${id} order by 1
  `.execute(house.db)
  return rows.map(({ version }) => version)
}

test('a day of birth put right reaches the figures of that person, and of nobody else', async () => {
  await careLeaver()
  const person = await careLeaver()
  const others = await versionsBut(person)
  expect(await flags(person)).toEqual([null])
  await putRight(person, { date_of_birth: '2004-02-03' })
  expect(await flags(person)).toEqual(['care_leaver_under_25'])
  expect(await versionsBut(person)).toEqual(others)
  const kept = await rowsOf(house.db, factTables)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  expect(await rowsOf(house.db, factTables)).toEqual(kept)
})

test('of two put right the later stands, and a gender put right changes no birthday', async () => {
  const person = await careLeaver()
  await putRight(person, { date_of_birth: '2004-02-03' })
  await putRight(person, { gender: 'female' })
  expect(await flags(person)).toEqual(['care_leaver_under_25'])
  const { rows } = await sql`
    select date_of_birth::text as born, gender from people.open_person where person_id = ${person.id}
  `.execute(house.db)
  expect(rows).toEqual([{ born: '2004-02-03', gender: 'female' }])
  await putRight(person, { date_of_birth: '1981-02-03' })
  expect(await flags(person)).toEqual([null])
})

test('a record exported with it changes nothing when it comes back, and who is erased is counted on with it', async () => {
  const person = await careLeaver()
  await putRight(person, { date_of_birth: '2004-02-03', gender: 'female' })
  const place = await mkdtemp(join(tmpdir(), 'put-right-'))
  try {
    const folder = join(place, 'out')
    await exportFolder(house.open, folder)
    expect(await readFile(join(folder, 'people.csv'), 'utf8')).toMatch(
      new RegExp(`${person.id},2004-02-03,female,`),
    )
    const before = await rowsOf(house.db, ['people.person'])
    const again = await importFolder(house.open, folder, {
      ...{ source: 'test', acceptGoodRows: false, newId },
      ...{ announcements: house.needs.announcements, today: house.needs.clock.today() },
    })
    expect(again.changes).toEqual({ count: 0, first: [] })
    expect(await rowsOf(house.db, ['people.person'])).toEqual(before)
  } finally {
    await rm(place, { recursive: true })
  }
  const fresh = newId()
  await sql`select people.count_on(${person.id}, ${fresh})`.execute(house.db)
  const { rows } = await sql`
    select date_part('year', date_of_birth)::integer as born, gender from people.counted_person where person_id = ${fresh}
  `.execute(house.db)
  expect(rows).toEqual([{ born: 2004, gender: 'female' }])
})

test('what is only told beside the record changes no figure', async () => {
  const person = await careLeaver()
  const before = await rowsOf(house.db, ['people.open_person', ...factTables])
  await putRight(person, { given_name: 'Azza' })
  expect(await rowsOf(house.db, ['people.open_person', ...factTables])).toEqual(before)
})
