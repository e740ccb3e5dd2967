import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenText, likeness } from './likeness.ts'

const texts = fc.stringMatching(/^[a-c ]{0,80}$/)

test('two texts are as alike one way as the other, and each is wholly like itself', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [left, right] = [evenText(one), evenText(other)]
      expect(likeness(left, right, 0)).toBe(likeness(right, left, 0))
      expect(likeness(left, left, 0.75)).toBe(left.text === '' ? 0 : 1)
    }),
  )
})

test('how alike they are is what comparing letter by letter gives', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [left, right] = [evenText(one), evenText(other)]
      const lengths = left.text.length + right.text.length
      const expected = lengths === 0 ? 0 : (2 * letterByLetter(left.text, right.text)) / lengths
      expect(likeness(left, right, 0)).toBeCloseTo(expected, 10)
      const asked = likeness(left, right, 0.75)
      expect(asked === 0 || asked === likeness(left, right, 0)).toBe(true)
      if (expected >= 0.75) expect(asked).toBeCloseTo(expected, 10)
    }),
  )
})

test('capitals, marks and kinds of quotation marks make no difference', () => {
  const one = evenText('Open the people’s CAFÉ – every day!')
  const other = evenText("open the people's cafe every day")
  expect(likeness(one, other, 0.75)).toBe(1)
})

/** The length of the longest sequence in both, the slow way. */
function letterByLetter(one: string, other: string): number {
  let row = Array<number>(other.length + 1).fill(0)
  for (const letter of one) {
    const next = [0]
    for (const [at, own] of [...other].entries()) {
      next.push(letter === own ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
