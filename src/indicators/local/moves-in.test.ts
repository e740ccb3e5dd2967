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

/** What L2 counts of these people in 2024-03. */
function counted(
  people: Readonly<Record<string, ToldLife>>,
): Promise<(scope: string) => LocalCounts> {
  return inPassing(house.db, async (db) => {
    await writeRows(db, lives(coventry, people))
    await rebuild(db, nationalOptions)
    const month = Temporal.PlainYearMonth.from('2024-03')
    const figures = await readSubtractable(db, { indicator: 'l2', from: month, to: month })
    return (scope) => figures.get(scope)?.get('2024-03') ?? {}
  })
}

describe('people accommodated', () => {
  test('do not hold whoever came in out of severe weather, or moved in another month', async () => {
    const at = await counted({
      Ana: { stays: [['severe_weather', '2024-03-01', '2024-03-04']] },
      Ben: { stays: [['hostel', '2024-02-29', '2024-04-01']] },
    })
    expect(at('region')).toEqual({})
  })

  test('count once in all and once for each kind, and in each council of theirs', async () => {
    const at = await counted({
      Ana: {
        stays: [
          ['hostel', '2024-03-01', '2024-03-09'],
          ['hostel', '2024-03-09', '2024-03-31', solihull],
          ['supported', '2024-03-31'],
        ],
      },
      Ben: { stays: [['hostel', '2024-03-31']] },
    })
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
    const at = await counted({
      Ana: { seen: ['2024-03-02'], stays: [['supported', '2024-03-10']] },
      Ben: { seen: ['2024-02-02'], stays: [['supported', '2024-03-10']] },
      Cal: { stays: [['supported', '2024-03-10']] },
      Dee: { stays: [['hostel', '2024-03-10']] },
    })
    expect(at('region')).toMatchObject({
      l2: 4,
      l2_besides_r2: 3,
      l2_besides_l1: 2,
      l2_settled_besides_l1: 1,
    })
  })
})
