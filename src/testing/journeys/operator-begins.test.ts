import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ended, startWaymark, untilSaid, waymark } from './command-line.ts'

let place = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark-begins-'))
  await chmod(place, 0o755)
})
afterAll(() => rm(place, { recursive: true, force: true }))

test('an operator who begins a house with a real record is told where its members sign in', async () => {
  const surroundings = { WAYMARK_DATA: join(place, 'data'), PORT: '0' }
  const run = startWaymark(['start', '--without-demonstration'], surroundings)
  const end = ended(run)
  const address = await untilSaid(run, /(http:\/\/localhost:\d+)/)
  const page = await (await fetch(`${address}/sign-in`)).text()
  run.kill('SIGTERM')
  expect((await end).said).toContain(`Sign in at         ${address}/sign-in`)
  expect(page).toContain('With a passkey')
})

test('an operator of a house without members is told to invite the first, and of one with members no more', async () => {
  const data = { WAYMARK_DATA: join(place, 'new'), PORT: '0' }
  const started = async () => {
    const run = startWaymark(['start', '--without-demonstration'], data)
    const end = ended(run)
    await untilSaid(run, /(http:\/\/localhost:\d+)/)
    run.kill('SIGTERM')
    return (await end).said
  }
  const said = await started()
  expect(said).toContain('Nobody is a member yet')
  const words = 'waymark invite EMAIL --agency "NAME OF THE ORGANISATION"'
  expect(said).toContain(words)
  const lacking = await waymark(['invite', 'ana@example.org'], data)
  expect(lacking.code).toBe(2)
  expect(lacking.told).toContain(words)
  const agency = ['--agency', 'Northshire Council']
  const invited = await waymark(['invite', 'ana@example.org', ...agency], data)
  expect(invited).toMatchObject({ code: 0 })
  expect(invited.told).toContain('“Northshire Council” is new here')
  expect(await started()).not.toContain('Nobody is a member yet')
})
