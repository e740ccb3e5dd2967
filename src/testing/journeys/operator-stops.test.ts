import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended, startWaymark, untilSaid } from './command-line.ts'

test('somebody who never finishes sending a form does not keep the product from stopping', async () => {
  const place = await mkdtemp(join(tmpdir(), 'waymark-stops-'))
  await chmod(place, 0o755)
  const surroundings = { WAYMARK_DATA: join(place, 'data'), PORT: '0' }
  const run = startWaymark(['start', '--without-demonstration'], surroundings)
  const end = ended(run)
  const address = new URL(await untilSaid(run, /(http:\/\/localhost:\d+)/))
  const slow = connect(Number(address.port), '127.0.0.1').on('error', () => undefined)
  await once(slow, 'connect')
  slow.write('POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n')
  slow.write('Content-Type: application/x-www-form-urlencoded\r\n\r\nmember=')
  run.kill('SIGTERM')
  expect((await end).code).toBe(0)
  slow.destroy()
  await rm(place, { recursive: true, force: true })
}, 30_000)
