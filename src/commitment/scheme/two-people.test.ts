import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { anAwardedCommitment, aSubmittedCommitment } from '../../testing/roundtable/a-commitment.ts'
import { typedOf } from './scheme.form.ts'
import { givenUnder } from './scheme.store.ts'
import { usualScheme } from './scheme.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')
const page = async (name: string) =>
  textOf((await (await house.as('assessor', name)).get('/assessing/scheme')).body)
const saves = async (name: string, changed: Readonly<Record<string, string>> = {}) =>
  (await house.as('assessor', name)).postFile('/assessing/scheme', {
    ...typedOf(usualScheme),
    ...changed,
  })
const answers = async (name: string, answer: string) =>
  (await house.as('assessor', name)).post(`/assessing/scheme/approval/${answer}`, {})
const isOnePerson = async () =>
  textOf((await house.anyone.get('/scheme')).body).includes('Whoever reviewed it may approve it')

test('nobody who assesses ends the approval of two alone', async () => {
  expect((await saves('Linden', { approval: 'one_person' })).statusCode).toBe(303)
  expect(await isOnePerson()).toBe(false)
  const answer = await answers('Linden', 'confirmed')
  expect(answer.statusCode).toBe(422)
  expect(textOf(answer.body)).toContain('Somebody else than whoever asked must confirm it')
  await saves('Linden', { approval: 'one_person', name: 'Saved again' })
  expect(await isOnePerson()).toBe(false)
  const { assessor } = await aSubmittedCommitment(house)
  await assessor.does('accept-review', { interest: 'none' })
  await assessor.does('propose-award')
  expect((await assessor.act('award')).statusCode).toBe(422)
  await answers('Linden', 'over')
})

test('the database refuses it too, whatever the pages let through', async () => {
  const { rows } = await sql<{ id: string }>`
    select member_id as id from access.member where name like 'Linden%'
  `.execute(house.db)
  const by = rows[0]?.id ?? ''
  const write = (askedBy: string | null) =>
    house.needs
      .dbActing({ 'waymark.member_id': by })
      .transaction()
      .execute((db) =>
        sql`
          insert into commitment.scheme (scheme_id, terms, asked_by, set_by, set_at)
          values (${newId()}, ${JSON.stringify({ ...usualScheme, approval: 'one_person' })}::jsonb, ${askedBy}, ${by}, clock_timestamp())
        `.execute(db),
      )
  await expect(write(null)).rejects.toThrow('row-level security')
  await expect(write(newId())).rejects.toThrow('row-level security')
  await expect(write(by)).rejects.toThrow('row-level security')
})

test('what one asks another can leave as it is', async () => {
  await saves('Linden', { approval: 'one_person' })
  expect(await page('Hazel')).toContain('asks that whoever reviewed may approve')
  await answers('Hazel', 'over')
  expect(await page('Hazel')).not.toContain('asks that whoever reviewed may approve')
  expect((await answers('Hazel', 'confirmed')).statusCode).toBe(404)
  expect(await isOnePerson()).toBe(false)
})

test('what one asks another confirms, and the page says who did what, when and from what to what', async () => {
  await saves('Linden', { approval: 'one_person', term: '30' })
  await saves('Hazel', { term: '36' })
  await answers('Hazel', 'confirmed')
  expect(await isOnePerson()).toBe(true)
  const said = await page('Linden')
  expect(said).toMatch(/Linden[^,]*, [\d:]+[ap]m on \d+ \w+ \d{4}/)
  expect(said).toContain('Months that an award holds: from “30” to “36”')
  expect(said).toContain(
    'Who approves: from “somebody else than whoever reviewed” to “whoever reviewed may”, as another had asked',
  )
  await saves('Linden', { approval: 'two_people' })
  expect(await isOnePerson()).toBe(false)
})

test('an award keeps the name of the body that gave it, wherever it is told', async () => {
  const name = 'The Lantern Board (invented)'
  await saves('Linden', { awarding_body: name })
  const { reference } = await anAwardedCommitment(house)
  await saves('Linden', { awarding_body: 'The Other Circle (invented)' })
  const badge = JSON.parse((await house.anyone.get(`/commitments/${reference}/badge.json`)).body)
  expect(badge.issuer.name).toContain(name)
  for (const path of [`/commitments/${reference}`, `/verify?reference=${reference}`]) {
    const told = textOf((await house.anyone.get(path)).body)
    expect(told).toContain(name)
    expect(told).not.toContain('The Other Circle')
  }
})

test('an award from before its body was kept is told under the name of its time, as far as known', async () => {
  const then = (moment: string) => givenUnder(house.needs.db, moment)
  await saves('Linden', { awarding_body: 'The Latest Board (invented)' })
  expect(await then('2020-01-01T00:00:00Z')).toEqual({
    awardingBody: usualScheme.awardingBody,
    isTest: true,
  })
  expect((await then('2100-01-01T00:00:00Z')).awardingBody).toBe('The Latest Board (invented)')
})

test('an award that was given as a test stays one, whatever badges are later', async () => {
  await saves('Linden', { issuing: 'test' })
  const { reference } = await anAwardedCommitment(house)
  const paths = [`/commitments/${reference}`, `/verify?reference=${reference}`]
  await saves('Linden', { issuing: 'in_earnest' })
  for (const path of paths) expect(textOf((await house.anyone.get(path)).body)).toContain('test')
  const real = await anAwardedCommitment(house)
  const told = textOf((await house.anyone.get(`/commitments/${real.reference}`)).body)
  expect(told).not.toContain('This award is a test')
  const badges = await Promise.all(
    [reference, real.reference].map((one) => house.anyone.get(`/commitments/${one}/badge.json`)),
  )
  const [test, earnest] = badges.map(({ body }) => JSON.parse(body).issuer.name as string)
  expect([test?.toLowerCase(), earnest?.toLowerCase()]).toEqual([
    expect.stringContaining('test'),
    expect.not.stringContaining('test'),
  ])
})
