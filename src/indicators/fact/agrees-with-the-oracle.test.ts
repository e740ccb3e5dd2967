import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import {
  makeRandomRecord,
  oracleReadings,
  type RandomRecord,
  readLiterally,
} from '../../testing/oracle/index.ts'
import { readFigures } from '../figures/figures.store.ts'
import { cells } from './cells.ts'
import { nationalOptions, type Options, options } from './options.ts'
import { rebuild } from './rebuild.ts'

const house = freshDatabase()

test('two hundred random records come out as a literal reading of the definitions, in every cell', async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const record = makeRandomRecord(seed, { people: 50 + ((seed * 37) % 451) })
    expect(await bySql(record, nationalOptions), `record ${seed}`).toEqual(
      readLiterally(record.rows, record),
    )
  }
})

test('every option reads as the literal reading of that option', async () => {
  const record = makeRandomRecord(4_711, { people: 400 })
  for (const [name, { values }] of Object.entries(options)) {
    for (const value of values.slice(1)) {
      const chosen = { ...nationalOptions, [name]: value } as Options
      const literal = readLiterally(record.rows, { ...record, options: { [name]: value } })
      expect(await bySql(record, chosen), `${name}=${value}`).toEqual(literal)
    }
  }
})

test('the engine and the literal reading know the same options by the same names', () => {
  const ours = Object.entries(options).map(([name, { values }]) => [name, [...values]])
  expect(Object.fromEntries(ours)).toEqual(oracleReadings)
})

/** The figures of a record by the engine; the record is gone again afterwards. */
async function bySql(record: RandomRecord, chosen: Options) {
  const scopes = [...record.councils, 'region']
  const { from, to } = record
  const question = {
    scopes,
    from: Temporal.PlainYearMonth.from(from),
    to: Temporal.PlainYearMonth.from(to),
  }
  const figures = await inPassing(house.db, async (db) => {
    await writeCouncils(db, record.councils)
    await writeRows(db, record.rows)
    await rebuild(db, chosen)
    return readFigures(db, question)
  })
  return Object.fromEntries(
    scopes.map((scope) => [
      scope,
      Object.fromEntries(
        [...(figures.get(scope) ?? [])].map(([month, counts]) => [
          month,
          Object.fromEntries(cells.map(({ code }) => [code, counts[code]])),
        ]),
      ),
    ]),
  )
}
