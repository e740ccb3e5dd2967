import { expect, test } from 'vitest'
import { readPlainText } from '../../sources/plain-text.ts'
import { readPlan } from '../read-plan.ts'

const table = (row: string) => `# A plan

| Action | Due date | Who |
|---|---|---|
| Prevention 1.1: Call everybody who asks | June 2026 | Housing Team |
| ${row} | | |
`
const numbers = (row: string) =>
  readPlan(readPlainText(table(row))).actions.map(({ number }) => number)

test('an action of two words without date or owner is an action where its type and number say so', () => {
  expect(numbers('Recovery 1.2: Answer letters')).toEqual(['1.1', '1.2'])
})

test('a number with a few words and nothing beside it stays a heading', () => {
  expect(numbers('2.1 Housing support')).toEqual(['1.1'])
})
