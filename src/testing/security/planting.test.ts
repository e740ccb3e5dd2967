import { expect, test } from 'vitest'
import { plantedHouse } from './machinery/planted-house.ts'

const house = plantedHouse()

test('every table of the record holds a row of everybody planted', () => {
  expect(house.planted.refused).toEqual([])
  expect(house.planted.tables.length).toBeGreaterThan(6)
})

test('every address of the house was written down as it was opened', () => {
  const asked = house.addresses.map(({ method, pattern }) => `${method} ${pattern}`)
  expect(asked).toContain('GET /')
  expect(asked).toContain('POST /contacts')
  expect(asked).toContain('GET /contacts/:person/:contact')
})
