import { PassThrough } from 'node:stream'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { realHouse } from '../../testing/house/real-house.ts'
import { UsageProblem } from './command.ts'
import { inviteCommand } from './invite.ts'

const house = realHouse()
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

/** Invites somebody at a terminal at which whoever runs the house types what is given, and ends it. */
function inviteTyping(email: string, typed: string | undefined) {
  vi.stubEnv('DATABASE_URL', house.url)
  const terminal = Object.assign(new PassThrough(), { isTTY: true })
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(terminal as never)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  terminal.end(typed)
  return inviteCommand.run({ words: [email], options: {} })
}

test.each([
  ['nothing', '\n'],
  ['the end of all typing', undefined],
])('whoever answers %s when asked for an organisation invites nobody', async (_what, typed) => {
  await expect(inviteTyping('ben@example.org', typed)).rejects.toThrow(UsageProblem)
})

test('whoever names no organisation is asked for it, and one that is new is registered', async () => {
  expect(await inviteTyping('ana@example.org', ' East\u202eshire Council \n')).toBe(0)
  const { rows } = await sql`
    select member.email, agency.name
    from access.member
    join directory.agency using (agency_id)
  `.execute(house.db)
  expect(rows).toEqual([{ email: 'ana@example.org', name: 'Eastshire Council' }])
})
