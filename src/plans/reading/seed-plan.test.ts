import { describe, expect, test } from 'vitest'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { columnSetsOf } from './columns/column-sets.ts'
import { actionIn, codes, isHere, plan, realignedPlan, source } from './seed-plan.ts'

describe.skipIf(!isHere)(
  'Coventry’s plan is read as it is written (the folder of seeds is there)',
  () => {
    test('all 44 actions are read, with 18 tables of four sets of columns', () => {
      expect(source.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(18)
      expect(plan.actions).toHaveLength(44)
      expect(columnSetsOf(plan.actions)).toHaveLength(4)
      expect(plan.sections.map(({ number }) => Number(number))).toEqual(
        Array.from({ length: 18 }, (_, index) => index + 1),
      )
      expect(planDocument.parse(plan)).toEqual(plan)
    })

    test('20 actions are in the first part and 24 in the second', () => {
      const partOf = new Map(plan.sections.map(({ number, part }) => [number, part]))
      const parts = plan.actions.map(({ section }) => partOf.get(section ?? ''))
      expect(counted(parts.map(String))).toEqual({ 1: 20, 2: 24 })
    })

    test('27 actions are recovery, 12 prevention and 5 intervention', () => {
      expect(counted(plan.actions.map(({ type }) => String(type)))).toEqual({
        recovery: 27,
        prevention: 12,
        intervention: 5,
      })
    })

    test('19 references make 16 pairs, three of them declared by both', () => {
      expect(realignedPlan.actions.flatMap(({ references }) => references)).toHaveLength(19)
      expect(realignedPlan.references).toHaveLength(16)
      const mutual = realignedPlan.references.filter(({ declaredBy }) => declaredBy === 'both')
      expect(mutual.map(({ a, b }) => `${a}/${b}`)).toEqual(['1.1/13.1', '4.1/15.1', '5.1/16.1'])
      expect(plan.references).toEqual(realignedPlan.references)
    })

    test('five pairs of actions are nearly the same, and no other', () => {
      expect(plan.duplicates.map(({ a, b }) => `${a}/${b}`).toSorted()).toEqual(
        ['4.1/15.1', '5.1/16.1', '1.6/14.1', '2.2/6.1', '11.1/16.2'].toSorted(),
      )
    })

    test('no period is written, so it is taken from the dates, and that is said', () => {
      expect(plan.plan.period).toEqual({ from: '2022-10-01', to: '2025-04-01' })
      expect(codesAt(plan, 0, 0)).toEqual(['period-inferred'])
    })

    test.each([
      ['1.1', 'by 2023-04 2023-04-01 2023-05-01'],
      ['3.5', 'by 2023-01 2023-01-01 2023-02-01 spacing'],
      ['1.6', 'by 2022-12? 2022-12-01 2023-01-01 two-readings'],
      ['4.1', 'by 2023-01? 2023-01-01 2023-02-01 two-readings'],
      ['11.1', 'by 2023-04? 2023-04-01 2023-05-01 two-readings'],
      [
        '7.1',
        'recurring 2022-10/2025-03 2022-10-01 2025-04-01 FREQ=MONTHLY;INTERVAL=6 first-occurrence',
      ],
      ['8.1', 'ongoing 2022-10/2025-03 2022-10-01 2025-04-01 needs-review-rule'],
      ['8.3', 'from 2023-03/.. 2023-03-01 start-counts'],
      ['10.1', 'by 2022-01 2022-01-01 2022-02-01 before-plan'],
      ['16.1', 'missing'],
      ['16.2', 'unparsed not-a-date'],
    ])('the date of %s is %s', (number, expected) => {
      const { kind, edtf, from, to, recurrence, flags } = actionIn(plan, number).due
      expect([kind, edtf, from, to, recurrence, ...flags].filter(Boolean).join(' ')).toBe(expected)
    })

    test('no other date has a flag', () => {
      const flagged = plan.actions.filter(({ due }) => due.flags.length > 0)
      expect(flagged.map(({ number }) => number)).toEqual([
        ...['1.6', '3.5', '4.1', '7.1', '7.2', '8.1', '8.3', '10.1', '11.1', '16.2'],
      ])
      expect(codes(plan, 'due-before-plan').map(({ quote }) => quote)).toEqual(['January 2022'])
    })

    test('the date that is missing is offered from the action it refers to', () => {
      const [missing] = codes(plan, 'due-missing')
      expect(missing?.suggestion).toBe('The linked action 5.1 is due: January 2023')
    })
  },
)

function codesAt({ issues }: PlanDocument, table: number, row: number): readonly string[] {
  return issues
    .filter(({ where }) => where.table === table && where.row === row)
    .map(({ code }) => code)
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
