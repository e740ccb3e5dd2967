import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { newId } from '#foundations'
import { freshHouse, type Visitor } from '../../testing/house/fresh-house.ts'
import { readFile } from './read-file.ts'

const house = freshHouse()

const textOf = (body: string) => load(body)('main').text().replace(/\s+/g, ' ')

const written = `# A plan of Cranebrook (invented)

## 1 Nobody sleeps out for a second night

| Actions | Due date | Who | Evidencing success | Cross referenced with |
|---|---|---|---|---|
| Prevention 1.1: Ring the wards each morning | April 2024 | Lantern Outreach (invented) | Brief | 1.2 |
| Recovery 1.2: Visit each new tenant in the first week | DEC 24 | Lantern Outreach (invented) | | |
| Recovery 1.3: Ask each tenant how it goes | Lantern Outreach (invented) | Numbers of people asked | | 1.1 |
`

async function bring(visitor: Visitor, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await visitor.postFile('/our-plans/imports', {
    ...{ import_id: newId(), title: '', from: '2023-10-01', to: '2026-03-31' },
    ...form,
  })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers.location)
}

describe('a plan that is brought in', () => {
  test('is refused where there is no file and no text, or its last day is before its first, and keeps what was typed', async () => {
    const visitor = await house.as('coordinator')
    const form = { import_id: newId(), pasted: '', title: 'Ours', from: '', to: '' }
    const none = await visitor.postFile('/our-plans/imports', form)
    expect(none.statusCode).toBe(422)
    expect(textOf(none.body)).toContain('Choose a file, or paste the text of the plan')
    expect(none.body).toContain('value="Ours"')
    const backwards = await visitor.postFile('/our-plans/imports', {
      ...{ ...form, pasted: written, from: '2025-01-01', to: '2024-01-01' },
    })
    expect(backwards.statusCode).toBe(422)
    expect(textOf(backwards.body)).toContain('The last day must not be before the first')
    expect(backwards.body).toContain('Ring the wards each morning')
    const noDays = { ...form, pasted: written, from: 'soon', to: 'later' }
    expect((await visitor.postFile('/our-plans/imports', noDays)).statusCode).toBe(422)
  })

  test('is read as a sheet gives it when it is pasted, and keeps its cells apart where the form comes back', async () => {
    const visitor = await house.as('coordinator')
    const pasted =
      'Action\tDue date\tLead\n1.1 Ring the wards\tMay 2024\tLantern Outreach (invented)'
    const form = { import_id: newId(), pasted, title: '', from: '2025-01-01', to: '2024-01-01' }
    const back = await visitor.postFile('/our-plans/imports', form)
    expect(load(back.body)('[name="pasted"]').text().trim()).toBe(pasted)
    const page = textOf((await visitor.get(await bring(visitor, { pasted }))).body)
    expect(page).toContain('Due: by the end of May 2024')
  })

  test('that holds no action says what an action looks like', async () => {
    const visitor = await house.as('coordinator')
    const form = { import_id: newId(), pasted: 'Dear all, see you on Monday.' }
    const answer = await visitor.postFile('/our-plans/imports', form)
    expect(answer.statusCode).toBe(422)
    expect(textOf(answer.body)).toContain('No action was found in it')
  })

  test('is read by nobody but the organisation that brought it', async () => {
    const at = await bring(await house.as('coordinator'), { pasted: written })
    expect((await (await house.as('partner')).get(at)).statusCode).toBe(404)
    expect((await (await house.as('partner')).post(`${at}/take`, {})).statusCode).toBe(404)
  })

  test('is shown beside what stands there, with what it asks, and nothing is mended before somebody says so', async () => {
    const visitor = await house.as('coordinator')
    const at = await bring(visitor, { pasted: written })
    const page = await visitor.get(at)
    const text = textOf(page.body)
    expect(text).toContain('Actions3')
    expect(text).toContain('DEC 24')
    expect(text).toContain('1.3 refers to 1.1')
    expect(text).toContain('Suggested')
  })

  test('is taken in once, as a draft, with what was answered', async () => {
    const visitor = await house.as('coordinator')
    const at = await bring(visitor, { pasted: written })
    const page = load((await visitor.get(at)).body)
    const field = page('input[value="suggested"]')
      .toArray()
      .map((one) => page(one).attr('name') ?? '')
    const answers = Object.fromEntries(field.map((name) => [name, 'suggested']))
    await visitor.post(at, { ...answers, mutual: '1.1 1.3' })
    const first = await visitor.post(`${at}/take`, {})
    const again = await visitor.post(`${at}/take`, {})
    expect(first.statusCode).toBe(303)
    expect(again.headers.location).toBe(first.headers.location)
    const plan = textOf((await visitor.get(String(first.headers.location))).body)
    expect(plan).toContain('3 actions, from 1 October 2023 to 31 March 2026')
    expect(plan).toContain('by the end of December 2024')
  })

  test('says who refers to whom, counts one action as one, and asks of nobody what a list is ticked for', async () => {
    const visitor = await house.as('coordinator')
    const rows = [
      '| Action | Due date | Who | Evidence | Cross referenced with |',
      '|---|---|---|---|---|',
      '| 1.1 Ring all of the wards each morning before eight | May 2024 | Night Team | Rare, brief and non-recurring | 2.1 |',
      '| 2.1 Ring all of the wards each morning before nine | May 2024 | Night Team | | |',
    ]
    const at = await bring(visitor, { pasted: rows.join('\n') })
    const page = textOf((await visitor.get(at)).body)
    expect(page).toContain('Without evidence1 action')
    expect(page).not.toContain('1 actions')
    expect(page).toContain('outcome: Non-recurring')
    expect(page).toContain('1.1 refers to 2.1')
    expect(page).toContain('1.1 and 2.1, alike by')
    expect(page).toContain('Nothing is left to ask')
    const bytes = new TextEncoder().encode(rows.join('\n'))
    const read = await readFile({ name: 'plan.md', bytes })
    const messages = read.ok ? read.document.issues.map(({ message }) => message).join(' ') : ''
    expect(messages).toContain('and only 1.1 refers to 2.1.')
    expect(messages).not.toContain('refer to each other')
  })

  test('can be compared with another reading of it', async () => {
    const visitor = await house.as('coordinator')
    const one = await bring(visitor, { pasted: written })
    const other = await bring(visitor, { pasted: written.replace('April 2024', 'May 2024') })
    const id = other.split('/').at(-1)
    const list = load((await visitor.get(`${one}/compare`)).body)
    expect(list(`main a[href$="${id}"]`).text()).toBe(
      'Pasted at 12pm on 2 July 2024.txt, 3 actions',
    )
    const page = textOf((await visitor.get(`${one}/compare?with=${id}`)).body)
    expect(page).toContain('1 difference')
    expect(page).toContain('April 2024May 2024')
  })
})
