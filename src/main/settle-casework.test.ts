import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshHouse } from '../testing/house/fresh-house.ts'
import { fillWithRegion } from '../testing/house/small-region.ts'
import { settleCasework } from './settle-casework.store.ts'

const house = freshHouse()

test('an invented region has leads and tasks for some on its list, the same however often it is settled', async () => {
  await fillWithRegion(house.db, 6, 200)
  const settle = () => house.db.transaction().execute((db) => settleCasework(db, '2024-07-02'))
  const look = async () =>
    (
      await sql<{ leads: number; tasks: number; listed: number }>`
        select (select count(*)::integer from casework.lead) as leads,
          (select count(*)::integer from casework.task) as tasks,
          (select count(*)::integer from casework.spell
            where joined_on is not null and from_on <= '2024-07-02' and until_on > '2024-07-02') as listed
      `.execute(house.db)
    ).rows[0] ?? { leads: 0, tasks: 0, listed: 0 }
  await settle()
  const once = await look()
  expect(once.leads).toBeGreaterThan(0)
  expect(once.leads).toBeLessThan(once.listed)
  expect(once.tasks).toBeGreaterThan(0)
  await settle()
  expect(await look()).toEqual(once)
})
