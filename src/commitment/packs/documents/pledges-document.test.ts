import { expect, test } from 'vitest'
import { aLog, aPledge, toldOf } from '../a-log.ts'
import { wordsOf } from '../opened.ts'

test('a pledge stands under its stage, with its makers, what will be different, how we will know, and what each says to it', async () => {
  const words = await wordsOf('pledges.docx')
  expect(words).toMatch(
    /Targeted prevention\nP1: Ashdown Health \(invented\)\nFrom 1 September[^\n]*\nWhat will be different: Nobody is discharged for missing a letter\nHow we will know: We count the calls, and who came afterwards\nAlso serves: Crisis prevention and relief\nComes from: G1\n/,
  )
  expect(words).toMatch(
    /Larkfield Homes \(invented\)\s+Agree with a change\s+If we are told of the address too/,
  )
})

test('a pledge nobody has answered, and one that nobody makes, say so', async () => {
  const words = await wordsOf('pledges.docx')
  expect(words).toContain('P3: nobody named yet\nLend a van on moving days')
  expect(words).toContain('No organisation has said yet whether it agrees.')
})

test('a stage without a pledge has its reason, says that there is none, or names what serves it from elsewhere', async () => {
  const words = await wordsOf('pledges.docx')
  expect(words).toContain('Recovery\nNo pledge: Nobody of that work was at the table')
  expect(words).toContain('Move-on support\nNo pledge yet, and no reason why not.')
  const log = aLog({ pledges: [aPledge({ alsoStages: ['move_on'] })] })
  expect(await wordsOf('pledges.docx', toldOf({ log }))).toContain(
    'Move-on support\nAlso served by P1, under another stage.',
  )
})
