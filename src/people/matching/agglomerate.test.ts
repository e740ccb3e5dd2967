import { expect, test } from 'vitest'
import { agglomerate } from './agglomerate.ts'

const pair = { people: [3, 8], edges: [0] }

test.each([-6, -3, 0.4, 7.3, 11.9, 25])(
  'two who hang together by %d bits are joined as in a group of many',
  (bits) => {
    const edges = {
      ones: Int32Array.of(3),
      others: Int32Array.of(8),
      bits: Float32Array.of(bits),
      count: 1,
    }
    const grouping = { edges, weigh: () => bits, floor: -3 }
    const asMany = agglomerate({ ...grouping, isApart: () => false }, pair)
    expect(agglomerate(grouping, pair)).toEqual(asMany)
    expect(asMany.length).toBe(bits < -3 ? 0 : 1)
  },
)

test('two of whom a person said that they are different stay apart', () => {
  const edges = {
    ones: Int32Array.of(3),
    others: Int32Array.of(8),
    bits: Float32Array.of(12),
    count: 1,
  }
  const said = { edges, weigh: () => 12, floor: -3, isApart: () => true }
  expect(agglomerate(said, pair)).toEqual([])
})
