import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'
import { markupProblems } from '../../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

/** Somebody a worker wrote down in full, who says that something about who they are is wrong. */
async function saysIsWrong() {
  const person = await knownPerson(worker, {
    ...{ given_name: 'Barb', family_name: 'Testwell', gender: 'female' },
    ...{ date_of_birth: '1967-08-26', phone: '07700 900123' },
  })
  const asked = {
    ...{ correction_id: newId(), about: 'identity', is_wrong: 'It', should_say: 'Another' },
    ...{ asked_by: 'person', received_on: '2024-07-01' },
  }
  await worker.post(`${person.page}/corrections`, asked)
  return { ...person, address: `${person.page}/corrections/${asked.correction_id}` }
}

const right = { outcome: 'corrected', reason: 'Put right' }

test('the form comes with what stands of them', async () => {
  const { address } = await saysIsWrong()
  const form = load((await coordinator.get(address)).body)
  expect(form('#given_name').val()).toBe('Barb')
  expect(form('#family_name').val()).toBe('Testwell')
  expect(form('#date_of_birth').val()).toBe('1967-08-26')
  expect(form('[name="gender"]:checked').val()).toBe('female')
})

test.each([
  ['with every field empty', {}],
  [
    'with every field as it stands',
    { given_name: 'Barb', family_name: 'Testwell', date_of_birth: '1967-08-26', gender: 'female' },
  ],
])('nothing is called put right where nothing was: %s', async (_how, fields) => {
  const { page, address } = await saysIsWrong()
  const answer = await coordinator.post(address, { ...right, ...fields })
  expect(answer.statusCode).toBe(422)
  const read = load(answer.body)
  const say = 'Change what is put right: everything here is as it stands already'
  expect(read('.govuk-error-summary a[href="#given_name"]').text()).toBe(say)
  expect(read('#given_name-error').text()).toContain(say)
  expect(await markupProblems(answer.body)).toEqual([])
  expect((await worker.get(page)).body).toContain('Not answered yet')
})

test('a day of birth that cannot be read is told, and not dropped', async () => {
  const { address } = await saysIsWrong()
  const fields = { given_name: 'Barbara', date_of_birth: '26/8/1968' }
  const answer = await coordinator.post(address, { ...right, ...fields })
  expect(load(answer.body)('#date_of_birth-error').text()).toContain('Enter the date of birth')
})

test('putting one thing right loses nothing else, and hides no fuller name', async () => {
  const { id, page, address } = await saysIsWrong()
  const fields = { given_name: 'Barbara', date_of_birth: '1968-08-26' }
  expect((await coordinator.post(address, { ...right, ...fields })).statusCode).toBe(303)
  const read = load((await worker.get(page)).body)
  expect(read('h1').text()).toMatch(/Barbara Testwell$/)
  const anew = read('.govuk-summary-card').first().text()
  expect(anew).toContain('Coventry Housing Desk')
  for (const words of ['Testwell', '26 August 1968', 'Female']) expect(anew).toContain(words)
  expect(anew).not.toContain('Not known')
  const { rows } = await sql`
    select date_of_birth::text as born, gender from people.put_right where person_id = ${id}
  `.execute(house.db)
  expect(rows).toEqual([{ born: '1968-08-26', gender: null }])
})

test('what an agency knows beyond it stays in what it writes anew', async () => {
  const { id, page } = await saysIsWrong()
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name, phone)
    select ${id}, ${newId()}, agency_id, 'CHD-4', 'Barb', '07700 900456'
    from directory.agency where name like 'Coventry Housing%'
  `.execute(house.db)
  const asked = load((await worker.get(page)).body)('main').text()
  expect(asked).toContain('Not answered yet')
  const { rows: waiting } = await sql<{ id: string }>`
    select correction_id as id from people.correction where person_id = ${id}`.execute(house.db)
  const address = `${page}/corrections/${waiting[0]?.id}`
  await coordinator.post(address, { ...right, gender: 'other' })
  const { rows } = await sql`
    select given_name, family_name, phone, gender from people.source_person
    where person_id = ${id} and gender = 'other'`.execute(house.db)
  expect(rows).toEqual([
    { given_name: 'Barb', family_name: 'Testwell', phone: '07700 900456', gender: 'other' },
  ])
})
