import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../../testing/house/fresh-house.ts'
import { knownPerson } from '../../../testing/house/known-person.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

/** The paper of a person, as somebody reads it. */
async function paperOf(page: string, kind = 'record') {
  return load((await coordinator.post(`${page}/answer`, { paper: kind, checked: 'known' })).body)
}

/** The paragraphs below a heading of the paper, up to the next heading as high. */
function below(paper: Awaited<ReturnType<typeof paperOf>>, title: string) {
  const heading = paper('h3').filter((_, one) => paper(one).text() === title)
  return heading
    .nextUntil('h3, h2')
    .toArray()
    .map((one) => paper(one).text().trim())
}

test('times somebody was met stand newest first, by month, a short paragraph each with what was noted then', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Dov' })
  await sql`
    insert into outreach.contact (person_id, contact_id, area_code, contacted_at, contact_type, agency_id)
    select ${id}, gen_random_uuid(), 'E08000025', at::timestamptz, 'about_to_bed_down', agency_id
    from unnest(array['2024-03-05T22:00:00Z', '2024-05-06T22:00:00Z', '2024-03-09T23:00:00Z']) as at
    cross join directory.agency where name like 'Lantern%'
  `.execute(house.db)
  await sql`
    insert into outreach.contact_offer (person_id, contact_id, offer, reply, agency_id, recorded_by)
    select person_id, contact_id, 'bedding', 'accepted', agency_id, ${newId()} from outreach.contact
    where person_id = ${id} and contacted_at = '2024-05-06T22:00:00Z'
  `.execute(house.db)
  const told = below(await paperOf(page), 'Times you were met')
  expect(told.map((words) => words.replace(/\. .*$/s, ''))).toEqual([
    'July 2024',
    'When: 12pm on 2 July 2024',
    'May 2024',
    'When: 11pm on 6 May 2024',
    'What you were offered: Offer: Bedding or clothes',
    'March 2024',
    'When: 11pm on 9 March 2024',
    'When: 10pm on 5 March 2024',
  ])
  expect(told[1]).toMatch(/How: Bedded down\. Council: Birmingham\./)
})

test('an answer stands with what was asked, and both say in words who asked about what', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Eve' })
  const asked = {
    ...{ correction_id: newId(), about: 'identity', is_wrong: 'It', should_say: 'Evelyn' },
    ...{ asked_by: 'person', received_on: '2024-06-28' },
  }
  await worker.post(`${page}/corrections`, asked)
  const answered = { outcome: 'corrected', reason: 'You showed a paper', given_name: 'Evelyn' }
  await coordinator.post(`${page}/corrections/${asked.correction_id}`, answered)
  const paper = await paperOf(page)
  expect(below(paper, 'How you were answered')).toEqual([])
  const [what, answer] = below(paper, 'What you asked to have put right')
  expect(what).toContain('About: Your name, age or gender.')
  expect(what).toContain('Who asked: You asked yourself.')
  expect(answer).toContain('How you were answered: Outcome: It was put right.')
  expect(answer).toContain('Why: You showed a paper.')
  expect(answer).toContain('For: Coventry Housing Desk (invented).')
  const words = paper('main').text()
  expect(words).not.toMatch(/Asked by: Person|About: Identity|by: No/)
})

test('what was put right is what the region knows somebody by, and what it said before is told beside it', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Fay', date_of_birth: '1967-08-26' })
  const asked = {
    ...{ correction_id: newId(), about: 'identity', is_wrong: 'It', should_say: '1968' },
    ...{ asked_by: 'person', received_on: '2024-06-28' },
  }
  await worker.post(`${page}/corrections`, asked)
  const answered = { outcome: 'corrected', reason: 'x', date_of_birth: '1968-08-26' }
  await coordinator.post(`${page}/corrections/${asked.correction_id}`, answered)
  const [told] = below(await paperOf(page), 'What the region knows you by')
  expect(told).toContain(
    'Date of birth: 26 August 1968, as it was put right. Before it said 26 August 1967.',
  )
})

test('a rough place is told as the page of the contact tells it', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Gus' })
  await sql`
    insert into outreach.contact_place (person_id, contact_id, agency_id, recorded_by, cell_row, cell_column, until_at)
    select person_id, contact_id, agency_id, recorded_by, 23090, -513, now() + interval '9 days'
    from outreach.contact where person_id = ${id}
  `.execute(house.db)
  const [, told] = below(await paperOf(page, 'places'), 'Roughly where you were met')
  expect(told).toMatch(/^Where: Within about 250 metres of 5\d\.\d{3}, -\d\.\d{3}\./)
  expect(told).not.toMatch(/row|column|23090/)
})
