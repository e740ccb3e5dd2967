import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { readPlainText } from '../sources/plain-text.ts'
import { readPlan } from './read-plan.ts'

// Ways in which councils write plans, in plans of invented places.

test('a list without owners is read by its labels, and who does each is asked', () => {
  const plan = planIn('labelled-bullets.md')
  expect(plan.plan.period).toEqual({ from: '2024-04-01', to: '2026-04-01' })
  expect(lines(plan)).toEqual([
    'HS1 | 1 | by 2024-06 | coverage 80 percent',
    'HS2 | 1 | by 2024-23 | output 150 households a year',
    'HS3 | 2 | by 2025-03 | unread',
    'HS4 | 2 | ongoing 2024-04/2026-03 |',
  ])
  expect(plan.sections.map(({ title }) => title)).toEqual([
    'Keep people in their homes',
    'A way off the street',
  ])
  expect(plan.sections[0]?.success).toMatch(/^Fewer households/)
  expect(counts(plan)).toMatchObject({ 'owner-missing': 4, 'reference-one-sided': 1 })
})

test('a table that lost its lines on the way out of a PDF is put together again, and that is told', () => {
  const plan = planIn('flattened-table.txt')
  expect(lines(plan)).toEqual([
    '1.1 | 1 | by 2024-05 | unread',
    '1.2 | 1 | by 2024-12 | unread, output 40 people a month',
    '1.3 | 1 | missing | unread',
    '2.1 | 2 | missing |',
  ])
  expect(plan.actions.map(({ leads }) => leads.join())).toEqual([
    ...['Street Services Team', 'Street Services Team', 'Empty Homes Officer', 'Public Health'],
  ])
  expect(plan.actions[0]?.statement).toBe(
    'Hold a weekly meeting about everybody who sleeps rough in the borough',
  )
  expect(plan.sections[1]?.title).toBe('Health')
  expect(counts(plan)).toMatchObject({ 'rows-joined': 3, 'due-missing': 2 })
})

test('actions told in prose have their progress, and the thanks of the council belong to none', () => {
  const plan = planIn('prose.txt')
  expect(plan.actions.map(({ number, progress }) => [number, progress?.slice(0, 18)])).toEqual([
    ['1', 'The panel met twic'],
    ['2', 'Two buildings were'],
    ['3', 'Not begun.'],
  ])
  expect(plan.actions[1]?.leads).toEqual(['Estates'])
  expect(plan.actions[1]?.due.edtf).toBe('2023-10')
  const left = quotes(plan, 'left-over').join('\n')
  expect(left).toContain('The council thanks everybody')
  expect(plan.actions[0]?.raw['As written']).toMatch(/^Action 1 – .* rules\.$/)
})

test('a year is what the legend on the last page says, and what it does not say is asked', () => {
  const plan = planIn('year-legend.md')
  expect(lines(plan)).toEqual([
    '1 | 1 | by 2025-04/2026-03 |',
    '2 | 1 | by 2025-04/2027-03 |',
    '3 | 1 | by 2027-04/2028-03 |',
    '4 | 1 | unparsed |',
  ])
  expect(plan.plan.period).toEqual({ from: '2025-04-01', to: '2028-04-01' })
  expect(quotes(plan, 'legend-missing')).toEqual(['Medium term'])
  expect(plan.actions[1]?.leads).toEqual(['Housing Options', 'Commissioning'])
})

test('numbers of other schemes stay as they are, and refer to each other', () => {
  const plan = planIn('foreign-numbers.md')
  expect(plan.actions.map(({ number }) => number)).toEqual(['2.D.i', '2.D.ii', '12/21/HRS', 'HS1'])
  expect(plan.references.map(({ a, b, declaredBy }) => [a, b, declaredBy])).toEqual([
    ['2.D.i', '2.D.ii', 'a'],
    ['2.D.i', '12/21/HRS', 'b'],
    ['2.D.ii', '12/21/HRS', 'both'],
  ])
  expect(counts(plan)).toMatchObject({ 'reference-self': 1, 'reference-missing': 1 })
  expect(plan.sections).toMatchObject([
    { number: '2', title: 'More homes that people can pay for' },
  ])
})

test('a colour means what the legend says, and one that it does not explain is asked', () => {
  const plan = planIn('colour-legend.md')
  expect(plan.plan.legend).toMatchObject({ red: 'More than three months late' })
  expect(quotes(plan, 'colour-told')).toEqual(['Green', 'Red'])
  expect(quotes(plan, 'legend-missing')).toEqual(['Blue'])
  expect(plan.actions[1]?.progress).toBe('Two drafts\nRed')
  expect(plan.actions[1]?.due).toMatchObject({ from: '2024-10-01', to: '2025-01-01' })
})

