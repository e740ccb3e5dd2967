import { describe, expect, test } from 'vitest'
import { demonstrationCouncils } from './councils.ts'
import { readDayNumber } from './day-numbers.ts'
import type { RegionBatch } from './ledger.ts'
import { nightsSeen, reckon } from './reckon.ts'
import { simulateWholeRegion } from './simulate-region.ts'

const published2025: Readonly<Record<string, number>> = {
  E08000025: 68,
  E08000026: 29,
  E08000027: 7,
  E08000028: 12,
  E08000029: 19,
  E08000030: 10,
  E08000031: 13,
}
const codes = Object.keys(published2025)

describe.each([1, 2, 3, 20251130])('the region grown from seed %i', (seed) => {
  const region = simulateWholeRegion({ until: '2026-10-31', months: 84, seed })
  const byCouncil = new Map(codes.map((code) => [code, nightsSeen(region, [code])]))
  const everywhere = nightsSeen(region, codes)
  const onTheNight = (month: string) =>
    codes.map((code) => [code, seenOnDeclaredNight(region, code, month, byCouncil)] as const)
  const inTotal = (month: string) => onTheNight(month).reduce((sum, [, seen]) => sum + seen, 0)

  test.each(['2025-10', '2025-11'])(
    'has within a fifth of the published people in every council on the night of %s',
    (month) => {
      for (const [code, seen] of onTheNight(month)) {
        const published = published2025[code] ?? 0
        expect([code, Math.abs(seen - published) <= published / 5]).toEqual([code, true])
      }
    },
  )

  test('rises to the autumn of 2025, sinks in winter and falls in 2026', () => {
    const autumns = [2021, 2022, 2024, 2025].map((year) => inTotal(`${year}-10`))
    expect(autumns).toEqual(autumns.toSorted((a, b) => a - b))
    expect(inTotal('2026-02')).toBeLessThan(inTotal('2025-11'))
    expect(inTotal('2026-10')).toBeLessThan(inTotal('2025-10') * 0.92)
    expect(inTotal('2026-10')).toBeGreaterThan(inTotal('2025-10') * 0.75)
  })

  test('sees about three people in a month for each on its night, as the nation does', () => {
    const months = ['2024-03', '2024-10', '2025-02', '2025-06', '2025-10', '2026-06', '2026-10']
    const reckoned = months.map((month) => reckon(region, everywhere, month))
    for (const [place, month] of months.entries()) {
      const perNight = (reckoned[place]?.r1.size ?? 0) / inTotal(month)
      expect([month, perNight > 2.5 && perNight < 3.5]).toEqual([month, true])
    }
    const seen = reckoned.reduce((sum, { r1 }) => sum + r1.size, 0)
    const shares = {
      p1: [0.26, 0.38],
      p2: [0.06, 0.14],
      r2: [0.11, 0.2],
      b1: [0.28, 0.42],
      nr1: [0.1, 0.18],
      nr2: [0.005, 0.06],
    } as const
    for (const [code, [least, most]] of Object.entries(shares)) {
      const counted = reckoned.reduce((sum, one) => sum + one[code as keyof typeof shares].size, 0)
      expect([code, between(counted / seen, least, most)]).toEqual([code, true])
    }
  })
})

test('the councils carry the counts published for 2025', () => {
  expect(
    Object.fromEntries(demonstrationCouncils.map((one) => [one.areaCode, one.autumn.at(-1)])),
  ).toEqual(published2025)
})

function seenOnDeclaredNight(
  region: RegionBatch,
  code: string,
  month: string,
  byCouncil: ReadonlyMap<string, ReturnType<typeof nightsSeen>>,
): number {
  const declared = region.singleNights.find((one) => one.area_code === code && one.month === month)
  const night = readDayNumber(declared?.night ?? '')
  const people = [...(byCouncil.get(code)?.values() ?? [])]
  return people.filter((nights) => nights.includes(night)).length
}

function between(share: number, least: number, most: number): boolean {
  return share >= least && share <= most
}
