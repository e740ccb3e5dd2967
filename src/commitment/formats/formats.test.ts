import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { partOf, wordsIn } from '../packs/opened.ts'

const house = freshHouse()

/** What the form of a page would send, as it stands. */
function formOf(body: string): Record<string, string> {
  const page = load(body)
  const fields = page('form[action$="/edit"]').serializeArray()
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]))
}

async function aCopy(coordinator: Visitor, of = 'roundtable') {
  const { headers } = await coordinator.post(`/roundtables/formats/${of}/copies`, {})
  const edit = String(headers.location)
  return {
    edit,
    page: edit.replace(/\/edit$/, ''),
    form: formOf((await coordinator.get(edit)).body),
  }
}

test('an outreach worker may read formats and change none', async () => {
  const worker = await house.as('outreach_worker')
  expect((await worker.get('/roundtables/formats')).statusCode).toBe(200)
  expect((await worker.post('/roundtables/formats/roundtable/copies', {})).statusCode).toBe(403)
})

test('a format Waymark brings cannot be changed itself, nor one of another organisation', async () => {
  const coordinator = await house.as('coordinator')
  expect((await coordinator.get('/roundtables/formats/roundtable/edit')).statusCode).toBe(404)
  const { page } = await aCopy(coordinator)
  const elsewhere = await house.as('coordinator', 'Yarrow')
  expect((await elsewhere.get(page)).statusCode).toBe(404)
})

test.each([
  [{ name: '' }, 'Enter what the format is called'],
  [{ warn_at: 'many' }, 'from how many people on the facilitator is warned'],
  [{ warn_at: '40' }, 'A warning must come before nobody more is let in'],
  [{ 'step-0-0-minutes': '0' }, 'Enter the minutes of the step, from 1 to 240'],
  [{ 'phase-1-title': ' ' }, 'Enter what the phase is called'],
  [{ seeds: 'a line without parts' }, 'Line 1: write the theme'],
  [{ seeds: 'Homes; ; gap, somewhere; Nobody lends a key' }, 'Line 1: write the theme'],
  [{ 'break-minutes': 'abc' }, 'Enter the minutes of the break, from 1 to 120'],
  [{ 'break-minutes': '500' }, 'Enter the minutes of the break, from 1 to 120'],
  [{ 'phase-3-out': 'yes' }, 'The break stands after a phase that is left out'],
])('what cannot be is told beside its field, and what was typed stays: %o', async (typed, say) => {
  const coordinator = await house.as('coordinator')
  const { edit, form } = await aCopy(coordinator)
  const answer = await coordinator.post(edit, { ...form, about: 'Kept as typed', ...typed })
  expect(answer.statusCode).toBe(422)
  expect(load(answer.body)('main').text()).toContain(say)
  expect(answer.body).toContain('Kept as typed')
})

test('a format that is saved as it stands says the same in its next version', async () => {
  const coordinator = await house.as('coordinator')
  for (const of of ['roundtable', 'case-study', 'look-back', 'whiteboard']) {
    const { edit, form } = await aCopy(coordinator, of)
    expect((await coordinator.post(edit, form)).statusCode).toBe(303)
    const { version, ...after } = formOf((await coordinator.get(edit)).body)
    expect({ ...after, version: '1' }).toEqual(form)
    expect(version).toBe('2')
  }
})

test('a copy that is sent twice is made once, and another from the same page is told', async () => {
  const coordinator = await house.as('coordinator')
  const template_id = newId()
  const copies = '/roundtables/formats/roundtable/copies'
  const first = await coordinator.post(copies, { template_id })
  const again = await coordinator.post(copies, { template_id })
  expect(again.statusCode).toBe(303)
  expect(again.headers.location).toBe(first.headers.location)
  const edit = String(first.headers.location)
  const form = formOf((await coordinator.get(edit)).body)
  await coordinator.post(edit, { ...form, name: 'Our own way' })
  const later = await coordinator.post(copies, { template_id })
  expect(later.statusCode).toBe(422)
  expect(later.body).toContain('Something else was sent from this form before')
})

test('a page to copy a format carries an id of its own', async () => {
  const coordinator = await house.as('coordinator')
  const page = async () =>
    load((await coordinator.get('/roundtables/formats/roundtable')).body)(
      '[name=template_id]',
    ).attr('value')
  expect(await page()).toMatch(/^[0-9a-f-]{36}$/)
  expect(await page()).not.toBe(await page())
})

test('phases change their order, steps come and go, and the minutes add up', async () => {
  const coordinator = await house.as('coordinator')
  const { edit, page, form } = await aCopy(coordinator)
  await coordinator.post(edit, {
    ...form,
    'phase-0-order': '2.5',
    'step-0-new-title': 'A word from somebody who has been there',
    'step-0-new-minutes': '7',
    'step-0-new-does': 'present',
    'phase-5-out': 'yes',
    'phase-new-title': 'Walk the pathway',
  })
  const text = load((await coordinator.get(page)).body)('main').text()
  expect(text).toContain('A word from somebody who has been there, 7 minutes')
  expect(text).toContain('Walk the pathway, 10 minutes')
  expect(text).toContain('147 minutes') // 145, and 7, less 15, and 10
})

test('two who change a format at once do not overwrite each other', async () => {
  const coordinator = await house.as('coordinator')
  const { edit, form } = await aCopy(coordinator)
  await coordinator.post(edit, { ...form, name: 'The first change' })
  const late = await coordinator.post(edit, { ...form, name: 'The second change' })
  expect(late.statusCode).toBe(422)
  expect(load(late.body)('main').text()).toContain('Somebody has changed this format meanwhile')
  expect(late.body).toContain('The second change')
})

test('a roundtable keeps the version it was prepared with', async () => {
  const coordinator = await house.as('coordinator')
  const { edit, form } = await aCopy(coordinator)
  const id = newId<'roundtable'>()
  const format = edit.split('/')[3] ?? ''
  await coordinator.post('/roundtables', { roundtable_id: id, title: 'Before the change', format })
  await coordinator.post(edit, { ...form, 'step-0-0-minutes': '60' })
  const page = load((await coordinator.get(`/roundtables/${id}`)).body)('main').text()
  expect(page).toContain('145 minutes')
})

test('every format can be taken along as a blank paper pack', async () => {
  const coordinator = await house.as('coordinator')
  for (const of of ['roundtable', 'case-study', 'look-back', 'whiteboard']) {
    const answer = await coordinator.get(`/roundtables/formats/${of}/packs/paper.docx`)
    expect(answer.statusCode).toBe(200)
    expect(wordsIn(partOf(new Uint8Array(answer.rawPayload), 'word/document.xml'))).toContain(
      'paper pack',
    )
  }
})
