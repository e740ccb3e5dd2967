import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#foundations'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { lives, type ToldLife } from '../../testing/house/lives.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { makeRandomRecord, readHomesKept } from '../../testing/oracle/index.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'
import type { CountedLocally, LocalCounts } from './local-cells.ts'
import { readSubtractable } from './local-figures.store.ts'

const house = freshDatabase()
const coventry = 'E08000026'
const solihull = 'E08000029'

beforeAll(() => writeCouncils(house.db, [coventry, solihull]))

async function figuresIn(db: Db, indicator: CountedLocally, [from, to]: readonly string[]) {
  return readSubtractable(db, {
    indicator,
    from: Temporal.PlainYearMonth.from(from ?? ''),
    to: Temporal.PlainYearMonth.from(to ?? from ?? ''),
  })
}

/** What is counted of these people, in a month. */
function counted(
  people: Readonly<Record<string, ToldLife>>,
  { indicator, month }: { readonly indicator: CountedLocally; readonly month: string },
): Promise<(scope: string) => LocalCounts> {
  return inPassing(house.db, async (db) => {
    await writeRows(db, lives(coventry, people))
    await rebuild(db, nationalOptions)
    const figures = await figuresIn(db, indicator, [month])
    return (scope) => figures.get(scope)?.get(month) ?? {}
  })
}

const september = { indicator: 'l1', month: '2024-09' } as const
const seen = ['2024-01-10']
const kept = { l1_moved: 1, l1_kept: 1, l1_lost: 0 }
const lost = { l1_moved: 1, l1_kept: 0, l1_lost: 1 }

describe('a settled home is not counted', () => {
  test.each<readonly [string, ToldLife]>([
    [
      'where nobody saw the person sleep rough in the twelve months before',
      { seen: ['2023-03-09'], stays: [['supported', '2024-03-10']] },
    ],
    [
      'where the person was seen only after moving in',
      { seen: ['2024-03-11'], stays: [['supported', '2024-03-10']] },
    ],
    ['where the place is not meant to last', { seen, stays: [['hostel', '2024-03-10']] }],
    ['where the bed was for severe weather', { seen, stays: [['severe_weather', '2024-03-10']] }],
    [
      'where it goes on from another settled home',
      {
        seen,
        stays: [
          ['supported', '2024-02-01', '2024-03-10'],
          ['supported', '2024-03-10'],
        ],
      },
    ],
    ['in any month but the sixth after it', { seen, stays: [['supported', '2024-02-29']] }],
  ])('%s', async (_why, life) => {
    expect((await counted({ Ana: life }, september))('region')).toEqual({})
  })
})

describe('a settled home is not kept', () => {
  test.each<readonly [string, ToldLife]>([
    [
      'by whoever left a day before six months were over',
      { seen, stays: [['supported', '2024-03-10', '2024-09-09']] },
    ],
    [
      'by whoever left on the day they moved in',
      { seen, stays: [['supported', '2024-03-10', '2024-03-10']] },
    ],
    [
      'by whoever was a night without one',
      {
        seen,
        stays: [
          ['supported', '2024-03-10', '2024-06-01'],
          ['social_rented', '2024-06-02'],
        ],
      },
    ],
    [
      'by whoever went on to a place that is not meant to last',
      {
        seen,
        stays: [
          ['supported', '2024-03-10', '2024-06-01'],
          ['hostel', '2024-06-01'],
        ],
      },
    ],
    [
      'by whoever was seen sleeping rough the night after moving in',
      { seen: [...seen, '2024-03-11'], stays: [['supported', '2024-03-10']] },
    ],
    [
      'by whoever was seen sleeping rough on the last night of the six months',
      { seen: [...seen, '2024-09-09'], stays: [['supported', '2024-03-10']] },
    ],
  ])('%s', async (_why, life) => {
    expect((await counted({ Ben: life }, september))('region')).toEqual(lost)
  })
})

