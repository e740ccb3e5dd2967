import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { knownPerson } from '../../testing/house/known-person.ts'
import { contactForm } from '../../testing/journeys/contact-form.ts'
import { markupProblems } from '../../testing/journeys/markup-problems.ts'

const house = freshHouse()
let worker: Visitor
let coordinator: Visitor
beforeAll(async () => {
  worker = await house.as('outreach_worker')
  coordinator = await house.as('coordinator')
})

const told: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  preferences: () => ({ language: 'Welsh' }),
  consent: () => ({
    ...{ consent_id: newId(), decision: 'given', purpose: 'casework', categories: 'identity' },
    ...{ how: 'verbal', from_on: '2024-07-01', ends: 'no_end', notice_version: '1' },
  }),
  corrections: () => ({
    ...{ correction_id: newId(), about: 'stay', is_wrong: 'The hostel', should_say: 'None' },
    ...{ asked_by: 'person', received_on: '2024-07-01' },
  }),
}

test.each(Object.keys(told))(
  'an agency that took down %s of somebody shows nowhere as having written who they are',
  async (form) => {
    const { page } = await knownPerson(worker, { given_name: 'Wynn', family_name: 'Testpeg' })
    const sent = await coordinator.post(`${page}/${form}`, told[form]?.() ?? {})
    expect(sent.statusCode).toBe(303)
    const read = await coordinator.get(page)
    const person = load(read.body)
    expect(person('.govuk-summary-card__title').text()).toBe('Lantern Outreach (invented)')
    expect(person('h1').text()).toMatch(/Wynn Testpeg$/)
    expect(await markupProblems(read.body)).toEqual([])
    const wish = { paper: 'record', checked: 'known' }
    const paper = load((await coordinator.post(`${page}/answer`, wish)).body)
    const writings = paper('h3').filter(
      (_, one) => paper(one).text() === 'How you were written down',
    )
    expect(writings).toHaveLength(1)
    expect(writings.closest('section').find('h2').text()).toBe('Lantern Outreach (invented)')
  },
)

test('what such an agency told can still be taken out of the person', async () => {
  const { id, page } = await knownPerson(worker, { given_name: 'Wynn', family_name: 'Testpeg' })
  const met = await contactForm(coordinator, `person=${id}`, { contact_type: 'bedded_down' })
  expect((await coordinator.post('/contacts', met)).statusCode).toBe(303)
  const part = load((await coordinator.get(page)).body)('#told-by-others')
  expect(part.text()).toContain('Coventry Housing Desk (invented)')
  const apart = String(part.find('a').attr('href'))
  const taken = await coordinator.post(apart, { reason: 'It was somebody else' })
  expect(taken.headers.location).toBe('/matches?done=apart')
  expect(load((await coordinator.get(page)).body)('#told-by-others')).toHaveLength(0)
})

test('an agency that wrote somebody down later is not said never to have done so', async () => {
  const { page } = await knownPerson(worker, { given_name: 'Wynn', family_name: 'Testpeg' })
  const asked = { ...told['corrections']?.(), about: 'identity' }
  await coordinator.post(`${page}/corrections`, asked)
  const address = `${page}/corrections/${'correction_id' in asked ? asked.correction_id : ''}`
  const right = { outcome: 'corrected', reason: 'x', given_name: 'Wyn' }
  expect((await coordinator.post(address, right)).statusCode).toBe(303)
  const read = load((await coordinator.get(page)).body)
  expect(read('#told-by-others').text()).toContain('before it wrote down who they are')
})
