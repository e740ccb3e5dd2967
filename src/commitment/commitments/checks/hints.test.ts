import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { readDue } from '#vocabulary'
import { signedCommitment } from '../in-memory-commitment.ts'
import { standingActions } from '../state/commitment.ts'
import { emptyCommitment } from '../state/empty-commitment.ts'
import { hintsFor } from './hints.ts'

const period = {
  from: Temporal.PlainDate.from('2024-07-02'),
  to: Temporal.PlainDate.from('2026-07-02'),
}
const hintsWith = (due: string) =>
  standingActions(signedCommitment(emptyCommitment)).flatMap((action) =>
    hintsFor({ ...action, due }, readDue(due, { period })),
  )

test.each(['soonish', 'When we can', 'TBC'])(
  'nobody can read a day in “%s”, and it is said',
  (due) => {
    expect(hintsWith(due).join()).toContain(`No day can be read in “${due}”`)
  },
)

test.each(['December 2024', 'Every six months', 'Ongoing'])('“%s” says when', (due) => {
  expect(hintsWith(due).join()).not.toContain('No day can be read')
})

test('an action without a date is told that, and not that its date cannot be read', () => {
  expect(hintsWith('')).toContain('It has no date')
  expect(hintsWith('').join()).not.toContain('No day can be read')
})
