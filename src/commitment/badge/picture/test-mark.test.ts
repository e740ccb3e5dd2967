import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPng } from './png.ts'
import { testMarkPng, testMarkSvg } from './test-mark.ts'

test('the mark of tests says TEST, in both its forms alike', () => {
  const read = readPng(testMarkPng())
  if (!('png' in read)) throw new Error(read.problem)
  const { width, height, chunks } = read.png
  expect([width, height]).toEqual([232, 232])
  const [body] = chunks.filter(({ type }) => type === 'IDAT')
  const pixels = inflateSync(body?.body ?? new Uint8Array(0))
  const svg = testMarkSvg()
  expect(svg).toContain('<title>TEST: an award of nothing</title>')
  for (let row = 0; row < 29; row += 1) {
    for (let column = 0; column < 29; column += 1) {
      const isInked = pixels[row * 8 * 233 + 1 + column * 8] === 1
      expect(svg.includes(`M${column} ${row}h1v1h-1z`)).toBe(isInked)
    }
  }
  const line = Array.from({ length: 29 }, (_, at) => (svg.includes(`M${at} 11h`) ? '#' : '.'))
  expect(line.join('')).toBe('#..#####.#####.#####.#####..#')
})
