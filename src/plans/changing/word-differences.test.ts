import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifferences } from './word-differences.ts'

const told = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ kind, words }) => ({ same: words, out: `[-${words}-]`, in: `[+${words}+]` })[kind])
    .join('')

test('only the words that changed are marked, what is taken out first', () => {
  expect(told('Ring every tenant in May', 'Ring every new tenant in June')).toBe(
    'Ring every [+new +]tenant in [-May-][+June+]',
  )
  expect(told('Keep a bed free', 'Keep a bed free')).toBe('Keep a bed free')
  expect(told('', 'Keep a bed')).toBe('[+Keep a bed+]')
  expect(told('Keep a bed', '')).toBe('[-Keep a bed-]')
})

test('a text too long to compare word by word is told whole', () => {
  const [before, after] = ['one '.repeat(1500), 'two '.repeat(1500)]
  expect(told(before, after)).toBe(`[-${before}-][+${after}+]`)
})

const words = fc
  .array(fc.constantFrom('a', 'bed', ' ', '\n', 'door', '  ', 'key'), { maxLength: 40 })
  .map((parts) => parts.join(''))

test('whatever the two texts, the runs give back both, letter for letter', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordDifferences(before, after)
      const only = (left: 'in' | 'out') =>
        runs
          .filter(({ kind }) => kind !== left)
          .map((run) => run.words)
          .join('')
      expect([only('in'), only('out')]).toEqual([before, after])
      for (const [at, run] of runs.entries()) expect(run.kind).not.toBe(runs[at - 1]?.kind)
    }),
  )
})
