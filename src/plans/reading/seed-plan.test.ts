import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PlanDocument, planDocument } from '../document/plan-document.ts'
import { readPlainText } from '../sources/plain-text.ts'
import { answerIssue } from './answer-issue.ts'
import { columnSetsOf } from './columns/column-sets.ts'
import { readPlan } from './read-plan.ts'
import { realign } from './realign.ts'

// Coventry's plan as it was published, which stands beside the project and not in it.
const seeds = join('..', 'shared', 'seeds')
const isHere = existsSync(seeds)
const file = isHere ? (readdirSync(seeds).toSorted()[3] ?? '') : ''
const source = readPlainText(isHere ? readFileSync(join(seeds, file), 'utf8') : '')
const plan = readPlan(source)
const realignedPlan = realign(plan, '16.2')

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
      const { kind, edtf, from, to, recurrence, flags } = action(plan, number).due
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

    test('5.3 and 9.2 are read without their colons, and 5.3 with three cells', () => {
      expect(action(plan, '5.3').type).toBe('recovery')
      expect(action(plan, '9.2').statement).toMatch(/^Implement /)
      expect(codes(plan, 'punctuation')).toHaveLength(2)
      expect(codes(plan, 'cell-missing').map(({ where }) => where)).toEqual([
        { table: 5, row: 4, column: 1 },
      ])
      expect(action(plan, '5.3').leads).toEqual(['RSI Job Coach', 'RSMT'])
    })

    test('16.2 is told to be one column off, and moved when somebody says so', () => {
      expect(action(plan, '16.2').due.raw).toBe('RSMT')
      expect(codes(plan, 'row-shifted').map(({ where }) => [where.table, where.row])).toEqual([
        [16, 3],
      ])
      const { due, leads, evidence, references, raw } = action(realignedPlan, '16.2')
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
      expect(action(plan, '7.1').evidence.map(({ domain }) => domain)).toEqual([
        ...['rare', 'brief', 'non_recurring'],
      ])
      expect(action(plan, '9.3').evidence.map(({ kind, domain }) => [kind, domain])).toEqual([
        ['output', null],
      ])
      expect(action(plan, '15.1').evidence.map(({ schedule }) => schedule)).toEqual([
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
      expect(action(plan, '3.4').leads).toEqual([
        'CCC Commissioning and Partnerships Lead',
        'Public Health',
      ])
      expect(action(plan, '1.5').leads).toEqual(['RSMT', 'Citizen', 'Stonewater'])
      expect(action(plan, '2.1').leads).toContain('Crisis')
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

function action({ actions }: PlanDocument, number: string): PlanDocument['actions'][number] {
  const found = actions.find((one) => one.number === number)
  if (!found) throw new Error(`There is no action ${number}.`)
  return found
}

function codes({ issues }: PlanDocument, code: string): PlanDocument['issues'] {
  return issues.filter((issue) => issue.code === code)
}

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

function withTeam({ actions }: PlanDocument): number {
  return actions.filter(({ leads }) => leads.includes('RSMT')).length
}
