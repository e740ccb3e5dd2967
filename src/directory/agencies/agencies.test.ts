import { load } from 'cheerio'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { readCharityNumber, readCompanyNumber } from './agency.ts'

const house = freshHouse()
let made = 0

async function registered(by: Visitor, changes: Record<string, string> = {}): Promise<string> {
  made += 1
  const name = `Harbour Lights ${made}`
  const answer = await by.post('/agencies/new', { name, kind: 'charity', ...changes })
  expect(answer.statusCode).toBe(303)
  const page = load((await by.get('/agencies')).body)
  const link = page('#agency-list-caption')
    .closest('table')
    .find('a')
    .toArray()
    .find((one) => page(one).text() === (changes['name'] ?? name))
  return String(page(link).attr('href'))
}

const ended = { how: 'merged', day: '2024-06-30', reason: 'The trustees agreed' }

test('nobody but a coordinator sees or changes the register', async () => {
  const address = await registered(await house.as('coordinator'))
  for (const role of ['outreach_worker', 'analyst', 'auditor'] as const) {
    const member = await house.as(role)
    for (const path of [
      '/agencies',
      '/agencies/new',
      address,
      `${address}/amend`,
      `${address}/end`,
    ]) {
      expect((await member.get(path)).statusCode, `${role} ${path}`).toBe(403)
    }
    const sent = await member.post(`${address}/end`, { ...ended, how: 'closed' })
    expect(sent.statusCode).toBe(403)
  }
})

test.each([
  ['without a name', { name: ' ' }, 'Enter the name'],
  ['without a kind', { kind: '' }, 'Select what kind'],
  ['of a kind there is not', { kind: 'club' }, 'Select what kind'],
  ['with a charity number that is none', { charity_number: '12' }, 'The charity number must be'],
  ['with a company number that is none', { company_number: 'ABC1' }, 'The company number must be'],
])('no organisation is registered %s, and what was typed is kept', async (_how, changes, words) => {
  const coordinator = await house.as('coordinator')
  const typed = { name: 'Quay House', kind: 'charity', ...changes }
  const answer = await coordinator.post('/agencies/new', typed)
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary').text()).toContain(words)
  expect(page('#name').val()).toBe(typed.name)
  expect(await markupProblems(answer.body)).toEqual([])
})

test('an organisation is registered once, with its numbers as the regulators write them', async () => {
  const coordinator = await house.as('coordinator')
  const name = 'St Brannoc’s Night Shelter'
  const numbers = { charity_number: 'sc 012345', company_number: 'sc 1234' }
  const address = await registered(coordinator, { name, kind: 'faith', ...numbers })
  const page = await coordinator.get(address)
  expect(page.body).toContain('SC012345')
  expect(page.body).toContain('SC001234')
  expect(await markupProblems(page.body)).toEqual([])
  const again = await coordinator.post('/agencies/new', { name: name.toUpperCase(), kind: 'faith' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('is registered already')
})

test('an organisation with members is changed by its own coordinator alone', async () => {
  const coordinator = await house.as('coordinator')
  const { rows } = await sql<{ id: string }>`
    select agency_id as id from access.member where role = 'analyst'
  `.execute(house.db)
  const address = `/agencies/${rows[0]?.id}`
  expect((await coordinator.get(address)).body).not.toContain(`${address}/amend`)
  const wish = { name: 'Taken over', kind: 'business', reason: 'Because' }
  const answer = await coordinator.post(`${address}/amend`, wish)
  expect([answer.statusCode, load(answer.body)('#name').val()]).toEqual([422, 'Taken over'])
  expect((await coordinator.post(`${address}/end`, { ...ended, how: 'closed' })).statusCode).toBe(
    422,
  )
})

test('what an organisation was stays in its history when it is amended', async () => {
  const coordinator = await house.as('coordinator')
  const address = await registered(coordinator)
  const name = `Renamed ${made}`
  const wish = { name, kind: 'provider', reason: 'It opened a house' }
  expect((await coordinator.post(`${address}/amend`, { ...wish, reason: '' })).statusCode).toBe(422)
  expect((await coordinator.post(`${address}/amend`, wish)).statusCode).toBe(303)
  const page = load((await coordinator.get(address)).body)
  expect(page('h1').text()).toBe(name)
  const history = page('#history-caption').closest('table').find('tbody tr')
  expect(history).toHaveLength(2)
  expect(history.last().text()).toContain('Registered: Harbour Lights')
})

test.each([
  ['into nothing', { into: '' }, 'Select what it merged into'],
  ['on a day to come', { day: '2024-07-03' }, 'today or in the past'],
  ['on no day', { day: 'soon' }, 'Enter the day'],
  ['without a reason', { reason: '' }, 'Enter the reason'],
  ['in no way', { how: '' }, 'Select how it ended'],
])('an organisation does not merge %s', async (_how, changes, words) => {
  const coordinator = await house.as('coordinator')
  const [address, other] = [await registered(coordinator), await registered(coordinator)]
  const into = other.split('/').at(-1) ?? ''
  const answer = await coordinator.post(`${address}/end`, { ...ended, into, ...changes })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('.govuk-error-summary').text()).toContain(words)
})

test('an organisation merges into another once, and not into itself or one that is no more', async () => {
  const coordinator = await house.as('coordinator')
  const [one, other] = [await registered(coordinator), await registered(coordinator)]
  const idOf = (address: string) => address.split('/').at(-1) ?? ''
  const itself = await coordinator.post(`${one}/end`, { ...ended, into: idOf(one) })
  expect(itself.body).toContain('Select another organisation')
  const merged = await coordinator.post(`${one}/end`, { ...ended, into: idOf(other) })
  expect(merged.statusCode).toBe(303)
  const back = await coordinator.post(`${other}/end`, { ...ended, into: idOf(one) })
  expect(back.body).toContain('Select an organisation that is at work')
  const page = await coordinator.get(one)
  expect(page.body).toContain('Merged into Harbour Lights')
  expect(page.body).not.toContain(`${one}/amend`)
  expect((await coordinator.post(`${one}/end`, { ...ended, into: idOf(other) })).statusCode).toBe(
    422,
  )
  await expect(
    sql`update directory.agency_change set reason = 'Another'`.execute(house.db),
  ).rejects.toThrow(/may be changed or deleted/)
})

test('the web’s own role changes no organisation in nobody’s name', async () => {
  const { rows } = await sql`
    update directory.agency set status = 'closed' returning agency_id
  `.execute(house.needs.db)
  expect(rows).toEqual([])
})

test('a company’s number reads the same with and without the noughts people leave out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (figures) => {
      const full = String(figures).padStart(8, '0')
      expect(readCompanyNumber(String(figures))).toBe(full)
      expect(readCompanyNumber(` ${full} `)).toBe(full)
    }),
  )
  expect(readCompanyNumber('sc1234')).toBe('SC001234')
  for (const none of ['', '0', 'A1234567', 'SC1234567', '123456789', 'SC']) {
    expect(readCompanyNumber(none), none).toBeUndefined()
  }
})

test.each([
  ['1012345', '1012345'],
  ['202918', '202918'],
  ['1012345-12', '1012345-12'],
  ['sc 038225', 'SC038225'],
  ['nic100123', 'NIC100123'],
  ['12345', undefined],
  ['SC1', undefined],
  ['12345678', undefined],
])('the charity number %s is read as %s', (typed, number) => {
  expect(readCharityNumber(typed)).toBe(number)
})