describe('a settled home is kept', () => {
  test.each<readonly [string, ToldLife]>([
    [
      'by whoever left on the very day six months later',
      { seen, stays: [['supported', '2024-03-10', '2024-09-10']] },
    ],
    [
      'by whoever moved straight on to another, in another council',
      {
        seen,
        stays: [
          ['supported', '2024-03-10', '2024-06-01'],
          ['social_rented', '2024-06-01', '', solihull],
        ],
      },
    ],
    [
      'by whoever was last seen a year before to the day, and slept rough again only afterwards',
      { seen: ['2023-03-10', '2024-09-10'], stays: [['supported', '2024-03-10']] },
    ],
    [
      'by whoever moved in on the last of a month and left on the last of a shorter one',
      { seen, stays: [['private_rented', '2024-03-31', '2024-09-30']] },
    ],
  ])('%s', async (_why, life) => {
    const at = await counted({ Cal: life }, september)
    expect(at('region')).toEqual(kept)
    expect(at(coventry)).toEqual(kept)
    expect(at(solihull)).toEqual({})
  })

  test('or not by the first one of the month, where somebody lost it and found another', async () => {
    const stays = [
      ['supported', '2024-03-01', '2024-03-05'],
      ['supported', '2024-03-20', '', solihull],
    ] as const
    const at = await counted({ Dee: { seen, stays } }, september)
    expect(at('region')).toEqual(lost)
    expect(at(coventry)).toEqual(lost)
    expect(at(solihull)).toEqual(kept)
  })
})

test('forty random records come out as a literal reading of the definition of homes kept', async () => {
  let homes = 0
  for (let seed = 1; seed <= 40; seed += 1) {
    const record = makeRandomRecord(seed, { people: 60 })
    const literal = readHomesKept(record.rows, record.councils)
    expect(await homesKeptBySql(record), `record ${seed}`).toEqual(within(literal, record))
    homes += literal.size
  }
  expect(homes).toBeGreaterThan(100)
})

type RandomRecord = ReturnType<typeof makeRandomRecord>

function homesKeptBySql({ rows, councils, from, to }: RandomRecord) {
  return inPassing(house.db, async (db) => {
    await writeCouncils(db, councils)
    await writeRows(db, rows)
    await rebuild(db, nationalOptions)
    const figures = await figuresIn(db, 'l1', [from, to])
    return new Map(
      [...figures].flatMap(([scope, months]) =>
        [...months].map(([month, { l1_moved: moved = 0, l1_kept = 0 }]) => [
          `${scope} ${month}`,
          { moved, kept: l1_kept },
        ]),
      ),
    )
  })
}

/** What is counted in the months and councils of the record. */
function within<Value>(all: ReadonlyMap<string, Value>, { councils, from, to }: RandomRecord) {
  return new Map(
    [...all].filter(([place]) => {
      const [scope = '', month = ''] = place.split(' ')
      return [...councils, 'region'].includes(scope) && month >= from && month <= to
    }),
  )
}

describe('people accommodated', () => {
  const march = { indicator: 'l2', month: '2024-03' } as const

  test('do not hold whoever came in out of severe weather, or moved in another month', async () => {
    const at = await counted(
      {
        Ana: { stays: [['severe_weather', '2024-03-01', '2024-03-04']] },
        Ben: { stays: [['hostel', '2024-02-29', '2024-04-01']] },
      },
      march,
    )
    expect(at('region')).toEqual({})
  })

  test('count once in all and once for each kind, and in each council of theirs', async () => {
    const at = await counted(
      {
        Ana: {
          stays: [
            ['hostel', '2024-03-01', '2024-03-09'],
            ['hostel', '2024-03-09', '2024-03-31', solihull],
            ['supported', '2024-03-31'],
          ],
        },
        Ben: { stays: [['hostel', '2024-03-31']] },
      },
      march,
    )
    expect(at('region')).toMatchObject({
      l2: 2,
      l2_settled: 1,
      l2_not_settled: 1,
      l2_hostel: 2,
      l2_supported: 1,
      l2_other: 0,
      l2_several: 1,
    })
    expect(at(coventry)).toMatchObject({ l2: 2, l2_hostel: 2, l2_supported: 1 })
    expect(at(solihull)).toMatchObject({ l2: 1, l2_hostel: 1, l2_supported: 0 })
  })

  test('are set apart from those whom R2 and L1 count, because anybody could subtract them', async () => {
    const at = await counted(
      {
        Ana: { seen: ['2024-03-02'], stays: [['supported', '2024-03-10']] },
        Ben: { seen: ['2024-02-02'], stays: [['supported', '2024-03-10']] },
        Cal: { stays: [['supported', '2024-03-10']] },
        Dee: { stays: [['hostel', '2024-03-10']] },
      },
      march,
    )
    expect(at('region')).toMatchObject({
      l2: 4,
      l2_besides_r2: 3,
      l2_besides_l1: 2,
      l2_settled_besides_l1: 1,
    })
  })
})
