import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { makeRandomRecord } from '../../testing/oracle/index.ts'
import { nationalOptions } from '../fact/options.ts'
import { rebuild } from '../fact/rebuild.ts'
import { countFigures, readFigures } from './figures.store.ts'

const house = freshDatabase()

test('counting straight from the record gives what the kept figures give', async () => {
  const record = makeRandomRecord(11, { people: 200 })
  await writeCouncils(house.db, record.councils)
  await writeRows(house.db, record.rows)
  await house.db.transaction().execute((db) => rebuild(db, nationalOptions))
  const question = {
    scopes: [...record.councils, 'region'],
    from: Temporal.PlainYearMonth.from(record.from),
    to: Temporal.PlainYearMonth.from(record.to),
  }
  const kept = await readFigures(house.db, question)
  expect(await countFigures(house.db, { ...question, options: nationalOptions })).toEqual(kept)
  expect([...(kept.get('region')?.values() ?? [])].some(({ r1_month }) => r1_month > 0)).toBe(true)
})
