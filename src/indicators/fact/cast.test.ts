import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import {
  cast,
  castCouncil,
  castMembership,
  castMonth,
  castTotals,
  clocksBackCase,
  clocksForwardCase,
  type ExpectedFigures,
  twoCouncilsCase,
  unnamedCase,
  withdrawnCase,
} from '#demonstration'
import type { Db } from '#foundations'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { inPassing } from '../../testing/house/in-passing.ts'
import { writeCouncils, writeRows } from '../../testing/house/write-rows.ts'
import { readFigures } from '../figures/figures.store.ts'
import { type CellCode, cells } from './cells.ts'
import { nationalOptions } from './options.ts'
import { rebuild } from './rebuild.ts'

const house = freshDatabase()
const councils = ['E08000025', castCouncil]

beforeAll(() => writeCouncils(house.db, councils))

async function figuresOf(db: Db, scope: string, month: string) {
  const at = Temporal.PlainYearMonth.from(month)
  const figures = await readFigures(db, { scopes: [scope], from: at, to: at })
  const counts = figures.get(scope)?.get(month)
  if (!counts) throw new Error(`No figures for ${scope} in ${month}`)
  return counts
}

test('the twenty people of the boundary table come to the totals of the table', async () => {
  await inPassing(house.db, async (db) => {
    await writeRows(db, cast)
    await rebuild(db, nationalOptions)
    const counts = await figuresOf(db, castCouncil, castMonth)
    expect(counts).toMatchObject({
      r1_month: castTotals.r1,
      r1_night: castTotals.r1Night,
      p1_month: castTotals.p1,
      p1_night: castTotals.p1Night,
      p2: castTotals.p2,
      r2: castTotals.r2,
      b1: castTotals.b1,
      nr1: castTotals.nr1,
      nr2: castTotals.nr2,
      b2_1: castTotals.b2['1'],
      b2_2: castTotals.b2['2'],
      'b2_3-5': castTotals.b2['3-5'],
      'b2_6-10': castTotals.b2['6-10'],
      'b2_>10': castTotals.b2['>10'],
      b2_unknown: castTotals.b2.unknown,
    })
  })
})

test('each of the twenty is counted where the table says, and nowhere else', async () => {
  await inPassing(house.db, async (db) => {
    await writeRows(db, cast)
    await rebuild(db, nationalOptions)
    for (const [cell, who] of Object.entries(castMembership)) {
      const condition = cells.find(({ code }) => code === cellOf(cell))?.counts ?? 'false'
      const { rows } = await sql<{ id: string }>`
        select person.source_ref as id
        from indicators.person_month join people.person using (person_id)
        where scope = ${castCouncil} and month = ${`${castMonth}-01`}::date and ${sql.raw(condition)}
        order by id
      `.execute(db)
      expect(
        rows.map(({ id }) => id),
        cell,
      ).toEqual([...who].toSorted())
    }
  })
})

function cellOf(indicator: string): CellCode {
  const months = {
    r1: 'r1_month',
    p1: 'p1_month',
    r1Night: 'r1_night',
    p1Night: 'p1_night',
  } as const
  return indicator in months ? months[indicator as keyof typeof months] : (indicator as CellCode)
}

const cases = [
  ['someone seen in two councils is new to the second and not to the region', twoCouncilsCase],
  ['the night the clocks go forward is one night', clocksForwardCase],
  ['the night the clocks go back is one night', clocksBackCase],
  ['someone nobody could name is seen, and nothing else', unnamedCase],
] as const

test.each(cases)('%s', async (_story, { rows, expected }) => {
  await inPassing(house.db, async (db) => {
    await writeRows(db, rows)
    await rebuild(db, nationalOptions)
    await expectFigures(db, expected)
  })
})

test('a contact withdrawn leaves the figures as if it had never been', async () => {
  await inPassing(house.db, async (db) => {
    await writeRows(db, withdrawnCase.rows)
    await rebuild(db, nationalOptions)
    await expectFigures(db, withdrawnCase.expected)
    await sql`
      insert into outreach.contact_change
        (person_id, contact_id, change_id, kind, area_code, contacted_at, contact_type, reason)
      select person_id, contact_id, gen_random_uuid(), 'withdrawn', area_code, contacted_at, contact_type, 'a slip'
      from outreach.contact
      where contact_id = foundations.id_of('contact', ${withdrawnCase.withdrawnContactId})
    `.execute(db)
    await rebuild(db, nationalOptions)
    await expectFigures(db, withdrawnCase.expectedOnceWithdrawn)
  })
})

async function expectFigures(db: Db, expected: readonly ExpectedFigures[]): Promise<void> {
  for (const { month, areaCodes, r1, p1, nr1, notLinkable } of expected) {
    const scope = areaCodes.length > 1 ? 'region' : (areaCodes[0] ?? '')
    const counts = await figuresOf(db, scope, month)
    expect(counts, `${scope} ${month}`).toMatchObject({ r1_month: r1, p1_month: p1, nr1 })
    if (notLinkable !== undefined) expect(counts.not_linkable).toBe(notLinkable)
  }
}
