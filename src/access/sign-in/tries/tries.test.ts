import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { realHouse } from '../../../testing/house/real-house.ts'
import { takeTry, tryWasRight } from './take-try.ts'
import {
  afterTry,
  type Counted,
  limits,
  networkOf,
  secondsLeft,
  waitAfter,
  waitInWords,
} from './tries.ts'

const now = Temporal.Instant.from('2024-07-02T11:00:00Z')

describe('how long to wait', () => {
  test('nobody waits before their free tries are used, each wait is at least the one before, and none is longer than the most', () => {
    const limit = fc.record({
      free: fc.integer({ min: 1, max: 50 }),
      first: fc.integer({ min: 1, max: 60 }),
      most: fc.integer({ min: 60, max: 3600 }),
    })
    fc.assert(
      fc.property(limit, fc.integer({ min: 1, max: 5000 }), (of, tries) => {
        const wait = waitAfter(tries, of)
        expect(wait).toBeLessThanOrEqual(of.most)
        expect(wait).toBeLessThanOrEqual(waitAfter(tries + 1, of))
        expect(wait > 0).toBe(tries >= of.free)
      }),
    )
  })

  test('whoever waits as long as they are told may always try again: nothing is ever locked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (many) => {
        let counted: Counted | undefined
        let at = now
        for (let tries = 0; tries < many; tries += 1) {
          counted = afterTry(counted, limits.code.pair, at)
          at = at.add({ seconds: secondsLeft(counted, at) })
          expect(secondsLeft(counted, at)).toBe(0)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('an hour without a try begins the count anew', () => {
    const many = { tries: 40, lastAt: now, freeAt: now }
    expect(afterTry(many, limits.code.pair, now.add({ minutes: 59 })).tries).toBe(41)
    expect(afterTry(many, limits.code.pair, now.add({ minutes: 60 })).tries).toBe(1)
  })

  test('the wait is said in words', () => {
    expect(waitInWords(1)).toContain('Wait 1 second, then')
    expect(waitInWords(59)).toContain('Wait 59 seconds, then')
    expect(waitInWords(61)).toContain('Wait 2 minutes, then')
  })
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:2::1', '2001:db8:1:2'],
  ['2001:db8::5', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('somebody at %s asks from the network %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network)
})

describe('tries in a house', () => {
  const house = realHouse()
  const office = '192.0.2.7'
  const code = (account: string, ip = office) => ({ what: 'code', ip, account }) as const
  const tryOften = async (many: number, tried: ReturnType<typeof code>) => {
    for (let tries = 0; tries < many; tries += 1) await takeTry(house.needs, tried)
  }

  test('a colleague in the same office goes in while another has to wait for their mistakes', async () => {
    await tryOften(8, code('ana'))
    expect(await takeTry(house.needs, code('ana'))).toBeGreaterThan(0)
    expect(await takeTry(house.needs, code('ben'))).toBe(0)
  })

  test('a stranger who guesses from everywhere does not hold up the member where they are known', async () => {
    await tryWasRight(house.needs, code('cal', '198.51.100.1'))
    for (let place = 0; place < 40; place += 1) {
      await takeTry(house.needs, code('cal', `203.0.113.${place}`))
    }
    expect(await takeTry(house.needs, code('cal', '203.0.113.99'))).toBeGreaterThan(0)
    expect(await takeTry(house.needs, code('cal', '198.51.100.1'))).toBe(0)
  })

  test('guessing at many accounts from one place is slowed down, but not for those known there', async () => {
    const ip = '198.51.100.200'
    await tryWasRight(house.needs, code('dee', ip))
    for (let many = 0; many < 70; many += 1) await takeTry(house.needs, code(`guess ${many}`, ip))
    expect(await takeTry(house.needs, code('one more', ip))).toBeGreaterThan(0)
    expect(await takeTry(house.needs, code('dee', ip))).toBe(0)
  })

  test('what came out right is forgotten, and a wait ends', async () => {
    await tryOften(9, code('eli'))
    const wait = await takeTry(house.needs, code('eli'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    const later = await house.needsLater(2)
    expect(await takeTry(later, code('eli'))).toBe(0)
    await tryWasRight(later, code('eli'))
    expect(await takeTry(later, code('eli'))).toBe(0)
  })

  test('of many tries at once, through two server processes, only the free ones go ahead', async () => {
    const other = await house.needsLater(0)
    const waits = await Promise.all(
      Array.from({ length: 24 }, (_, place) =>
        takeTry(place % 2 ? house.needs : other, code('flo', '192.0.2.99')),
      ),
    )
    expect(waits.filter((wait) => wait === 0)).toHaveLength(limits.code.pair.free)
  })
})
