import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type FileRead, type ReadingGiven, readFile } from './read-file.ts'

type File = { readonly name: string; readonly bytes: Uint8Array }

/** What a thread is told to read: days as text, for threads hand over nothing but plain values. */
export type ToldReading = {
  readonly file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  readonly title: string | undefined
  readonly period: { readonly from: string; readonly to: string } | undefined
  readonly mostRows: number
}

/** Reads files beside whatever else the process does. To be closed with what opened it. */
export type Readings = {
  readonly read: (file: File, given: ReadingGiven) => Promise<FileRead>
  readonly close: () => Promise<void>
}

/** Where the work of a thread stands, and what one may take. */
type Limits = {
  /** Nothing where Waymark was not built: then files are read here. */
  readonly thread: string | undefined
  readonly megabytes: number
  readonly milliseconds: number
  /** So many are read at once, and so many may wait for that. */
  readonly atOnce: number
  readonly waiting: number
}

// a file of 60 MB takes half of it (`sources/large.test.ts`), and one of 3,000 rows a few seconds
const usual = { megabytes: 1024, milliseconds: 60_000, atOnce: 2, waiting: 10 } as const

/**
 * Opens readings that take a thread each, with a memory and a time that end. A thread reads one file and is gone, so nothing of
 * a file is left for the next: a pool such as piscina would keep threads, which is what we do not want, and spares 60 ms.
 */
export function openReadings(but: Partial<Limits> = {}): Readings {
  const limits: Limits = { thread: threadFile(), ...usual, ...but }
  const running = new Set<Worker>()
  const line: (() => void)[] = []
  let taken = 0
  return {
    async read(file, given) {
      const { thread } = limits
      if (thread === undefined) return readFile(file, given)
      if (taken >= limits.atOnce) {
        if (line.length >= limits.waiting) return { ok: false, sentence: busy }
        await new Promise<void>((resolve) => line.push(resolve))
      } else taken += 1
      try {
        return await readIn(begin(thread, toldOf(file, given), limits), running, limits)
      } finally {
        const next = line.shift()
        // whoever waits takes the place over
        if (next) next()
        else taken -= 1
      }
    },
    async close() {
      await Promise.all([...running].map((worker) => worker.terminate()))
      await setImmediate()
    },
  }
}

const busy = 'Several files are being read just now. Send it again in a minute'
const tooLarge =
  'Reading it takes more memory than there is for one file. Save the plan alone as a file of its own, or copy its text and paste it'
const tooLong =
  'Reading it took too long, and was stopped. Bring it in in parts, or copy its text and paste it'

/** The build puts it beside the command, and the web in a folder below. */
function threadFile(): string | undefined {
  return ['read-beside.js', '../read-beside.js']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))
}

function toldOf({ name, bytes }: File, { title, period, mostRows }: ReadingGiven): ToldReading {
  return {
    // a copy of its own: what is handed over is gone here
    file: { name, bytes: new Uint8Array(bytes) },
    title,
    period: period && { from: `${period.from}`, to: `${period.to}` },
    mostRows: mostRows ?? 20_000,
  }
}

function begin(thread: string, told: ToldReading, { megabytes }: Limits): Worker {
  return new Worker(thread, {
    workerData: told,
    transferList: [told.file.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    // it reads what strangers wrote, and needs no secret of ours
    env: {},
  })
}

/** What a thread hands in, or why it was stopped; a fault of ours in it is one here. */
function readIn(worker: Worker, running: Set<Worker>, { milliseconds }: Limits): Promise<FileRead> {
  running.add(worker)
  return new Promise<FileRead>((resolve, reject) => {
    const stop = setTimeout(() => {
      resolve({ ok: false, sentence: tooLong })
      void worker.terminate()
    }, milliseconds)
    worker.once('message', resolve)
    worker.once('error', (fault: Error & { readonly code?: string }) =>
      fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve({ ok: false, sentence: tooLarge })
        : reject(fault),
    )
    worker.once('exit', (code) => {
      clearTimeout(stop)
      running.delete(worker)
      // it says nothing to whoever has an answer already
      reject(new Error(`The thread that read a plan ended with ${code} and said nothing`))
    })
  })
}
