import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cast } from '#demonstration'
import { ended, startWaymark, waymark } from './command-line.ts'

let place = ''
let data = ''
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'waymark-interrupts-'))
  await chmod(place, 0o755)
  data = join(place, 'data')
  const folder = join(place, 'cast')
  await mkdir(folder)
  await writeFile(join(folder, 'people.csv'), Papa.unparse([...cast.people]))
  const begun = await waymark(['import', folder], { WAYMARK_DATA: data })
  expect(begun).toMatchObject({ code: 0 })
  expect(begun.told).toContain(`A new record begins in ${data}.`)
})
afterEach(() => rm(place, { recursive: true, force: true }))

function serverRuns(): boolean {
  return existsSync(join(data, 'postgresql', 'postmaster.pid'))
}

/** A restore that cannot end by itself: its file is a pipe into which nobody writes. */
async function endlessRestore(): Promise<ChildProcess> {
  const file = join(place, 'pipe')
  await ended(spawn('mkfifo', [file]))
  const run = startWaymark(['restore', file], { WAYMARK_DATA: data })
  await untilServerIsReady()
  return run
}

/** An import that takes some seconds: a signal always finds it at work. */
async function longImport(): Promise<ChildProcess> {
  const region = join(place, 'region')
  const words = ['demo', '--people', '30000', '--months', '60', '--out', region]
  expect((await waymark(words)).code).toBe(0)
  const run = startWaymark(['import', region], { WAYMARK_DATA: data })
  await untilServerIsReady()
  return run
}

async function untilServerIsReady(): Promise<void> {
  while (
    !serverRuns() ||
    !(await readFile(join(data, 'postgresql', 'postmaster.pid'), 'utf8')).includes('ready')
  )
    await new Promise((resolve) => setTimeout(resolve, 20))
}

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'a command told to end by %s ends its database, too, and says nothing',
  async (signal, code) => {
    const run = await longImport()
    const end = ended(run)
    run.kill(signal)
    const { code: given, told } = await end
    expect(given).toBe(code)
    expect(told).not.toContain('could not finish')
    expect(serverRuns()).toBe(false)
    expect((await readdir(data)).filter((name) => name.startsWith('using-'))).toEqual([])
  },
)

test.skipIf(process.platform === 'win32')(
  'the database of a killed command is ended by the next one, but not while another uses it',
  async () => {
    const run = await endlessRestore()
    const end = ended(run)
    expect((await waymark(['rebuild'], { WAYMARK_DATA: data })).code).toBe(0)
    expect(serverRuns()).toBe(true)

    run.kill('SIGKILL')
    await end
    expect(serverRuns()).toBe(true)
    expect((await waymark(['rebuild'], { WAYMARK_DATA: data })).code).toBe(0)
    expect(serverRuns()).toBe(false)
  },
)
