import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figureScale, plainFigure, spread, thinned } from './axis.ts'
import { sheets, widthOf, wrapped } from './sheet.ts'

const { narrow } = sheets
const counts = fc.array(fc.option(fc.nat(5000)), { maxLength: 40 })

test('a chart of people begins at nought and reaches above everyone it counts', () => {
  fc.assert(
    fc.property(counts, (figures) => {
      const { ticks } = figureScale(figures, [0, 100], 5)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...figures.map((one) => one ?? 0)))
    }),
  )
})

test('no one reads of half a person on an axis of people', () => {
  fc.assert(
    fc.property(counts, (figures) => {
      const { ticks } = figureScale(figures, [0, 100], 5)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect(ticks.length).toBeGreaterThan(1)
    }),
  )
})

test('a month that no one was seen in still has an axis', () => {
  expect(figureScale([0, null], [0, 100], 5).ticks).toEqual([0, 1])
})

test('no label along an axis touches the next, and the latest month is always named', () => {
  const labels = fc.array(fc.string({ minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 240,
  })
  fc.assert(
    fc.property(labels, fc.integer({ min: 120, max: 700 }), (words, width) => {
      const written = thinned(words, width, narrow)
      expect(written.at(-1)).toBe(words.length - 1)
      const apart = words.length > 1 ? width / (words.length - 1) : width
      const widest = Math.max(...words.map((word) => widthOf(word, narrow)))
      for (const [rank, index] of written.entries()) {
        const before = written[rank - 1]
        if (before !== undefined) expect((index - before) * apart).toBeGreaterThan(widest)
      }
    }),
  )
})

test('two years of months on a phone are named half a year apart', () => {
  const months = Array.from({ length: 24 }, () => 'Jun 24')
  expect(thinned(months, 240, narrow)).toEqual([5, 11, 17, 23])
})

test('names at the ends of lines that meet are kept apart and stay on the chart', () => {
  const ends = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(ends, (wanted) => {
      const placed = spread(wanted, { top: 0, bottom: 200, gap: 20 }).toSorted((a, b) => a - b)
      expect(placed[0]).toBeGreaterThanOrEqual(-1e-9)
      expect(placed.at(-1)).toBeLessThanOrEqual(200)
      for (const [rank, height] of placed.entries()) {
        const above = placed[rank - 1]
        if (above !== undefined) expect(height - above).toBeGreaterThanOrEqual(20 - 1e-9)
      }
    }),
  )
})

test('a long name is broken between words and loses none of them', () => {
  const name = 'Back after six months away or more'
  const lines = wrapped(name, 150, narrow)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(name)
})

test('thousands of people are set apart as people write them', () => {
  expect(plainFigure(12345)).toBe('12,345')
})
