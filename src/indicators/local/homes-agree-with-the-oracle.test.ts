import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { makeRandomRecord, type RandomRecord, readHomesKept } from '../../testing/oracle/index.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'
import { readLocalFigures } from './local-figures.store.ts'

const house = freshDatabase()

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

function homesKeptBySql({ rows, councils, from, to }: RandomRecord) {
  return inPassing(house.db, async (db) => {
    await writeCouncils(db, councils)
    await writeRows(db, rows)
    await rebuild(db, nationalOptions)
    const figures = await readLocalFigures(db, {
      indicator: 'l1',
      from: Temporal.PlainYearMonth.from(from),
      to: Temporal.PlainYearMonth.from(to),
    })
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
