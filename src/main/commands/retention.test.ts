import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { realHouse } from '../../testing/house/real-house.ts'
import { retentionCommand } from './retention.ts'

const house = realHouse()

test('a run says how many it will erase, and then erases them', async () => {
  await sql`
    insert into people.person (person_id, agency_id, recorded_at)
    select gen_random_uuid(), ${house.agencyId('north')}, '2001-01-01' from generate_series(1, 3)
  `.execute(house.db)
  const said: string[] = []
  vi.stubEnv('DATABASE_URL', house.url)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
  expect(await retentionCommand.run({ words: ['run'], options: {} })).toBe(0)
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  const [before, after] = said
  expect(before).toContain('This run erases:\n')
  expect(before).toContain('because their record was kept long enough: 3\n')
  expect(after).toBe('Done.\n')
  const { rows } = await sql`select from people.person`.execute(house.db)
  expect(rows).toHaveLength(0)
})
