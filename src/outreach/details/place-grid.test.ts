import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, middleOf, readSpot } from './place-grid.ts'

const england = fc.record({
  latitude: fc.double({ min: 50, max: 55.8, noNaN: true }),
  longitude: fc.double({ min: -5.7, max: 1.7, noNaN: true }),
})

/** Metres between two spots, near enough over a few hundred. */
function apart(one: ReturnType<typeof middleOf>, other: ReturnType<typeof middleOf>): number {
  const north = (one.latitude - other.latitude) * 111_320
  const east =
    (one.longitude - other.longitude) * 111_320 * Math.cos((one.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}

test('words that are no place nearby are read as none', () => {
  for (const typed of ['', 'SP 069 866', '52.4', '91, 0', '40.1, -3.7', '52.4, -1.8, 3']) {
    expect(readSpot(typed), typed).toBeUndefined()
  }
  expect(readSpot(' 52.4786,-1.8997 ')).toEqual({ latitude: 52.4786, longitude: -1.8997 })
})

test('a rough place is within 190 metres of the middle of its square, wherever in England', () => {
  fc.assert(
    fc.property(england, (spot) => {
      expect(apart(spot, middleOf(cellOf(spot)))).toBeLessThan(190)
    }),
  )
})

test('everybody in a square is told by the same square: where in it cannot be told', () => {
  fc.assert(
    fc.property(england, (spot) => {
      const cell = cellOf(spot)
      expect(cellOf(middleOf(cell))).toEqual(cell)
    }),
  )
})
