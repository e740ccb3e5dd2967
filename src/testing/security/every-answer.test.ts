import { beforeAll, describe, expect, test } from 'vitest'
import { plantedHouse } from './machinery/planted-house.ts'
import { type Walked, walk } from './machinery/walk.ts'

const house = plantedHouse()
let walked: Walked

beforeAll(async () => {
  const t = performance.now()
  walked = await walk(house)
  process.stderr.write(`${walked.heard.length} ${performance.now() - t}\n`)
})

describe('every answer', () => {
  test('is there for somebody', () => {
    const answered = new Set(
      walked.heard
        .filter(({ answer }) => answer.statusCode === 200)
        .map(({ address }) => address.pattern),
    )
    const silent = house.addresses.filter(
      ({ method, pattern }) => method === 'GET' && !answered.has(pattern),
    )
    expect(silent.map(({ pattern }) => pattern)).toEqual(['/live'])
  })
  test('fault', () => {
    expect(
      walked.heard
        .filter(({ answer }) => answer.statusCode >= 500)
        .map(({ asker, url }) => `${asker.name} ${url}`),
    ).toEqual([])
  })
})
