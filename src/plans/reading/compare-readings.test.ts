import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPlainText } from '../sources/plain-text.ts'
import { compareReadings } from './compare-readings.ts'
import { readPlan } from './read-plan.ts'

// One invented plan, copied from its page in two ways: with its tables, and with its headings.

const withTables = readIn('web-page-tables.md')
const withHeadings = readIn('web-page-flattened.txt')

test('a reading does not differ from itself', () => {
  expect(compareReadings(withTables, withTables)).toEqual([])
})

test('what one copy of a page lost, the other has: its headings, and what success looks like', () => {
  const differences = compareReadings(withTables, withHeadings)
  expect(differences.map(({ of, number, what, other }) => [of, number, what, other])).toEqual([
    ['section', '1', 'title', 'A bed that suits'],
    ['section', '1', 'what success looks like', 'Nobody turns down a bed because of its rules'],
    ['section', '2', 'title', 'Company'],
    ['section', '2', 'what success looks like', 'People have somebody to ring'],
  ])
  expect(differences.every(({ one }) => one === null)).toBe(true)
})

test('the type of an action that stands above it, and cells that are not there, are read as in the tables', () => {
  expect(
    withHeadings.actions.map(({ type, leads, references }) => [type, leads, references]),
  ).toEqual(withTables.actions.map(({ type, leads, references }) => [type, leads, references]))
})

test('an action that only one copy has is told as a whole', () => {
  const shorter = { ...withTables, actions: withTables.actions.slice(1) }
  const [difference] = compareReadings(withTables, shorter)
  expect(difference).toEqual({
    of: 'action',
    number: '1.1',
    what: 'the whole action',
    one: 'Ask each guest which rules they could not keep',
    other: null,
  })
})

function readIn(name: string) {
  return readPlan(readPlainText(readFileSync(`src/plans/reading/fixtures/${name}`, 'utf8')))
}
