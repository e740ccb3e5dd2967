import { expect, test } from 'vitest'
import { aLog, anEntry, toldOf } from '../a-log.ts'
import { bodyOf, rowsIn, saidBy, wordsIn, wordsOf } from '../opened.ts'

test('every word of a log is in its document', async () => {
  const log = aLog()
  const words = await wordsOf('log.docx', toldOf({ log }))
  const told = [
    ...[log.title, log.purpose, log.format, ...log.organisations],
    ...log.questions.flatMap(({ label, entries }) => [
      label,
      ...entries.flatMap(
        ({ code, words: said, by, gathered, group, theme, addressee, unplacedReason }) => [
          ...[code, said, by, ...gathered, group, theme, addressee, unplacedReason],
        ],
      ),
    ]),
    ...log.asks.flatMap(({ addressee, request, reason, from }) => [
      addressee,
      request,
      reason,
      ...from,
    ]),
    ...log.ballots.flatMap(({ title, result }) => [title, ...result.map((one) => one.words)]),
    ...log.reasons.map((reason) => reason.words),
    ...['9:30am on 3 July 2024', '12:05pm on 3 July 2024', '17 July 2024', '15 January 2025'],
  ].filter((one) => one !== undefined)
  expect(told.length).toBeGreaterThan(30)
  for (const one of told) expect(words).toContain(one)
})

test('an entry is marked under each of its stages, and under no other', async () => {
  const rows = rowsIn(await bodyOf('log.docx'))
  expect(rows.find(([code]) => code === 'O1')?.slice(2)).toEqual(['', '✓', '✓', '✓', '', '', '–'])
  expect(rows.find(([code]) => code === 'I1')?.slice(2)).toEqual([
    ...['✓', '✓', '', '', '', ''],
    'Ana, Ashdown Health (invented)',
  ])
})

test('the three questions are three tables, and a question nobody answered says so', async () => {
  const xml = await bodyOf(
    'log.docx',
    toldOf({
      log: aLog({
        questions: aLog().questions.map((one) => ({
          ...one,
          entries: one.question === 'gap' ? [] : one.entries,
        })),
      }),
    }),
  )
  const captions = saidBy(xml, 'w:val').filter((one) => one.endsWith(', by stage'))
  expect(captions).toEqual(['What is already in place, by stage', 'Opportunities, by stage'])
  expect(wordsIn(xml)).toContain('Gaps (0)\nNothing was written down here.')
})

test('reasons say what they are about in the words of the room', async () => {
  const words = await wordsOf('log.docx')
  expect(words).toContain('No pledge for recovery\nNobody of that work was at the table')
  expect(words).toContain('No action for P2: Keep a home on the estate')
  expect(words).toContain('No answer to G2: Wards discharge on Fridays')
})

test('three hundred entries are three hundred rows under one head', async () => {
  const entries = Array.from({ length: 300 }, (_, at) =>
    anEntry({ code: `G${at + 1}`, words: `Thought ${at + 1}` }),
  )
  const log = aLog({ questions: [{ question: 'gap', label: 'Gaps', entries }] })
  const xml = await bodyOf('log.docx', toldOf({ log }))
  expect(rowsIn(xml).filter(([code]) => /^G\d+$/.test(code ?? ''))).toHaveLength(300)
})
