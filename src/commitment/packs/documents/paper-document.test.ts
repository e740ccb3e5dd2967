import { expect, test } from 'vitest'
import { shippedTemplates } from '../../templates/shipped-templates.ts'
import { toldOf } from '../a-log.ts'
import { bodyOf, rowsIn, wordsOf } from '../opened.ts'

test('a room without internet has the agenda, the rules, the stages, every sheet, and how to type them in', async () => {
  const words = await wordsOf(
    'paper.docx',
    toldOf({ groundRules: '- Phones on silent\n\nNo jargon' }),
  )
  const headings = [
    ...['How today goes', 'Ground rules', 'The six stages', 'Sign-in sheet, and what you choose'],
    ...['Log sheet: what is already in place', 'Log sheet: gaps', 'Log sheet: opportunities'],
    ...['Pledge cards', 'Plan sheet', 'Ballot slips', 'Counting sheet', 'Typing it in afterwards'],
  ]
  const places = headings.map((one) => words.indexOf(`${one}\n`))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  expect(words).toContain('Phones on silent\nNo jargon\n')
  expect(words).toContain('1:40\nBreak\n10\n')
  expect(words).toContain('g tc We do not ask about housing at the first visit @Ashdown Health')
})

test('a sheet goes on counting where the one before it ended', async () => {
  const codes = rowsIn(await bodyOf('paper.docx')).flatMap(([code = '']) =>
    /^G\d+$/.test(code) ? [code] : [],
  )
  expect(codes).toEqual(Array.from({ length: 14 }, (_, at) => `G${at + 1}`))
})

test('a paper pack asks what its format asks, and has no ballot where nobody votes', async () => {
  const [, caseStudy, lookBack, whiteboard] = shippedTemplates
  if (!caseStudy || !lookBack || !whiteboard) throw new Error('a format is missing')
  const of = (template: typeof caseStudy) =>
    wordsOf('paper.docx', toldOf({ template, log: undefined }))
  expect(await of(caseStudy)).toContain('Dov and the night shifts (invented)')
  const large = await of(whiteboard)
  expect(large).not.toContain('Log sheet: gaps')
  expect(large).toContain('What lies on the board')
  const silent = {
    ...lookBack,
    phases: lookBack.phases.filter(({ asks }) => asks !== 'opportunity'),
  }
  expect(await of(lookBack)).toContain('Ballot slips')
  expect(await of(silent)).not.toContain('Ballot slips')
})
