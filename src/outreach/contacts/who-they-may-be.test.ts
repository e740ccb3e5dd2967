import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { writePeople } from '#demonstration'
import { newId } from '#foundations'
import { featuresOf, keepModel, trainOn } from '#people'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { anEvent, aPhone } from '../../testing/phone/a-phone.ts'

const house = freshHouse()
let worker: Visitor

beforeAll(async () => {
  const people = [...writePeople({ people: 200, seed: 3 })].map(({ written }) => ({
    id: written.record_id,
    features: featuresOf(written),
  }))
  await keepModel(house.db, { id: newId(), model: trainOn(people, '2024-07-02') })
  worker = await house.as('outreach_worker')
})

const born = { given_name: 'Peregrin', family_name: 'Quillshaw', date_of_birth: '1971-03-09' }

/** Records a contact with somebody new and gives their id and the address of the contact. */
async function recorded(told: Readonly<Record<string, string>>) {
  const form = await contactForm(worker, 'met=new', told)
  const answer = await worker.post('/contacts', form)
  expect(answer.statusCode).toBe(303)
  return { id: form.person_id, address: String(answer.headers.location) }
}

async function peopleKept(): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from people.person`.execute(house.db)
  return rows[0]?.kept ?? 0
}

test('whoever is not signed in, or sends what cannot be, is shown nobody', async () => {
  expect((await house.anyone.post('/contacts/may-be', born)).statusCode).toBe(303)
  const form = await contactForm(worker, 'met=new', { ...born, phone: 'none <b>' })
  const answer = await worker.post('/contacts/may-be', form)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Enter a phone number, such as 07700 900123')
  expect(load(answer.body)('#phone').val()).toBe('none <b>')
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a common first name alone is too little to say who somebody may be, and one more detail is asked for', async () => {
  const form = await contactForm(worker, 'met=new', { given_name: 'David' })
  const answer = await worker.post('/contacts/may-be', form)
  expect(answer.statusCode).toBe(200)
  expect(load(answer.body)('[name="same_as"]')).toHaveLength(0)
  expect(load(answer.body)('main').text()).toContain('One more detail helps')
})

test('whom somebody new may be is shown with why, keeps what was typed, and choosing them records nobody new', async () => {
  const known = await recorded(born)
  const form = await contactForm(worker, 'met=new', {
    ...born,
    given_name: 'Peregin',
    note: 'Quiet',
  })
  const before = await peopleKept()
  const shown = await worker.post('/contacts/may-be', form)
  expect(await markupProblems(shown.body)).toEqual([])
  const page = load(shown.body)
  expect(page(`[name="same_as"][value="${known.id}"]`)).toHaveLength(1)
  expect(page('main').text()).toContain('date of birth the same')
  expect(page('[name="given_name"]').val()).toBe('Peregin')
  expect(page('[name="note"]').val()).toBe('Quiet')
  const answer = await worker.post('/contacts', { ...form, same_as: known.id })
  expect(answer.headers.location).toContain(`/contacts/${known.id}/`)
  expect(await peopleKept()).toBe(before)
})

test('whoever goes on is not held up, and may say afterwards that they are one', async () => {
  const known = await recorded({ ...born, family_name: 'Ostermoor', date_of_birth: '1968-11-30' })
  const fresh = await recorded({ ...born, family_name: 'Ostermoor', date_of_birth: '1968-11-30' })
  const page = load((await worker.get(fresh.address)).body)
  expect(page('main').text()).toContain('They may be somebody known')
  const address = `/people/${fresh.id}/same/${known.id}`
  expect(page(`a[href="${address}"]`)).toHaveLength(1)
  const beside = await worker.get(address)
  expect(await markupProblems(beside.body)).toEqual([])
  expect(load(beside.body)('main').text()).toContain('date of birth the same')
  expect((await worker.post(address, {})).statusCode).toBe(422)
  const said = await worker.post(address, { verdict: 'same', reason: '' })
  expect(said.headers.location).toBe('/matches?done=proposed')
  expect((await worker.get(fresh.address)).body).not.toContain('They may be somebody known')
  const lead = await house.as('coordinator')
  const confirmed = await lead.post(address, { verdict: 'same', reason: '' })
  expect(confirmed.headers.location).toBe('/matches?done=linked')
})

test('somebody told as new on a phone may be somebody known, and the contact says so', async () => {
  const told = { given_name: 'Quendrith', family_name: 'Marrowfeld', age: '40' }
  const known = await recorded(told)
  const member = (await inventedMembers(house.db)).find(({ role }) => role === 'outreach_worker')
  const phone = await aPhone(house.web, member?.id ?? '')
  const event = anEvent({ met: 'new', person_id: newId(), ...told })
  await phone.upload([event])
  const page = await worker.get(`/contacts/${event.person_id}/${event.id}`)
  expect(load(page.body)(`a[href="/people/${event.person_id}/same/${known.id}"]`)).toHaveLength(1)
  expect(await markupProblems(page.body)).toEqual([])
})

test('nobody sealed is among those somebody may be, nor can be looked at beside them', async () => {
  const told = { ...born, family_name: 'Vintergrove', date_of_birth: '1959-01-17' }
  const known = await recorded(told)
  await sql`
    insert into access.sealing (person_id, sealing_id, reason, sealed_by, review_on)
    values (${known.id}, ${newId()}, 'witness', ${newId()}, '2030-01-01')`.execute(house.db)
  const shown = await worker.post('/contacts/may-be', await contactForm(worker, 'met=new', told))
  expect(shown.body).not.toContain(known.id)
  const fresh = await recorded(told)
  expect((await worker.get(fresh.address)).body).not.toContain(known.id)
  expect((await worker.get(`/people/${fresh.id}/same/${known.id}`)).statusCode).toBe(404)
  expect((await worker.get(`/people/${fresh.id}/same/${fresh.id}`)).statusCode).toBe(404)
})

test('what is told more about somebody is kept with how the agency wrote them', async () => {
  const more = {
    middle_name: 'Ash',
    also_known_as: 'Spike',
    phone: '07700 900123',
    email: 'spike@example.org',
    national_insurance_number: 'QQ 12 34 56 C',
    last_settled_postcode: 'B1 1AA',
  }
  const { id } = await recorded({ given_name: 'Bertil', ...more, year_of_birth: '1980' })
  const { rows } = await sql`
    select middle_name, also_known_as, phone, email, national_insurance_number, last_settled_postcode,
      born_about::text as year_of_birth
    from people.source_person where person_id = ${id}`.execute(house.db)
  expect(rows).toEqual([{ ...more, year_of_birth: '1980' }])
})

test.each([
  ['year_of_birth', { year_of_birth: '80' }, 'The year of birth must be four digits, such as 1980'],
  ['year_of_birth', { year_of_birth: '1790' }, 'The year of birth must be in the last 120 years'],
  [
    'year_of_birth',
    { year_of_birth: '1981', date_of_birth: '1980-02-03' },
    'The year and the date of birth must agree. Put one of them right, or leave one empty',
  ],
  [
    'age',
    { year_of_birth: '1980', age: '20' },
    'The age and the year of birth must agree. Put one of them right, or leave one empty',
  ],
  ['email', { email: 'spike' }, 'Enter an e-mail address, such as name@example.org'],
  [
    'national_insurance_number',
    { national_insurance_number: 'none' },
    'Enter a National Insurance number, such as QQ 12 34 56 C',
  ],
  [
    'last_settled_postcode',
    { last_settled_postcode: 'B1' },
    'Enter a whole postcode, such as B1 1AA',
  ],
])(
  '%s as %o is refused beside its field, in the part that opens, and stays typed',
  async (field, told, words) => {
    const answer = await worker.post('/contacts', await contactForm(worker, 'met=new', told))
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(page(`.govuk-error-summary a[href="#${field}"]`).text()).toBe(words)
    expect(page(`#${field}`).val()).toBe(Object.entries(told).find(([name]) => name === field)?.[1])
    if (field !== 'age') expect(page(`#${field}`).closest('details').attr('open')).toBeDefined()
  },
)
