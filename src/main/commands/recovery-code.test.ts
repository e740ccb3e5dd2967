import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { realHouse } from '../../testing/house/real-house.ts'
import { UsageProblem } from './command.ts'
import { recoveryCodeCommand } from './recovery-code.ts'

const house = realHouse()
let folder = ''
let said = ''
let told = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-recovery-'))
  said = ''
  told = ''
  vi.stubEnv('DATABASE_URL', house.url)
  vi.stubEnv('WAYMARK_DATA', folder)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const give = (email: string) => recoveryCodeCommand.run({ words: [email], options: {} })

test('whoever runs the house gives a member who cannot get in a recovery code, and nobody else one', async () => {
  await expect(give('orrin')).rejects.toThrow(UsageProblem)
  expect(await give('nobody@example.org')).toBe(1)
  const orrin = await house.member('Orrin', 'coordinator')
  expect(await give(orrin.email)).toBe(1)
  expect(told).toContain('no authenticator app')
  await sql`
    insert into access.authenticator (member_id, sealed_secret, confirmed_at)
    values (${orrin.id}, '', now())
  `.execute(house.db)
  expect(await give(orrin.email)).toBe(0)
  expect(said).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{4}\n$/)
  const { rows } = await sql`
    select from access.recovery_code where member_id = ${orrin.id}
  `.execute(house.db)
  expect(rows).toHaveLength(1)
  const letters = (await readdir(join(folder, 'mail'))).filter((name) => name.endsWith('.txt'))
  const letter = await readFile(join(folder, 'mail', String(letters[0])), 'utf8')
  expect(letter).toContain(`To: ${orrin.email}`)
  expect(letter).not.toContain(said.trim())
})
