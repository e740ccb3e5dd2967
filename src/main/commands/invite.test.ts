import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepCouncils, shippedCouncils } from '#directory'
import { settleHouseKind } from '#foundations'
import { freshDatabase } from '../../testing/house/fresh-database.ts'
import { UsageProblem } from './command.ts'
import { inviteCommand } from './invite.ts'

const database = freshDatabase()
let folder = ''
let said = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-invite-'))
  said = ''
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('WAYMARK_DATA', folder)
  vi.stubEnv('PUBLIC_URL', 'https://waymark.example.org')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

const invite = (words: readonly string[], options: Record<string, string | boolean>) =>
  inviteCommand.run({ words, options })
const agency = 'Northshire Council'

test.each([
  ['nobody', [], { agency }],
  ['no address', ['ana'], { agency }],
  ['an address with a header in it', ['ana@example.org\nBcc: all@example.org'], { agency }],
  ['no organisation', ['ana@example.org'], {}],
  ['a role there is not', ['ana@example.org'], { agency, role: 'owner' }],
  ['a kind there is not', ['ana@example.org'], { agency, kind: 'club' }],
])('an invitation of %s is refused before anything is opened', async (_what, words, options) => {
  await expect(invite(words, options as Record<string, string>)).rejects.toThrow(UsageProblem)
})

test('the first member of a house is invited by its command line, once, into an organisation it registers', async () => {
  await expect(invite(['ana@example.org'], { agency })).rejects.toThrow('There is no record in')
  await settleHouseKind(database.db, 'real')
  await keepCouncils(database.db, shippedCouncils())
  expect(await invite(['Ana@Example.org'], { agency, name: 'Ana' })).toBe(0)
  expect(said).toMatch(/^https:\/\/waymark\.example\.org\/invitation\/[\w-]{43}\n$/)
  const { rows } = await sql`
    select member.name, member.email, member.role, member.status, agency.name as agency,
      cardinality(member.area_codes) as councils
    from access.member join directory.agency using (agency_id)
  `.execute(database.db)
  const ana = { name: 'Ana', email: 'ana@example.org', role: 'coordinator', status: 'invited' }
  expect(rows).toEqual([{ ...ana, agency, councils: 7 }])

  const auditor = { agency: agency.toUpperCase(), role: 'auditor', mail: true }
  expect(await invite(['sorrel@example.org'], auditor)).toBe(0)
  const letters = (await readdir(join(folder, 'mail'))).filter((name) => name.endsWith('.txt'))
  const text = await readFile(join(folder, 'mail', String(letters[0])), 'utf8')
  expect(text).toContain('To: sorrel@example.org')
  expect(text).toContain('https://waymark.example.org/invitation/')

  await sql`update access.member set status = 'active'`.execute(database.db)
  expect(await invite(['ana@example.org'], { agency: 'Another Council' })).toBe(1)
  const strange = invite(['ben@example.org'], { agency: 'A third', councils: 'E08000026,X' })
  await expect(strange).rejects.toThrow('no council of this record')
  const registered = await sql<{ name: string }>`select name from directory.agency`.execute(
    database.db,
  )
  expect(registered.rows).toEqual([{ name: agency }])
})
