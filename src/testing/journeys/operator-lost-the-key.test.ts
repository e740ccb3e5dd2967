import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seal } from '#foundations'
import { realHouse } from '../house/real-house.ts'
import { type Ended, ended, startWaymark, untilSaid, waymark } from './command-line.ts'

const house = realHouse()
const right = Buffer.alloc(32, 7)
let place = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark-lost-key-'))
  await chmod(place, 0o755)
  for (const name of ['Ana', 'Ben']) {
    const { id } = await house.member(name)
    await sql`
      insert into access.authenticator (member_id, sealed_secret, confirmed_at)
      values (${id}, ${seal({ bytes: right }, 'secret', `authenticator ${id}`)}, now())
    `.execute(house.db)
  }
  const north = house.agencyId('north')
  await sql`
    insert into access.organisation_sign_in (agency_id, issuer, client_id, sealed_secret, email_domain, is_strong, set_at)
    values (${north}, 'https://login.example.org', 'waymark',
      ${seal({ bytes: right }, 'secret', `organisation sign-in ${north}`)}, 'example.org', true, now())
  `.execute(house.db)
})
afterAll(() => rm(place, { recursive: true, force: true }))

/** Starts the house, and ends it once it is open. */
async function started(key: Buffer): Promise<Ended> {
  const surroundings = { DATABASE_URL: house.url, WAYMARK_DATA: place, PORT: '0' }
  const given = { ...surroundings, WAYMARK_SEALING_KEY: key.toString('base64') }
  const run = startWaymark(['start'], given)
  const end = ended(run)
  await untilSaid(run, /(http:\/\/localhost:\d+)/)
  run.kill('SIGTERM')
  return end
}

test('an operator who starts a house without the key it was sealed with is told what it no longer opens, and what to do', async () => {
  const { told } = await started(Buffer.alloc(32, 8))
  expect(told).toContain('was sealed with another key')
  expect(told).toContain('2 authenticator apps')
  expect(told).toContain('1 organisation’s own sign-in')
  expect(told).toContain('WAYMARK_SEALING_KEY')
  expect(told).toContain('docs/how-to/back-up-and-restore.md')
  expect((await started(right)).told).toBe('')
})

test('an operator hears of the key when a backup is made, and when one is put back', async () => {
  const file = join(place, 'record.backup')
  const backup = await waymark(['backup', file], { DATABASE_URL: house.url, WAYMARK_DATA: place })
  expect(backup.told).toContain('The sealing key is not in it')
  const there = join(place, 'restored')
  const restored = await waymark(['restore', file], { WAYMARK_DATA: there })
  expect(restored.told).toContain(join(there, 'sealing-key'))
})
