import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { clockStoppedAt } from '#foundations'
import {
  type Audience,
  indicatorsForPlans,
  nationalSmallest,
  type TrendMonth,
  trendOf,
} from '#indicators'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { fillWithRegion } from '../../testing/house/small-region.ts'
import { writeCouncils } from '../../testing/house/write-rows.ts'
import { readFigures } from '../figures/figures.store.ts'
import { readLocalFigures } from '../local/local-figures.store.ts'

const house = freshDatabase()
const coventry = 'E08000026'
const councils = [25, 26, 27, 28, 29, 30, 31].map((code) => `E080000${code}`)
const clock = clockStoppedAt('2024-07-02T11:00:00Z')
const members = 'members' as const
const [firstMonth, lastMonth] = ['2022-10', '2024-06'] as const

beforeAll(async () => {
  await writeCouncils(house.db, councils)
  await fillWithRegion(house.db, 22)
  await sql`
    delete from outreach.single_night where area_code = ${coventry} and month = '2024-03-01'
  `.execute(house.db)
})

type Asked = {
  readonly code: string
  readonly areas?: readonly string[]
  readonly from?: string
  readonly to?: string
}

function ask(
  { code, areas = [coventry], from = firstMonth, to = lastMonth }: Asked,
  audience: Audience,
) {
  const months = {
    from: Temporal.PlainYearMonth.from(from),
    to: Temporal.PlainYearMonth.from(to),
  }
  // as the web reads it: in nobody's name, and refused what is not open
  return trendOf({ db: house.web.db, clock }, { code, areas, months }, audience)
}

async function told(asked: Asked, audience: Audience = members): Promise<readonly TrendMonth[]> {
  const outcome = await ask(asked, audience)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return [...outcome.value.values()].flat()
}

describe('a trend is refused', () => {
  test.each<readonly [string, Asked, string]>([
    ['of an indicator that is none', { code: 'l9' }, 'no-such-indicator'],
    ['of what is counted and never told', { code: 'l1_lost' }, 'no-such-indicator'],
    ['in a council of another region', { code: 'r1', areas: ['E08000003'] }, 'no-such-area'],
    [
      'where one of several areas is out of reach',
      { code: 'l1', areas: ['region', coventry, 'everywhere'] },
      'no-such-area',
    ],
    ['of a month that is still to come', { code: 'r1', to: '2024-08' }, 'month-to-come'],
    ['backwards', { code: 'r1', from: '2024-03', to: '2024-02' }, 'no-such-period'],
    ['over more than ten years', { code: 'r1', from: '2014-06' }, 'no-such-period'],
  ])('%s', async (_what, asked, refusal) => {
    for (const audience of [members, nationalSmallest]) {
      expect(await ask(asked, audience)).toEqual({ ok: false, refusal })
    }
  })
})

describe('a month has no figure', () => {
  test('while it runs, and before anybody was counted', async () => {
    for (const code of ['r1', 'l1', 'l2']) {
      const [before] = await told({ code, from: '2019-05', to: '2019-05' })
      expect(before).toMatchObject({ state: 'none', because: 'before_record' })
      const [running] = await told({ code, from: '2024-07', to: '2024-07' })
      expect(running).toMatchObject({ state: 'none', because: 'running' })
    }
  })

  test('where nobody declared its single night, or it would be a share of nobody', async () => {
    const nights = await told({ code: 'r1_night' })
    expect(nights.find(({ month }) => String(month) === '2024-03')).toMatchObject({
      state: 'none',
      because: 'no_night',
    })
    const [first] = await told({ code: 'l1', areas: ['region'], to: firstMonth })
    expect(first).toMatchObject({ state: 'none', because: 'share_of_nobody' })
  })

  test('where it is observed, and not counted here', async () => {
    for (const code of ['l3', 'l4']) {
      const months = await told({ code }, nationalSmallest)
      expect(months).toHaveLength(21)
      expect(new Set(months.map((month) => month.state === 'none' && month.because))).toEqual(
        new Set(['observed']),
      )
    }
  })
})

