import { load } from 'cheerio'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { carryContacts } from '../contacts/carry-contacts.store.ts'

const house = freshHouse()
const fountain = '52.47951, -1.90269'

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ kept: number }>`
    select count(*)::integer as kept from ${sql.table(`outreach.${table}`)}
  `.execute(house.db)
  return rows[0]?.kept ?? 0
}

test.each([
  ['a place that is none', { place: 'by the fountain' }, '#place', 'as a map shows it'],
  ['a place in another country', { place: '40.1, -3.7' }, '#place', 'as a map shows it'],
  ['an exact spot without a reason', { place: fountain, spot_days: '3' }, '#spot_reason', 'why'],
  ['an exact spot of no place', { spot_reason: 'welfare_check' }, '#place', 'kept exactly'],
  [
    'an exact spot for longer than four weeks',
    { place: fountain, spot_reason: 'welfare_check', spot_days: '29' },
    '#spot_days',
    '1 to 28 days',
  ],
  ['a note as long as a book', { note: 'a'.repeat(4001) }, '#note', '4,000 characters'],
  ['an answer nobody gives', { offer_bedding: 'maybe' }, '#offer_bedding', 'from the list'],
])('%s is refused with the words beside its field, and what was typed stays', async (...given) => {
  const [, changes, field, words] = given
  const worker = await house.as('outreach_worker')
  const before = await count('contact')
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=unnamed', changes))
  expect(answer.statusCode).toBe(422)
  const page = load(answer.body)
  expect(page(`.govuk-error-summary a[href="${field}"]`).text()).toContain(words)
  for (const [name, typed] of Object.entries(changes)) {
    const kept = page(`[name="${name}"]`)
    if (typed !== 'maybe') expect(String(kept.val() ?? kept.text()), name).toBe(typed)
  }
  expect(page(field).closest('details').attr('open')).toBeDefined()
  expect(await count('contact')).toBe(before)
  expect(await markupProblems(answer.body)).toEqual([])
})

test('a worker whose agreement leaves out notes and places is told so and nothing is kept', async () => {
  const worker = await house.as('outreach_worker')
  const before = await count('contact')
  const form = await contactForm(worker, 'met=unnamed', {})
  const without = sql`array_remove(array_remove(categories, 'note'), 'place')`
  await sql`update access.sharing_agreement set categories = ${without}`.execute(house.db)
  for (const [changes, field] of [
    [{ note: 'Seemed well' }, '#note'],
    [{ place: fountain }, '#place'],
  ] as const) {
    const answer = await worker.post('/contacts', { ...form, ...changes })
    expect(answer.statusCode).toBe(422)
    expect(load(answer.body)(`.govuk-error-summary a[href="${field}"]`)).toHaveLength(1)
  }
  expect(await count('contact')).toBe(before)
  const within = sql`categories || array['note', 'place']`
  await sql`update access.sharing_agreement set categories = ${within}`.execute(house.db)
})

test('an analyst reads a contact, is led to no form that records, and records none by any address', async () => {
  const [worker, analyst] = [await house.as('outreach_worker'), await house.as('analyst')]
  const form = await contactForm(worker, 'met=unnamed', {})
  const contact = String((await worker.post('/contacts', form)).headers.location)
  const before = await count('contact')
  const again = { ...form, contact_id: newId() }
  for (const path of ['/contacts/new', '/contacts/new?met=new', `${contact.split('?')[0]}/amend`]) {
    expect((await analyst.get(path)).statusCode, path).toBe(403)
  }
  expect((await analyst.post('/contacts', again)).statusCode).toBe(403)
  expect((await analyst.post('/contacts/find', { name: 'Ana' })).statusCode).toBe(403)
  for (const path of ['/today', '/shifts', contact]) {
    const page = load((await analyst.get(path)).body)
    expect(page('a[href^="/contacts/new"], a[href$="/amend"], a[href$="/withdraw"]')).toHaveLength(
      0,
    )
  }
  expect(await count('contact')).toBe(before)
})

test('the same form sent again with another note is refused: a correction is not lost unsaid', async () => {
  const worker = await house.as('outreach_worker')
  const form = await contactForm(worker, 'met=unnamed', { note: 'Seemed well' })
  expect((await worker.post('/contacts', form)).statusCode).toBe(303)
  expect((await worker.post('/contacts', form)).statusCode).toBe(303)
  expect((await worker.post('/contacts', { ...form, note: 'Seemed ill' })).statusCode).toBe(422)
})

