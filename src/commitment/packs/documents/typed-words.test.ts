import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DiscussionLog } from '../../discussion-log/discussion-log.ts'
import { aLog, anEntry, aPledge, toldOf } from '../a-log.ts'
import { legible } from '../legible.ts'
import { bodyOf, wordsOf } from '../opened.ts'

function withWords(words: string): DiscussionLog {
  return aLog({
    questions: [{ question: 'gap', label: 'Gaps', entries: [anEntry({ words })] }],
    pledges: [aPledge({ words, different: words, known: words })],
  })
}

const nasty = '<b>&"\' ]]> 🏠👩‍👩‍👧 بيت آمن للجميع'

test.each(['log.docx', 'pledges.docx', 'plan.docx'] as const)(
  'what somebody typed stands in %s as they typed it, marks and all',
  async (name) => {
    const told = toldOf({ log: withWords(nasty) })
    expect(await wordsOf(name, told)).toContain(nasty)
    expect(await bodyOf(name, told)).not.toContain('<b>')
  },
)

test('what is read from the right is set from the right', async () => {
  const xml = await bodyOf('pledges.docx', toldOf({ log: withWords('بيت آمن للجميع') }))
  expect(xml).toMatch(/<w:bidi\/>.{0,200}<w:rtl\/>.{0,80}بيت آمن للجميع/)
  expect(await bodyOf('pledges.docx')).not.toContain('<w:rtl/>')
})

test('what somebody typed on several lines stays on several', async () => {
  expect(await wordsOf('pledges.docx', toldOf({ log: withWords('One\r\ntwo\nthree') }))).toContain(
    'One\ntwo\nthree\n',
  )
})

test('whatever somebody types comes back but for what no file may hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (typed) => {
      const words = await wordsOf('log.docx', toldOf({ log: withWords(`[${typed}]`) }))
      expect(words).toContain(legible(`[${typed}]`))
    }),
    { numRuns: 25 },
  )
})

test('nobody can turn around what others read', async () => {
  const words = await wordsOf('pledges.docx', toldOf({ log: withWords('Safe \u202Eemoh\u202D') }))
  expect(words).toContain('Safe emoh\n')
})
