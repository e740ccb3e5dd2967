import { describe, expect, test } from 'vitest'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { answerIssue } from './answer-issue.ts'
import { actionIn, codes, isHere, plan, realignedPlan } from './seed-plan.ts'

describe.skipIf(!isHere)(
  'the cells of Coventry’s plan are read as they are written (the folder of seeds is there)',
  () => {
    test('5.3 and 9.2 are read without their colons, and 5.3 with three cells', () => {
      expect(actionIn(plan, '5.3').type).toBe('recovery')
      expect(actionIn(plan, '9.2').statement).toMatch(/^Implement /)
      expect(codes(plan, 'punctuation')).toHaveLength(2)
      expect(codes(plan, 'cell-missing').map(({ where }) => where)).toEqual([
        { table: 5, row: 4, column: 1 },
      ])
      expect(actionIn(plan, '5.3').leads).toEqual(['RSI Job Coach', 'RSMT'])
    })

    test('16.2 is told to be one column off, and moved when somebody says so', () => {
      expect(actionIn(plan, '16.2').due.raw).toBe('RSMT')
      expect(codes(plan, 'row-shifted').map(({ where }) => [where.table, where.row])).toEqual([
        [16, 3],
      ])
      const { due, leads, evidence, references, raw } = actionIn(realignedPlan, '16.2')
      expect(due.kind).toBe('missing')
      expect(leads).toEqual(['RSMT'])
      expect(evidence.map(({ kind, target }) => [kind, target])).toEqual([['output', null]])
      expect(references).toEqual(['5.2'])
      expect(Object.values(raw).filter(Boolean)).toHaveLength(4)
      expect(codes(realignedPlan, 'row-shifted')).toEqual([])
      expect(planDocument.parse(realignedPlan)).toEqual(realignedPlan)
    })

    test('twelve actions have no evidence, 5.3 among them and 16.2 not', () => {
      const without = realignedPlan.actions.filter(({ evidence }) => evidence.length === 0)
      expect(without.map(({ number }) => number)).toEqual([
        ...[
          '2.1',
          '2.2',
          '4.1',
          '5.3',
          '6.1',
          '6.2',
          '6.3',
          '12.1',
          '12.2',
          '13.1',
          '14.1',
          '14.2',
        ],
      ])
      expect(codes(realignedPlan, 'evidence-missing')).toHaveLength(12)
    })

    test('five actions have a number to reach', () => {
      const reached = plan.actions.flatMap(({ number, evidence }) =>
        evidence
          .filter(({ target }) => target !== null)
          .map(({ kind, domain, target, unit, per }) => [number, kind, domain, target, unit, per]),
      )
      expect(reached).toEqual([
        ['1.3', 'output', 'brief', 12, 'people', 'year'],
        ['1.5', 'output', 'non_recurring', 10, 'people', null],
        ['1.6', 'output', 'non_recurring', 15, 'people', null],
        ['3.1', 'coverage', 'non_recurring', 100, 'percent', null],
        ['9.2', 'coverage', null, 100, 'percent', null],
      ])
    })

    test('ten actions name outcomes alone, and briefings are none', () => {
      expect(codes(plan, 'evidence-no-measure')).toHaveLength(10)
      expect(actionIn(plan, '7.1').evidence.map(({ domain }) => domain)).toEqual([
        ...['rare', 'brief', 'non_recurring'],
      ])
      expect(actionIn(plan, '9.3').evidence.map(({ kind, domain }) => [kind, domain])).toEqual([
        ['output', null],
      ])
      expect(actionIn(plan, '15.1').evidence.map(({ schedule }) => schedule)).toEqual([
        ['P0M', 'P3M', 'P6M'],
      ])
    })

    test('one team is on 36 of 44 actions, on 37 once 16.2 is moved, on 38 once its misspelling is put right', () => {
      const [misspelt] = codes(realignedPlan, 'owner-spelling')
      expect(misspelt?.suggestion).toBe('TSMT → RSMT')
      const corrected = misspelt ? answerIssue(realignedPlan, misspelt, 'as suggested') : plan
      expect([plan, realignedPlan, corrected].map(withTeam)).toEqual([36, 37, 38])
    })

    test('a post with “and” in it is one, one name in capitals is the other, and who is still to be found is said', () => {
      expect(actionIn(plan, '3.4').leads).toEqual([
        'CCC Commissioning and Partnerships Lead',
        'Public Health',
      ])
      expect(actionIn(plan, '1.5').leads).toEqual(['RSMT', 'Citizen', 'Stonewater'])
      expect(actionIn(plan, '2.1').leads).toContain('Crisis')
      expect(codes(plan, 'owner-placeholder').map(({ where }) => where.table)).toEqual([3, 4, 18])
      expect(codes(plan, 'owner-person')).toEqual([])
    })

    test('a section has the success of its rows, and none of them says it again', () => {
      expect(plan.sections[6]?.success).toMatch(/rare, brief/)
      expect(plan.sections[15]?.success).toMatch(/^RS in recovery/)
      expect(plan.actions.every(({ success }) => success === null)).toBe(true)
    })
  },
)

function withTeam({ actions }: PlanDocument): number {
  return actions.filter(({ leads }) => leads.includes('RSMT')).length
}
