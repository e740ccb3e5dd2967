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

const wish = (paper: string) => ({ paper, checked: 'known' })

/** Somebody of whom every part of the record says something. */
async function wellKnown() {
  const person = await knownPerson(worker, { given_name: 'Perpetua', family_name: 'Testlight' })
  await worker.post(`${person.page}/preferences`, { preferred_name: 'Pet' })
  await sql`update people.person set nationality = 'eea' where person_id = ${person.id}`.execute(
    house.db,
  )
  await sql`
    insert into people.source_person (person_id, source_person_id, agency_id, local_ref, given_name)
    select ${person.id}, ${newId()}, agency_id, 'MG-9', 'Perpetuah' from directory.agency where name like 'Mossgate%'
  `.execute(house.db)
  await sql`
    insert into stays.stay (person_id, stay_id, area_code, accommodation_type, moved_in)
    values (${person.id}, ${newId()}, 'E08000026', 'supported', '2024-06-01')
  `.execute(house.db)
  await sql`
    insert into outreach.contact_spot (person_id, contact_id, latitude, longitude, reason, agency_id, recorded_by, until_at)
    select person_id, contact_id, 52.48765, -1.89876, 'welfare_check', agency_id, recorded_by, now() + interval '9 days'
    from outreach.contact where person_id = ${person.id}
  `.execute(house.db)
  return person
}

test('nobody but a coordinator makes a copy, and no link or other site makes one', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Asa' })
  for (const member of [worker, await house.as('analyst'), await house.as('auditor')]) {
    expect((await member.post(`${page}/answer`, wish('record'))).statusCode).toBe(403)
  }
  expect((await coordinator.forge(`${page}/answer`, wish('record'))).statusCode).toBe(403)
  expect((await coordinator.post(`/people/${newId()}/answer`, wish('record'))).statusCode).toBe(404)
  const { rows } = await sql`
    select from access.audit_event where action = 'export' and people @> array[${id}::uuid]
  `.execute(house.db)
  expect(rows).toEqual([])
})

test('a copy that nobody chose, or for somebody nobody checked, is not made', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Asa' })
  const answer = await coordinator.post(`${page}/answer`, { paper: 'record', checked: '' })
  expect(answer.statusCode).toBe(422)
  const read = load(answer.body)
  expect(read('.govuk-error-summary a[href="#checked"]').text()).toContain('Select how you know')
  expect(read('[name="paper"]:checked').val()).toBe('record')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a sealed person’s copy is there for nobody without a grant', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Asa' })
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
    values (${id}, ${newId()}, 'witness', ${newId()}, '2030-01-01')
  `.execute(house.db)
  expect((await coordinator.post(`${page}/answer`, wish('record'))).statusCode).toBe(404)
})

test('the copy has what every agency wrote, who has looked, and nobody’s private name; and leaves its trace', async () => {
  const { id, page } = await wellKnown()
  const answer = await coordinator.post(`${page}/answer`, wish('record'))
  expect(answer.headers['content-disposition']).toBe('attachment; filename="everything-held.html"')
  const paper = load(answer.body)
  const words = paper('body').text()
  const agencies = paper('h2')
    .toArray()
    .map((one) => paper(one).text())
  expect(agencies).toContain('Lantern Outreach (invented)')
  expect(agencies).toContain('Mossgate House (invented)')
  for (const told of ['Perpetuah', 'Pet', 'Testlight', '1 June 2024', 'Coventry', 'EEA']) {
    expect(words, told).toContain(told)
  }
  expect(words).toContain('An outreach worker of Lantern Outreach (invented)')
  expect(words).toContain('for outreach')
  expect(words).toContain('agreement')
  expect(words).not.toContain('Lanternby')
  expect(words).not.toContain(id)
  expect(paper('script, link, img')).toHaveLength(0)
  const { rows } = await sql<{ purpose: string; detail: string }>`
    select purpose, detail from access.audit_event where action = 'export' and people = array[${id}::uuid]
  `.execute(house.db)
  expect(rows).toEqual([{ purpose: 'subject_access', detail: 'Copy of everything held' }])
})

test('where somebody was met is a paper of its own, without where they come from or who they are', async () => {
  const { page } = await wellKnown()
  for (const kind of ['record', 'record_json']) {
    const record = await coordinator.post(`${page}/answer`, wish(kind))
    expect(record.body).toContain('EEA')
    expect(record.body).not.toContain('52.48765')
  }
  for (const kind of ['places', 'places_json']) {
    const places = await coordinator.post(`${page}/answer`, wish(kind))
    expect(places.body).toContain('52.48765')
    expect(places.body).not.toMatch(/EEA|ationality|Supported|Testlight|"Pet/)
  }
})

test('a day that is none, written by somebody in a note, stands in the copy as it was written', async () => {
  const { page } = await knownPerson(worker, { given_name: '2024-02-31' })
  const copy = await coordinator.post(`${page}/answer`, wish('record'))
  expect(copy.statusCode).toBe(200)
  expect(load(copy.body)('.words').text()).toContain('2024-02-31')
})

test('what somebody wrote stands letter for letter, be it one word or a day, and codes stand as words', async () => {
  const { page } = await knownPerson(worker, { given_name: '2024-02-03' })
  const asked = await worker.post(`${page}/corrections`, {
    correction_id: newId(),
    about: 'something_else',
    is_wrong: 'name',
    should_say: 'not_my_name',
    asked_by: 'person',
    received_on: '2024-06-28',
  })
  expect(asked.statusCode).toBe(303)
  const paper = load((await coordinator.post(`${page}/answer`, wish('record'))).body)
  const told = new Map(
    paper('.label')
      .toArray()
      .map((one) => [paper(one).text().trim(), paper(one).next('.words').text()]),
  )
  expect(told.get('What is wrong:')).toBe('name')
  expect(told.get('What it should say:')).toBe('not_my_name')
  expect(told.get('About:')).toBe('Something else')
  expect(told.get('First name:')).toBe('2024-02-03')
})

test('what nobody asked is not told as if it had been answered', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Cleo' })
  const words = async () =>
    load((await coordinator.post(`${page}/answer`, wish('record'))).body)('main').text()
  expect(await words()).not.toMatch(/Has left care|Could be told apart/)
  await sql`update people.person set is_care_leaver = true where person_id = ${id}`.execute(
    house.db,
  )
  expect(await words()).toContain('Has left care: Yes')
})

test('the copy for a computer says what the paper says', async () => {
  const { page } = await wellKnown()
  const paper = load((await coordinator.post(`${page}/answer`, wish('record'))).body)('body').text()
  const answer = await coordinator.post(`${page}/answer`, wish('record_json'))
  expect(answer.headers['content-type']).toContain('application/json')
  type Row = { fields: { words: string }[]; beside: { title: string; row: Row }[] }
  const copy = answer.json<{
    agencies: { agency: string; parts: { title: string; rows: Row[] }[] }[]
  }>()
  const saidIn = ({ fields, beside }: Row): readonly string[] => [
    ...fields.map(({ words }) => words),
    ...beside.flatMap(({ title, row }) => [title, ...saidIn(row)]),
  ]
  const said = copy.agencies.flatMap(({ parts }) =>
    parts.flatMap(({ title, rows }) => [title, ...rows.flatMap(saidIn)]),
  )
  expect(said.length).toBeGreaterThan(15)
  expect(said.filter((words) => !paper.includes(words))).toEqual([])
})
