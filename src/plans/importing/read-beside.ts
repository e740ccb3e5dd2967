import { parentPort, workerData } from 'node:worker_threads'
import { readDay } from '#vocabulary'
import type { ToldReading } from './read-aside.ts'
import { readFile } from './read-file.ts'

/** A thread of its own that reads one file and hands in what it read. Made into a file of its own by the build. */
const { file, title, period, mostRows }: ToldReading = workerData
const [from, to] = [readDay(period?.from ?? ''), readDay(period?.to ?? '')]
const read = await readFile(file, {
  title,
  period: from && to ? { from, to } : undefined,
  mostRows,
})
parentPort?.postMessage(read)
