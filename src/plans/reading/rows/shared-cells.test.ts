import { describe, expect, test } from 'vitest'
import type { PlanDocument } from '../../document/plan-document.ts'
import { type MadeCell, madeTables } from '../../sources/made-tables.ts'
import { sourceOf } from '../../sources/told.ts'
import { readPlan } from '../read-plan.ts'

const kinds = ['html', 'docx', 'xlsx', 'ods'] as const
type Kind = (typeof kinds)[number]

const one = (text: string): MadeCell => ({ text, down: 1 })
const over = (down: number, text: string): MadeCell => ({ text, down })
const under: MadeCell = undefined

async function planIn(kind: Kind, rows: readonly (readonly MadeCell[])[]): Promise<PlanDocument> {
  return readPlan(await sourceOf(madeTables[kind](rows), `plan.${kind}`))
}

const shared = ({ issues }: PlanDocument) =>
  issues
    .filter(({ code }) => code === 'cell-shared')
    .map(({ quote, where }) => `${quote} in row ${where.row}, column ${where.column}`)

const of = ({ issues }: PlanDocument, code: string) =>
  issues.filter((issue) => issue.code === code).length

const read = ({ actions }: PlanDocument) =>
  actions.map(({ number, leads, due, section }) =>
    [number, leads.join(' and '), due.edtf ?? due.kind, section].join(' | '),
  )

const heads = ['Priority', 'Actions', 'Due date', 'Who', 'Evidencing success'].map(one)

describe.each(kinds)('a cell that reaches over several rows of a table (%s)', (kind) => {
  test('is read as no owner and not told where nothing stands in it', async () => {
    const plan = await planIn(kind, [
      heads,
      [one('Homes'), one('1.1: Ring the wards'), one('April 2024'), over(2, ''), one('A report')],
      [one('Homes'), one('1.2: Visit tenants'), one('May 2024'), under, one('A survey')],
    ])
    expect(read(plan)).toEqual(['1.1 |  | 2024-04 | 1', '1.2 |  | 2024-05 | 1'])
    expect(shared(plan)).toEqual([])
    expect(of(plan, 'owner-missing')).toBe(2)
  })

  test('is no date of the action it reaches down to where it is a heading', async () => {
    const plan = await planIn(kind, [
      [one('Priority'), one('Actions'), over(2, 'Due date'), one('Who'), one('Evidencing success')],
      [one('Homes'), one('1.1: Ring the wards'), under, one('Night Kitchen'), one('A report')],
      [one('Homes'), one('1.2: Visit tenants'), one('May 2024'), one('Night Kitchen'), one('')],
    ])
    expect(read(plan)).toEqual([
      '1.1 | Night Kitchen | missing | 1',
      '1.2 | Night Kitchen | 2024-05 | 1',
    ])
    expect(shared(plan)).toEqual([])
  })

  test('is an owner, a date or evidence of each action beside it, and that is told once', async () => {
    const plan = await planIn(kind, [
      heads,
      [
        ...[over(3, '1 Homes'), one('1.1: Ring the wards'), over(2, 'April 2024')],
        ...[over(3, 'Night Kitchen'), one('A report')],
      ],
      [under, one('1.2: Visit tenants'), under, under, over(2, '20 people housed a year')],
      [under, one('1.3: Ask tenants how it goes'), one('May 2024'), under, under],
      [one('2 Health'), one('2.1: Hold a clinic'), one('June 2024'), one('Health Team'), one('')],
    ])
    expect(read(plan)).toEqual([
      '1.1 | Night Kitchen | 2024-04 | 1',
      '1.2 | Night Kitchen | 2024-04 | 1',
      '1.3 | Night Kitchen | 2024-05 | 1',
      '2.1 | Health Team | 2024-06 | 2',
    ])
    expect(plan.sections.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Homes'],
      ['2', 'Health'],
    ])
    expect(plan.actions.map(({ evidence }) => evidence[0]?.target ?? null)).toEqual([
      ...[null, 20, 20, null],
    ])
    expect(plan.actions[1]?.raw['Who']).toBe('Night Kitchen')
    expect(shared(plan)).toEqual([
      'April 2024 in row 2, column 3',
      'Night Kitchen in row 2, column 4',
      '20 people housed a year in row 3, column 5',
    ])
    const messages = plan.issues.filter(({ code }) => code === 'cell-shared')
    expect(messages.map(({ message }) => /over (\d) actions/.exec(message)?.[1])).toEqual([
      ...['2', '3', '2'],
    ])
  })

  test('is one action where it is the statement, with the owners of every row it reaches over', async () => {
    const plan = await planIn(kind, [
      heads,
      [
        ...[over(3, 'Homes'), over(2, '1.1: Hold a clinic'), over(3, 'April 2024')],
        ...[one('Health Team'), one('A report')],
      ],
      [under, under, under, one('Night Kitchen'), one('')],
      [under, one('1.2: Visit tenants'), under, one('Health Team'), one('')],
    ])
    expect(read(plan)).toEqual([
      '1.1 | Health Team and Night Kitchen | 2024-04 | 1',
      '1.2 | Health Team | 2024-04 | 1',
    ])
    expect(plan.actions[0]?.raw['Due date']).toBe('April 2024')
    expect(shared(plan)).toEqual(['April 2024 in row 2, column 3'])
    expect(of(plan, 'rows-joined')).toBe(1)
  })
})
