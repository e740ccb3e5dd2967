import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ended, startWaymark, untilSaid } from './command-line.ts'

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
