import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder, startEmbedded } from '#foundations'
import {
  type Command,
  type ExitCode,
  optionNumber,
  optionText,
  say,
  tell,
} from '../commands/command.ts'
import { benchPage } from './page-bench.ts'
import { benchRecord, writeRecord } from './record-bench.ts'
import { inTime, line, spreadOf, timed } from './spread.ts'

/** Measures what the product promises, on this machine, on an embedded server of its own that syncs like any other. */
export const benchCommand: Command = {
  details: [
    '--sizes N,N   contacts of the records to make (default 1000000,10000000)',
    '--runs N      how often each thing is measured; the median is told (default 5)',
  ],
  options: { sizes: { type: 'string' }, runs: { type: 'string' } },
  run: async (given) => {
    const sizes = (optionText(given, 'sizes') ?? '1000000,10000000').split(',').map(Number)
    const runs = optionNumber(given, 'runs', 1) ?? 5
    const place = await mkdtemp(join(tmpdir(), 'waymark-bench-'))
    try {
      return await measure(place, sizes, runs)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  },
}

async function measure(place: string, sizes: readonly number[], runs: number): Promise<ExitCode> {
  const processors = cpus()
  say(
    `Medians of ${runs}, with the least and the most; ${processors.length} × ${processors[0]?.model ?? 'processor'}, Node ${process.version}`,
  )
  const smallest = Math.min(...sizes)
  const folder = await writeRecord(place, smallest)
  say('', ...(await benchCommandLine(folder, runs)))
  await rm(folder, { recursive: true, force: true })
  const server = await startEmbedded(join(place, 'data'))
  try {
    for (const contacts of sizes) {
      const { lines, database } = await benchRecord({
        serverUrl: server.url,
        place,
        contacts,
        runs,
      })
      say('', ...lines)
      if (contacts === Math.max(...sizes)) say('', ...(await benchPage(database, runs)))
      await database.close()
    }
  } finally {
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
  }
  return 0
}

async function benchCommandLine(folder: string, runs: number): Promise<readonly string[]> {
  const times: number[] = []
  const words = ['indicators', folder, '--from', '2024-01', '--to', '2025-03', '--format', 'json']
  for (let run = 1; run <= runs; run += 1) {
    tell(`Command line ${run} of ${runs} …`)
    times.push(
      await timed(async () => {
        const cli = join(projectFolder(), 'build', 'cli.js')
        const [code] = await once(
          spawn(process.execPath, [cli, ...words], { stdio: 'ignore' }),
          'exit',
        )
        if (code !== 0) throw new Error(`The command line ended with ${code}`)
      }),
    )
  }
  return [
    'The command line on the smaller record, from cold',
    line('waymark indicators DIR', spreadOf(times), inTime),
  ]
}
