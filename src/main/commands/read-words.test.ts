import { expect, test } from 'vitest'
import { type Command, UsageProblem } from './command.ts'
import { offers, untoldOffers } from './offers.ts'
import { readWords } from './read-words.ts'

test.each([...offers, ...untoldOffers].map(({ name, load }) => [name, load] as const))(
  '%s says which option it does not know, in words of its own',
  async (_name, load) => {
    const command = await load()
    const wrong = () => readWords(command, ['a word', '--no-such-option', '-q'])
    expect(wrong).toThrow(UsageProblem)
    expect(wrong).toThrow(/^There is no option --no-such-option\.$/)
  },
)

const command: Command = {
  details: [],
  options: { out: { type: 'string' }, quick: { type: 'boolean' } },
  run: async () => 0,
}

test.each([
  [['-q'], 'There is no option -q.'],
  [['--out'], '--out needs a word after it.'],
  [
    ['--out', '--quick'],
    '--out needs a word after it; one that begins with “-” is written --out=WORD.',
  ],
  [['--quick=yes'], '--quick stands alone: nothing is written after it.'],
])('%j is told in a sentence', (words, sentence) => {
  expect(() => readWords(command, words)).toThrow(new UsageProblem(sentence))
})

test('what is written as it should be is read', () => {
  expect(readWords(command, ['file', '--out', 'there', '--quick'])).toEqual({
    words: ['file'],
    options: { out: 'there', quick: true },
  })
})
