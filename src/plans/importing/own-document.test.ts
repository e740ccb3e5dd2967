import { describe, expect, test } from 'vitest'
import { aDocument, anActionOf, dueAs } from '../../testing/plans/a-plan.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { readFile } from './read-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const readJson = (given: unknown, name = 'plan.json') =>
  readFile({ name, bytes: bytesOf(typeof given === 'string' ? given : JSON.stringify(given)) })

async function refusal(given: unknown): Promise<string> {
  const read = await readJson(given)
  return read.ok ? '' : read.sentence
}

async function taken(document: PlanDocument): Promise<PlanDocument> {
  const read = await readJson(document)
  if (!read.ok) throw new Error(read.sentence)
  return read.document
}

const told = ({ issues }: PlanDocument) => issues.map(({ code, quote }) => `${code} ${quote}`)
const first = ({ actions: [action] }: PlanDocument) => action

/** A document with one field of its first action said otherwise, as a file may say anything. */
const otherwise = (more: Readonly<Record<string, unknown>>) => {
  const document = aDocument([anActionOf('1.1')])
  return { ...document, actions: document.actions.map((action) => ({ ...action, ...more })) }
}

describe('a JSON that is no plan is refused in words that say where', () => {
  const plan = aDocument([anActionOf('1.1')])
  test.each([
    ['{"plan": {', 'breaks off'],
    [{ ...plan, plan: { period: null } }, 'The title of the plan is missing'],
    [otherwise({ due: 'soon' }), 'The due date of action 1.1 must be fields in curly brackets'],
    [
      otherwise({ due: { ...dueAs('June 2024'), from: 'June' } }),
      'The first day of the due date of action 1.1 must be a day, such as 2024-07-01',
    ],
    [
      otherwise({ due: { ...dueAs('June 2024'), kind: 'at' } }),
      'The kind of the due date of action 1.1 must be one of: ',
    ],
    [otherwise({ leads: 'Us' }), 'The list of leads of action 1.1 must be a list in square'],
    [otherwise({ leads: [7] }), 'Lead no. 1 of action 1.1 must be a text in quotation marks'],
    [otherwise({ number: 7 }), 'The number of action no. 1 must be a text in quotation marks'],
    [otherwise({ owner: 'Us' }), 'Action 1.1 holds “owner”, which has no place there'],
    [{ plan: 1 }, 'The plan must be fields in curly brackets'],
    [{ ...plan, sections: [{ number: '4' }] }, 'The title of section 4 is missing'],
    [{ ...plan, more: 1 }, 'The file holds “more”, which has no place there'],
  ])('%j', async (given, words) => {
    const sentence = await refusal(given)
    expect(sentence).toContain(words)
    expect(sentence).not.toMatch(/expected|received|Invalid|Unrecognized/)
  })

  test('and so is one with two sections of one number, or a text that slipped into the wrong field', async () => {
    const section = { number: '1', title: 'Homes', success: null }
    expect(await refusal({ ...plan, sections: [section, section] })).toContain(
      'two sections with the number 1',
    )
    expect(await refusal({ ...plan, plan: { ...plan.plan, title: 'x'.repeat(5000) } })).toBe(
      'The title of the plan has 5,000 characters, and may have 1,000 at most. Shorten it',
    )
    expect(await refusal(otherwise({ leads: ['x'.repeat(2001)] }))).toContain(
      'A name of action 1.1 has 2,001 characters',
    )
    const backwards = { ...dueAs('June 2024'), from: '2024-06-01', to: '2024-01-01' }
    expect(await refusal(otherwise({ due: backwards }))).toContain('due date of action 1.1 ends')
  })
})

describe('what a JSON says of an action is not simply taken', () => {
  test('a date that differs from its words is read anew from them, and that is asked', async () => {
    const wrong = { ...dueAs('June 2024'), edtf: '2019', from: '2019-01-01', to: '2020-01-01' }
    const plan = await taken(aDocument([anActionOf('1.1', { due: wrong })]))
    expect(first(plan)?.due).toEqual(dueAs('June 2024'))
    expect(told(plan)).toEqual(['due-differs June 2024'])
    expect(plan.issues[0]?.message).toContain('counts it as 2019 (from 2019-01-01 to 2019-12-31)')
    const noWords = { ...dueAs('June 2024'), raw: 'when we can' }
    const unread = await taken(aDocument([anActionOf('1.1', { due: noWords })]))
    expect(first(unread)?.due).toMatchObject({ raw: 'when we can', kind: 'unparsed', edtf: null })
    expect(told(unread)).toEqual(['due-differs when we can'])
  })

  test('a person does not lead, and their name stays with the cells', async () => {
    const leads = ['Imran Quillfeather', 'Night Kitchen Team']
    const plan = await taken(aDocument([anActionOf('1.1', { leads })]))
    expect(first(plan)?.leads).toEqual(['Night Kitchen Team'])
    expect(Object.values(first(plan)?.raw ?? {})).toContain('Imran Quillfeather')
    expect(told(plan)).toEqual(['owner-person Imran Quillfeather'])
    expect(plan.issues[0]?.message).not.toContain('Quillfeather')
  })

  test('a section that is not listed is added without a title, and that is told', async () => {
    const actions = [anActionOf('1.1', { section: '9' }), anActionOf('1.2', { section: '9' })]
    const plan = await taken({ ...aDocument(actions), sections: [] })
    expect(plan.sections).toEqual([{ number: '9', title: '', success: null }])
    expect(told(plan)).toEqual(['section-untitled 9'])
    expect(plan.issues[0]?.message).toContain('Action 1.1 and 1 more stand in section 9')
  })

  test('a reference to an action that is not there, or to itself, is asked once', async () => {
    const plan = await taken(
      aDocument([anActionOf('1.1', { references: ['1.1', '7.7'] }), anActionOf('1.2')], {
        references: [{ a: '1.1', b: '7.7', declaredBy: 'a' }],
        duplicates: [{ a: '1.2', b: '8.8', similarity: 0.8 }],
      }),
    )
    expect(told(plan)).toEqual([
      ...['reference-self 1.1', 'reference-missing 7.7', 'reference-missing 8.8'],
    ])
    expect(await taken(plan)).toEqual(plan)
  })

  test('nothing is asked of dates as they can be read, confirmed or not, and of a period that moved', async () => {
    const raws = [
      'December 22',
      'Ongoing',
      'Six monthly',
      'March 2023 onwards',
      'TBC',
      '',
      '01/08/21',
    ]
    const confirmed = { ...dueAs('December 22'), edtf: '2022-12', flags: [] }
    const actions = raws.map((raw, at) => anActionOf(`1.${at + 1}`, { due: dueAs(raw) }))
    const document = aDocument([...actions, anActionOf('1.9', { due: confirmed })])
    expect(await taken(document)).toEqual(document)
    const moved = { ...document.plan, period: { from: '2024-01-01', to: '2027-01-01' } }
    expect(told(await taken({ ...document, plan: moved }))).toEqual([])
  })
})

test('a tie that one action names stands among the pairs, whatever the list of pairs leaves out', async () => {
  const named = aDocument([anActionOf('1.1'), anActionOf('1.2')])
  const actions = named.actions.map((action) => ({
    ...action,
    references: action.number === '1.1' ? ['1.2'] : [],
  }))
  const document = await taken({ ...named, actions, references: [] })
  expect(document.references).toEqual([{ a: '1.1', b: '1.2', declaredBy: 'a' }])
  expect(told(document)).toContain('left-over 1.1 – 1.2')
})