test('financial years of a sheet are windows, and the years of a title a period that is asked', () => {
  const plan = planIn('financial-years.txt')
  expect(lines(plan)).toEqual([
    '1 | 1 | by 2023-04/2024-03 | output 60 tenancies a year',
    '2 | 1 | by 2024-04/2026-03 | output 31 schools',
    '3 | 1 | by 2027-03 | coverage 100 percent',
  ])
  expect(plan.plan.period).toEqual({ from: '2023-04-01', to: '2026-04-01' })
  expect(plan.actions[0]?.leads).toEqual(['Revenues and Benefits Team'])
  expect(plan.actions[0]?.partners).toEqual(['Citizens Advice', 'Hollin Vale Law Centre'])
  expect(quotes(plan, 'owner-placeholder')).toEqual(['relevant partners'])
  expect(counts(plan)).toMatchObject({ 'period-inferred': 1, 'due-after-plan': 1 })
})

test('nobody’s name or initials come among those who lead, and their posts do', () => {
  const plan = planIn('named-people.md')
  expect(plan.actions.map(({ leads }) => leads.join())).toEqual([
    ...['', 'Hostels Manager', 'Stock Controller', '', 'Night Kitchen Team'],
  ])
  expect(counts(plan)).toMatchObject({ 'owner-person': 5 })
  expect(counts(plan)).not.toHaveProperty('owner-missing')
  const told = plan.issues.map(({ message, suggestion }) => `${message} ${suggestion}`).join('\n')
  expect(told).not.toMatch(/Quillfeather|Tarnwick|Overmantle|Brackenbury|ZT|IQ/)
  expect(plan.actions[0]?.raw['Responsible person']).toBe('Imran Quillfeather')
  expect(plan.actions[4]?.evidence[0]?.schedule).toEqual(['P0M', 'P3M', 'P12M'])
})

test('rows that are headings, rows that go on and rows that hold two actions are told apart', () => {
  const plan = planIn('context-rows.md')
  expect(plan.sections.map(({ title, success }) => [title, success])).toEqual([
    ['A quick way indoors', 'Nobody is outside for a second night'],
    ['A home that lasts', null],
  ])
  expect(plan.actions.map(({ number }) => number)).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
    '2.3',
    '2.4',
  ])
  expect(plan.actions[1]?.evidence.map(({ domain, target }) => [domain, target])).toEqual([
    ['rare', null],
    ['brief', null],
    [null, 200],
  ])
  expect(quotes(plan, 'number-missing')).toEqual(['For questions'])
  expect(counts(plan)).toMatchObject({ 'row-as-heading': 3, 'rows-joined': 1, 'row-cut': 2 })
  expect(counts(plan)).not.toHaveProperty('period-inferred')
})

test('the notes of a meeting are no plan, and none of them is lost', () => {
  const plan = planIn('pasted-words.txt')
  expect(plan.actions).toEqual([])
  expect(counts(plan)).toEqual({ 'no-period': 1, 'left-over': 1 })
  expect(quotes(plan, 'left-over')[0]).toContain('Somebody should write a plan.')
})

function planIn(name: string): PlanDocument {
  const plan = readPlan(readPlainText(readFileSync(`src/plans/reading/fixtures/${name}`, 'utf8')))
  expect(planDocument.parse(plan)).toEqual(plan)
  return plan
}

/** Each action with its section, its date and what its evidence comes to. */
function lines({ actions }: PlanDocument): readonly string[] {
  return actions.map(({ number, section, due, evidence }) => {
    const claims = evidence.map(({ kind, target, unit, per }) =>
      [kind, target, unit, per === null ? null : `a ${per}`]
        .filter((part) => part !== null)
        .join(' '),
    )
    const date = [due.kind, due.edtf].filter(Boolean).join(' ')
    return `${number} | ${section} | ${date} | ${claims.join(', ')}`.trimEnd()
  })
}

function counts({ issues }: PlanDocument): Readonly<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { code } of issues) found[code] = (found[code] ?? 0) + 1
  return found
}

function quotes({ issues }: PlanDocument, code: string): readonly string[] {
  return issues.filter((issue) => issue.code === code).map(({ quote }) => quote)
}