test('what was told with a contact stands on its page, and the exact place is kept nowhere', async () => {
  const worker = await house.as('outreach_worker')
  const told = {
    description: 'Tall, green coat, walks with a stick',
    offer_bed_tonight: 'declined',
    need_pet: 'yes',
    welfare: 'some_concern',
    note: 'Said thank you',
    place: fountain,
  }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=unnamed', told))
  const shown = await worker.get(String(answer.headers.location))
  const words = load(shown.body)('main').text()
  for (const line of [
    'green coat',
    'A bed tonight: declined',
    'Has a pet',
    'Some concern',
    'Said thank you',
    'Within about 250 metres of 52.478, -1.902',
  ]) {
    expect(words).toContain(line)
  }
  expect(words).not.toContain('52.47951')
  expect(await count('contact_spot')).toBe(0)
  expect(await markupProblems(shown.body)).toEqual([])

  const analyst = await (await house.as('analyst')).get(String(answer.headers.location))
  expect(analyst.statusCode).toBe(200)
  expect(analyst.body).not.toContain('green coat')
  expect(analyst.body).not.toContain('250 metres')
})

test('an exact spot is shown until its time has run out, then to nobody, and then it is gone', async () => {
  const worker = await house.as('outreach_worker')
  const told = { place: fountain, spot_reason: 'welfare_check', spot_days: '2' }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=unnamed', told))
  const address = String(answer.headers.location)
  expect((await worker.get(address)).body).toContain('52.47951')

  await runOut(house.db)
  const after = await worker.get(address)
  expect(after.body).not.toContain('52.47951')
  expect(after.body).not.toContain('250 metres')
  expect(await count('contact_spot')).toBe(1)
  const { purgePlaces } = await import('./purge-places.store.ts')
  await purgePlaces(house.needs.db)
  expect([await count('contact_spot'), await count('contact_place')]).toEqual([0, 0])
  expect((await worker.get(address)).statusCode).toBe(200)
})

/** Time passes: every place has run out. */
async function runOut(db: typeof house.db): Promise<void> {
  await db.transaction().execute(async (then) => {
    await sql`select set_config('waymark.purging', 'yes', true)`.execute(then)
    for (const table of ['contact_spot', 'contact_place']) {
      await sql`
        update ${sql.table(`outreach.${table}`)}
        set recorded_at = recorded_at - interval '200 days', until_at = until_at - interval '200 days'
      `.execute(then)
    }
  })
}

test('what was told with a contact cannot be changed or taken away, not by the owner of the tables either', async () => {
  const worker = await house.as('outreach_worker')
  const told = { note: 'Seemed well', offer_bedding: 'accepted', need_money: 'yes' }
  const answer = await worker.post('/contacts', await contactForm(worker, 'met=unnamed', told))
  expect(answer.statusCode).toBe(303)
  for (const table of ['contact_detail', 'contact_offer', 'contact_need', 'telling']) {
    const change = sql`delete from ${sql.table(`outreach.${table}`)}`.execute(house.db)
    await expect(change, table).rejects.toThrow()
  }
})

test('what was told with a contact follows it to the person it is linked to', async () => {
  const worker = await house.as('outreach_worker')
  const told = {
    note: 'Follows along',
    offer_bedding: 'accepted',
    need_money: 'yes',
    place: fountain,
  }
  const form = await contactForm(worker, 'met=new', { given_name: 'Ana', ...told })
  const other = await contactForm(worker, 'met=new', { given_name: 'Anna' })
  for (const one of [form, other])
    expect((await worker.post('/contacts', one)).statusCode).toBe(303)
  const { rows } = await sql<{ id: string }>`
    select source_person_id as id from people.source_person where person_id = ${form.person_id}
  `.execute(house.db)
  const link = {
    sourcePersonId: rows[0]?.id,
    fromPersonId: form.person_id,
    toPersonId: other.person_id,
  }
  const carry = (db: typeof house.db) =>
    carryContacts(db, link as Parameters<typeof carryContacts>[1])
  await house.db.transaction().execute(carry)
  const page = await worker.get(`/contacts/${other.person_id}/${form.contact_id}`)
  const words = load(page.body)('main').text()
  for (const line of ['Follows along', 'Bedding or clothes: accepted', 'No money', '250 metres']) {
    expect(words).toContain(line)
  }
})
