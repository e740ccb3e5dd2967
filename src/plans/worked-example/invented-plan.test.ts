import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readFile } from '../importing/read-file.ts'
import { inventedPlan } from './invented-plan.ts'

test('the plan of the demonstration is read whole, whatever day it is', async () => {
  for (const day of ['2026-11-30', '2027-01-31', '2028-02-29']) {
    const today = Temporal.PlainDate.from(day)
    const bytes = new TextEncoder().encode(inventedPlan(today))
    const read = await readFile({ name: 'plan.md', bytes })
    if (!read.ok) throw new Error(read.sentence)
    const { plan, actions, sections, references, issues } = read.document
    expect(sections).toHaveLength(3)
    expect(actions).toHaveLength(12)
    const month = today.toPlainYearMonth().subtract({ months: 9 })
    expect(plan.period?.from).toBe(`${month}-01`)
    expect(references).toContainEqual({ a: '1.1', b: '3.1', declaredBy: 'both' })
    expect(actions.find(({ number }) => number === '2.2')?.evidence[0]).toMatchObject({
      target: 60,
    })
    expect(issues.map(({ code }) => code)).toContain('due-missing')
    expect(issues.map(({ code }) => code)).not.toContain('period-inferred')
  }
})
