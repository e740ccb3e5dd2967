import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

const [fountain, station] = ['52.47951, -1.90269', '52.46001, -1.88001']
const asTold = {
  ...{ description: 'Tall, green coat', note: 'Asked for a dentist', welfare: 'some_concern' },
  ...{ offer_bedding: 'declined', need_pet: 'yes' },
  ...{ place: fountain, spot_reason: 'welfare_check', spot_days: '5' },
}

async function recorded(told: Readonly<Record<string, string>> = asTold): Promise<string> {
  const form = await contactForm(worker, 'met=new', { given_name: 'Ana', ...told })
  const answer = await worker.post('/contacts', form)
  return String(answer.headers.location).replace('?done=recorded', '')
}

/** The form that puts a contact right, as its page gives it, with some of it changed. */
async function amend(address: string, changes: Readonly<Record<string, string>>, by = worker) {
  const page = load((await by.get(`${address}/amend`)).body)
  const typed = new Map<string, string>()
  for (const field of page('main form').find('input, select, textarea').toArray()) {
    const { name, type } = field.attribs
    const isChosen = !['radio', 'checkbox'].includes(String(type)) || page(field).is(':checked')
    if (name && isChosen) typed.set(name, String(page(field).val() ?? ''))
  }
  const form = { ...Object.fromEntries(typed), reason: 'Misread my notes', ...changes }
  return by.post(`${address}/amend`, form)
}

/** What stands on a contact's page, and its history. */
async function shown(address: string, by = worker) {
  const { body } = await by.get(address)
  const page = load(body)
  const stands = page('.govuk-summary-list').text()
  return { body, stands, history: page('#history-caption').closest('table').text() }
}

test('everything told with a contact can be put right, and what it said before stays in its history', async () => {
  const address = await recorded()
  const answer = await amend(address, {
    ...{ description: 'Short, red coat', note: 'Asked for a doctor', welfare: 'well' },
    ...{ offer_bedding: 'accepted', need_pet: '', need_money: 'yes', place: station },
  })
  expect(answer.headers.location).toContain('?done=amended')
  const { stands, history, body } = await shown(address)
  for (const words of ['red coat', 'a doctor', 'Well enough', 'clothes: accepted', 'No money']) {
    expect(stands, words).toContain(words)
  }
  expect(stands).toContain('52.46001, -1.88001')
  for (const words of ['green coat', 'dentist', 'concern', 'clothes: declined', 'Has a pet']) {
    expect(stands, words).not.toContain(words)
    expect(history, words).toContain(words)
  }
  expect(history).toContain('52.47951')
  expect(history).toContain('Misread my notes')
  expect(await markupProblems(body)).toEqual([])
})

test('a form sent as it came says nothing else, and one that changes the note leaves the rest as it was told', async () => {
  const address = await recorded()
  const page = await worker.get(`${address}/amend`)
  expect(await markupProblems(page.body)).toEqual([])
  const same = await amend(address, {})
  expect(same.statusCode).toBe(422)
  expect(same.body).toContain('Change what is wrong')
  await amend(address, { note: 'Asked for a doctor' })
  const { stands, history } = await shown(address)
  for (const words of ['green coat', 'declined', 'Has a pet', '52.47951']) {
    expect(stands, words).toContain(words)
  }
  expect(history).toContain('dentist')
  expect(history).not.toContain('52.47951')
  const { rows } = await sql<{ tells: string[] }>`
    select tells from outreach.contact_change where contact_id = ${address.split('/')[3]}
  `.execute(house.db)
  expect(rows).toEqual([{ tells: ['detail'] }])
})

test('a note can be taken out, and sending the form twice takes it out once', async () => {
  const address = await recorded({ note: 'Asked for a dentist' })
  const form = { note: '', seen: 'none' }
  expect((await amend(address, form)).statusCode).toBe(303)
  expect((await amend(address, form)).statusCode).toBe(303)
  expect((await shown(address)).stands).not.toContain('dentist')
  const { rows } = await sql`
    select from outreach.contact_change where contact_id = ${address.split('/')[3]}
  `.execute(house.db)
  expect(rows).toHaveLength(1)
})

test('what is taken out because it is about somebody else is told to nobody but whoever told it, and its spot goes', async () => {
  const address = await recorded({ ...asTold, note: 'Ben asked after his brother' })
  const [, , personId] = address.split('/')
  const cleared = { note: '', place: '', spot_reason: '', spot_days: '', is_of_another: 'yes' }
  expect((await amend(address, cleared)).statusCode).toBe(303)
  const own = await shown(address)
  expect(own.stands).toContain('green coat')
  expect(own.history).toContain('brother')
  expect(own.body).not.toContain('52.47951')
  expect((await shown(address, coordinator)).body).not.toContain('brother')
  const paper = async (kind: string) =>
    (await coordinator.post(`/people/${personId}/answer`, { paper: kind, checked: 'known' })).body
  const record = await paper('record')
  expect(record).not.toContain('brother')
  expect(record).not.toContain('Misread my notes')
  expect(record).toContain('green coat')
  expect(await paper('places')).not.toMatch(/52\.47951|Square/)
})

test('nothing is about somebody else of which nothing was taken out', async () => {
  const address = await recorded()
  const answer = await amend(address, { is_of_another: 'yes', contact_type: 'day_service' })
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page('.govuk-error-summary a[href="#is_of_another"]').text()).toContain('Take out what')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('what was put right otherwise is told to its person as it was and as it is', async () => {
  const address = await recorded({ note: 'Asked for a dentist' })
  await amend(address, { note: 'Asked for a doctor' })
  const [, , personId] = address.split('/')
  const answer = await coordinator.post(`/people/${personId}/answer`, {
    ...{ paper: 'record', checked: 'known' },
  })
  const notes = load(answer.body)('p.beside')
    .toArray()
    .map((one) => load(one).text())
    .filter((words) => words.includes('Asked for'))
  expect(notes.map((words) => words.includes('Put right by a later word'))).toEqual([true, false])
})

test('an exact spot told anew is kept no longer in all than one told once', async () => {
  const address = await recorded({ ...asTold, spot_days: '28' })
  await amend(address, { place: station, spot_days: '28' })
  const { rows } = await sql<{ days: number }>`
    select extract(epoch from max(until_at) - min(recorded_at)) / 86400 as days
    from outreach.contact_spot where contact_id = ${address.split('/')[3]}
  `.execute(house.db)
  expect(Number(rows[0]?.days)).toBeLessThanOrEqual(28)
})

test('whoever may not keep notes is not asked for them, and leaves those there are as they were', async () => {
  const address = await recorded({ note: 'Asked for a dentist' })
  const without = sql`array_remove(categories, 'note')`
  await sql`update access.sharing_agreement set categories = ${without}`.execute(house.db)
  const page = load((await worker.get(`${address}/amend`)).body)
  expect(page('[name="note"]')).toHaveLength(0)
  expect(page('main').text()).toContain('stay as they are')
  expect((await amend(address, { note: 'Mine' })).statusCode).toBe(422)
  expect((await amend(address, { offer_bedding: 'accepted' })).statusCode).toBe(303)
  const within = sql`categories || array['note']`
  await sql`update access.sharing_agreement set categories = ${within}`.execute(house.db)
  const { stands } = await shown(address)
  expect(stands).toContain('dentist')
  expect(stands).toContain('clothes: accepted')
})
