import { expect, test } from 'vitest'
import { chooseBar } from './thresholds.ts'

const join = (bits: number, pairs = 1) => ({
  one: 0,
  other: 1,
  height: bits,
  mean: bits,
  best: bits,
  pairs,
})

test('where hardly anybody is mistaken, a pair that is probably two people is still not joined', () => {
  const sure = join(12, 5_000)
  expect(chooseBar([sure, join(5), join(-2)], 'statistical')).toBe(5)
})

test('pairs more likely right than wrong are joined while the share that must be right is kept', () => {
  expect(chooseBar([join(12, 5_000), join(1, 20)], 'statistical')).toBe(1)
  expect(chooseBar([join(12, 5_000), join(1, 20)], 'casework')).toBe(12)
})

test('likely pairs further down make up for one that is not', () => {
  const joins = [join(12, 5_000), join(-1), ...Array.from({ length: 4 }, () => join(-1.1, 0))]
  expect(chooseBar([...joins, { ...join(-1.2), best: 8 }], 'statistical')).toBe(-1.2)
})
