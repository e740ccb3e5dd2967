import { expect, test } from 'vitest'
import type { DiscussionLog } from '../../discussion-log/discussion-log.ts'
import { aLog, aPledge, toldOf } from '../a-log.ts'
import { bodyOf, rowsIn, wordsOf } from '../opened.ts'

test('a plan has a line for each action, and one for each pledge that has none', async () => {
  expect(rowsIn(await bodyOf('plan.docx'))).toEqual([
    ['Pledge', 'Pathway area', 'Action', 'Who leads', 'By when', 'How impact is tracked'],
    [
      'P1: From 1 September, ring everybody who misses a second appointment',
      'Targeted prevention; Crisis prevention and relief',
      ...['Write the script for the call', 'Reception lead', 'August 2024', 'Calls a month'],
    ],
    [
      'P1: From 1 September, ring everybody who misses a second appointment',
      'Targeted prevention; Crisis prevention and relief',
      ...['Train eight receptionists', 'Practice manager', 'By 31 August 2024', 'Who was trained'],
    ],
    [
      'P2: Keep a home on the estate for somebody who leaves hospital',
      'Crisis prevention and relief',
      ...['No action: Waits for the budget in October', '', '', ''],
    ],
    ['P3: Lend a van on moving days', 'Settled home', 'No action yet', '', '', ''],
  ])
})

test('a plan counts the pledges that have no action', async () => {
  expect(await wordsOf('plan.docx')).toContain('3 pledges, 2 of them without an action.')
  const [first] = aLog().pledges
  const of = (...pledges: DiscussionLog['pledges']) =>
    wordsOf('plan.docx', toldOf({ log: aLog({ pledges }) }))
  expect(await of(aPledge())).toContain('One pledge, and no action yet.')
  expect(await of(first ?? aPledge())).toContain('One pledge, each with an action.')
  expect(await of()).toContain('Nothing has been pledged yet.')
})
