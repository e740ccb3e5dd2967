import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { realHouse } from '../../testing/house/real-house.ts'
import { UsageProblem } from './command.ts'
import { leaveCommand } from './leave.ts'

const house = realHouse()
const leave = (email: string) => leaveCommand.run({ words: [email], options: {} })

test('an auditor, whom no coordinator may send away, leaves by the command line, and nobody leaves twice', async () => {
  vi.stubEnv('DATABASE_URL', house.url)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await expect(leave('sorrel')).rejects.toThrow(UsageProblem)
  const sorrel = await house.member('Sorrel', 'auditor')
  expect(await leave('nobody@example.org')).toBe(1)
  expect(await leave(sorrel.email)).toBe(0)
  const { rows } = await sql`
    select status from access.member where member_id = ${sorrel.id}
  `.execute(house.db)
  expect(rows).toEqual([{ status: 'left' }])
  expect(await leave(sorrel.email)).toBe(1)
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
