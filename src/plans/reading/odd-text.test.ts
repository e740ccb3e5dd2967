import { expect, test } from 'vitest'
import { planDocument } from '../document/plan-document.ts'
import { readPlainText } from '../sources/plain-text.ts'
import { readPlan } from './read-plan.ts'

// Texts that would keep a careless reader busy for minutes.

test.each([
  ['a line without an end', 'Action '.repeat(40_000)],
  ['a table without an end', `a | b |\n---|---|\n${'x |\n'.repeat(20_000)}`],
  ['a cell without an end', `a | b |\n---|---|\n${'x\n'.repeat(30_000)}|`],
  ['strokes and dashes', '|-'.repeat(50_000)],
  ['a list of numbers', '1.1 '.repeat(30_000)],
  ['labels upon labels', 'Lead: Lead - Progress: '.repeat(8000)],
  ['lines with a stroke each', 'a | b\n\n'.repeat(20_000)],
  ['spaces', ' '.repeat(200_000)],
])('%s is read all the same', (_, text) => {
  const document = readPlan(readPlainText(text))
  expect(planDocument.safeParse(document).success).toBe(true)
})
