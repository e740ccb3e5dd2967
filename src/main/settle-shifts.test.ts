import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, expect, test } from 'vitest'
import { coverageOf } from '#outreach'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { settleShifts } from './settle-shifts.store.ts'

const house = freshHouse()
const settle = () => house.db.transaction().execute((db) => settleShifts(db, '2024-07-02'))
const day = (text: string) => Temporal.PlainDate.from(text)

beforeAll(settle)

test('the streets of an invented region were walked for two years, and are tonight, the same however often it is settled', async () => {
  const look = () => coverageOf(house.db, ['E08000025'], day('2024-06-02'), day('2024-07-02'))
  const [once] = await look()
  expect(once?.patchesKnown).toBe(4)
  expect(once?.patchesVisited).toBe(4)
  expect(once?.shiftsRun).toBeGreaterThan(10)
  expect(once?.shiftsRun).toBeLessThan(30)
  await settle()
  expect(await look()).toEqual([once])
})

test('an invented outreach worker has a shift tonight, with patches still to walk', async () => {
  const { rows } = await sql<{ name: string; planned: number; walked: number }>`
    select member.name,
      (select count(*)::integer from outreach.shift_patch as planned where planned.shift_id = shift.shift_id) as planned,
      (select count(*)::integer from outreach.patch_visit as visit where visit.shift_id = shift.shift_id) as walked
    from outreach.shift
    join outreach.shift_worker using (shift_id)
    join access.member using (member_id)
    where shift.night = '2024-07-02'
    order by member.name
  `.execute(house.db)
  expect(rows[0]?.name).toBe('Bramble Lanternby (invented outreach worker)')
  expect(rows[0]).toMatchObject({ planned: 4, walked: 0 })
})