describe('for a member who may see figures, a trend', () => {
  const months = {
    from: Temporal.PlainYearMonth.from(firstMonth),
    to: Temporal.PlainYearMonth.from(lastMonth),
  }

  test('holds every month of every area asked for, as the figures hold them', async () => {
    const areas = ['region', coventry]
    const outcome = await ask({ code: 'b1', areas }, members)
    const figures = await readFigures(house.db, { scopes: areas, ...months })
    for (const area of areas) {
      const trend = outcome.ok ? (outcome.value.get(area) ?? []) : []
      expect(trend.map((month) => month.state === 'told' && month.value)).toEqual(
        [...(figures.get(area)?.values() ?? [])].map(({ b1 }) => b1),
      )
    }
  })

  test('is a share of two counts, small ones too', async () => {
    const figures = await readLocalFigures(house.db, { indicator: 'l1', ...months })
    const trend = await told({ code: 'l1' })
    const small = trend.filter((month) => month.state === 'told' && (month.denominator ?? 0) < 5)
    expect(small.length).toBeGreaterThan(5)
    for (const month of trend) {
      if (month.state !== 'told') continue
      const { l1_moved = 0, l1_kept = 0 } = figures.get(coventry)?.get(String(month.month)) ?? {}
      expect(month).toMatchObject({ numerator: l1_kept, denominator: l1_moved })
    }
  })
})

describe('in public', () => {
  const everywhere = ['region', ...councils]
  const codesOf = (chosen: typeof indicatorsForPlans) =>
    chosen.flatMap(({ code, parts }) => [code, ...parts.map((part) => part.code)])
  const local = codesOf(indicatorsForPlans.filter(({ isNational }) => !isNational))
  const national = codesOf(indicatorsForPlans.filter(({ isNational }) => isNational))

  /** The counts that anybody could read off, those who are left among them. */
  const readOff = (months: readonly TrendMonth[]) =>
    months.flatMap((month) => {
      if (month.state !== 'told') return []
      const { numerator, denominator = numerator } = month
      return [numerator, denominator, denominator - numerator]
    })

  test('a local figure is never small, and neither are those who are left', async () => {
    const all: TrendMonth[] = []
    for (const code of local)
      all.push(...(await told({ code, areas: everywhere }, nationalSmallest)))
    expect(readOff(all).filter((count) => count > 0 && count < 5)).toEqual([])
    expect(all.filter(({ state }) => state === 'withheld').length).toBeGreaterThan(100)
    expect(readOff(all).filter((count) => count >= 5).length).toBeGreaterThan(20)
  })

  test('a national figure is never smaller than the limit a region has chosen', async () => {
    const smallest = { breakdown: 5, headline: 6 }
    const all: TrendMonth[] = []
    for (const code of national) all.push(...(await told({ code, areas: everywhere }, smallest)))
    expect(readOff(all).filter((count) => count > 0 && count < 6)).toEqual([])
    expect(all.filter(({ state }) => state === 'withheld').length).toBeGreaterThan(100)
    expect(readOff(all).filter((count) => count >= 6).length).toBeGreaterThan(100)
  })

  test.each(['r1', 'l1', 'l2'])(
    '%s of one council is withheld as beside all others, whoever asks for it alone',
    async (code) => {
      const smallest = { breakdown: 5, headline: 6 }
      const outcome = await ask({ code, areas: everywhere }, smallest)
      const together = outcome.ok ? outcome.value : new Map()
      for (const area of everywhere) {
        expect(await told({ code, areas: [area] }, smallest)).toEqual(together.get(area))
      }
    },
  )

  test.each(['l1', 'l2'])('%s of one council is never what the others leave', async (code) => {
    const open = await ask({ code, areas: everywhere }, members)
    const shown = await ask({ code, areas: everywhere }, nationalSmallest)
    if (!open.ok || !shown.ok) throw new Error('The trends are there')
    const isHidden = (area: string, at: number) =>
      isSomebody(open.value.get(area)?.[at]) && shown.value.get(area)?.[at]?.state === 'withheld'
    for (const [at, { state }] of (shown.value.get('region') ?? []).entries()) {
      const hidden = everywhere.filter((area) => isHidden(area, at))
      if (state === 'told') expect(hidden, `month ${at}`).not.toHaveLength(1)
    }
  })
})

function isSomebody(month: TrendMonth | undefined): boolean {
  return month?.state === 'told' && (month.denominator ?? month.numerator) > 0
}
