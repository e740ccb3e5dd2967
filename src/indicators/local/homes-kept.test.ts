import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { lives, type ToldLife } from '../../testing/house/lives.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'
import type { LocalCounts } from './local-cells.ts'
import { readSubtractable } from './local-figures.store.ts'

const house = freshDatabase()
const coventry = 'E08000026'
const solihull = 'E08000029'

beforeAll(() => writeCouncils(house.db, [coventry, solihull]))

/** What L1 counts of these people in 2024-09. */
function counted(
  people: Readonly<Record<string, ToldLife>>,
): Promise<(scope: string) => LocalCounts> {
  return inPassing(house.db, async (db) => {
    await writeRows(db, lives(coventry, people))
    await rebuild(db, nationalOptions)
    const month = Temporal.PlainYearMonth.from('2024-09')
    const figures = await readSubtractable(db, { indicator: 'l1', from: month, to: month })
    return (scope) => figures.get(scope)?.get('2024-09') ?? {}
  })
}

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
    expect((await counted({ Ana: life }))('region')).toEqual({})
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
    expect((await counted({ Ben: life }))('region')).toEqual(lost)
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
    const at = await counted({ Cal: life })
    expect(at('region')).toEqual(kept)
    expect(at(coventry)).toEqual(kept)
    expect(at(solihull)).toEqual({})
  })

  test('or not by the first one of the month, where somebody lost it and found another', async () => {
    const stays = [
      ['supported', '2024-03-01', '2024-03-05'],
      ['supported', '2024-03-20', '', solihull],
    ] as const
    const at = await counted({ Dee: { seen, stays } })
    expect(at('region')).toEqual(lost)
    expect(at(coventry)).toEqual(lost)
    expect(at(solihull)).toEqual(kept)
  })
})
