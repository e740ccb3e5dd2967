import { load } from 'cheerio'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { inventedMembers } from '#access'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'
import { anEvent, aPhone } from '../../testing/phone/a-phone.ts'

const house = freshHouse()
const [birmingham, solihull] = ['E08000025', 'E08000029']
const [bankInBirmingham, bankInSolihull] = [newId<'patch'>(), newId<'patch'>()]
let worker: Visitor

beforeAll(async () => {
  worker = await house.as('outreach_worker')
  for (const [areaCode, id] of [
    [birmingham, bankInBirmingham],
    [solihull, bankInSolihull],
  ]) {
    await sql`
      insert into outreach.patch (patch_id, area_code, name, named_by)
      select ${id}, ${areaCode}, 'Canal bank', member_id from access.member order by member_id limit 1
    `.execute(house.db)
  }
})

async function patchNames(path: string): Promise<readonly string[]> {
  const page = load((await worker.get(path)).body)
  const offered = page('[name="patch"] option').toArray()
  return offered.map((one) => page(one).text()).filter((name) => name.includes('Canal'))
}

test('patches of one name in two councils are told apart by the council', async () => {
  const names = ['Canal bank, Birmingham', 'Canal bank, Solihull']
  expect(await patchNames('/contacts/new?met=unnamed')).toEqual(names)
  const form = await contactForm(worker, 'met=unnamed', { patch: bankInBirmingham })
  const address = String((await worker.post('/contacts', form)).headers.location).split('?')[0]
  expect(await patchNames(`${address}/amend`)).toEqual(names)
})

test.each([
  ['a patch of another council', bankInSolihull],
  ['a patch nobody named', newId()],
])(
  'a contact is refused with %s, in words beside the patch, and nothing is kept',
  async (_what, patch) => {
    const form = await contactForm(worker, 'met=unnamed', { patch, area_code: birmingham })
    const answer = await worker.post('/contacts', form)
    expect(answer.statusCode).toBe(422)
    const page = load(answer.body)
    expect(page('#patch-error').text()).toContain('Select a patch of the council')
    expect(page('.govuk-error-summary a').attr('href')).toBe('#patch')
    expect(page('#patch').closest('details').attr('open')).toBeDefined()
    expect(await markupProblems(answer.body)).toEqual([])
    const { rows } = await sql`
    select from outreach.contact where contact_id = ${form.contact_id}
  `.execute(house.db)
    expect(rows).toEqual([])
  },
)

test('a contact put right into another council does not keep the patch of the first', async () => {
  const form = await contactForm(worker, 'met=unnamed', {
    ...{ patch: bankInBirmingham, area_code: birmingham },
  })
  const address = String((await worker.post('/contacts', form)).headers.location).split('?')[0]
  const right = {
    ...{ more: 'asked', patch: bankInBirmingham, area_code: solihull, seen: 'none', reason: 'x' },
    ...{ contact_type: 'bedded_down', day: form['day'] ?? '', time: form['time'] ?? '' },
  }
  const answer = await worker.post(`${address}/amend`, right)
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('#patch-error').text()).toContain('Select a patch of the council')
  const again = { ...right, patch: bankInSolihull }
  expect((await worker.post(`${address}/amend`, again)).statusCode).toBe(303)
})

test('an entry of a phone with a patch of another council is refused, and asks for the patch', async () => {
  const [member] = await inventedMembers(house.db)
  const phone = await aPhone(house.web, member?.id ?? '')
  const entry = anEvent({ patch_id: bankInSolihull, area_code: birmingham })
  const { answers } = await phone.upload([entry])
  expect(answers[0]).toMatchObject({ outcome: 'refused', ask: 'patch' })
  const { answers: again } = await phone.upload([{ ...entry, patch_id: bankInBirmingham }])
  expect(again[0]).toMatchObject({ outcome: 'stored' })
})
