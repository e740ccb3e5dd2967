import type { Temporal } from 'temporal-polyfill'
import { type FileLayout, type FileName, fileLayouts, fileOnDisk } from '../layout/layout.ts'
import { findFiles } from '../reading/find-files.ts'
import { createPeopleSpokenOf, type PeopleSpokenOf } from '../reading/people-spoken-of.ts'
import { createTally, type Problem, type Tally } from '../reading/problem.ts'
import { type Hearer, readFileRows } from '../reading/read-file.ts'
import { createSeenBefore } from '../reading/seen-before.ts'
import { incomingAreaCodes, knownAreaCodes } from './areas.store.ts'
import type { Progress } from './import-summary.ts'
import type { OneConnection } from './one-connection.store.ts'
import { analyse, copyIn } from './staging.store.ts'

/** A file that is in the folder. */
type PresentFile = { readonly layout: FileLayout; readonly path: string; readonly bytes: number }

/** Counts kept while a file is read and its rows are judged. */
export type Reckoning = { read: number; refused: number; repeated: number }

/** What reading a folder has found so far. */
export type FolderReading = {
  readonly people: PeopleSpokenOf
  readonly problems: Tally<Problem>
  readonly reckonings: Map<FileName, Reckoning>
  readonly unknownColumns: Map<FileName, readonly string[]>
  readonly missing: FileName[]
  /** The files, by their names on disk, that could not be read to their end. */
  readonly unreadable: Set<string>
}

export type ReadingOptions = {
  readonly folder: string
  readonly source: string
  readonly today: Temporal.PlainDate
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** A row of a long file takes at least so much, line end included. */
const fewestBytesOfRow = 24

/** How many problems, and how many changes, are told one by one. */
export const toldOneByOne = 1000

/** Reads every file of the folder that is there into its temporary table, leaving out the rows that are wrong. */
export async function readFolder(
  connection: OneConnection,
  options: ReadingOptions,
): Promise<FolderReading> {
  const reading: FolderReading = {
    people: createPeopleSpokenOf(options.source),
    problems: createTally(toldOneByOne),
    reckonings: new Map(),
    unknownColumns: new Map(),
    missing: [],
    unreadable: new Set(),
  }
  const files = await presentFiles(options.folder, reading)
  const tell = progressTeller(options, files)
  let areaCodes = await knownAreaCodes(connection.db)
  for (const { layout, path, bytes } of files) {
    const setting = { today: options.today, areaCodes }
    const { people } = reading
    const seenBefore = createSeenBefore(bytes / fewestBytesOfRow)
    const identities = { source: options.source, people, seenBefore }
    const hearer = hearerFor(layout.file, reading, tell)
    await copyIn(
      connection,
      layout.file,
      readFileRows({ layout, path, setting, identities }, hearer),
    )
    await analyse(connection.db, layout.file)
    if (layout.file === 'areas') {
      areaCodes = new Set([...areaCodes, ...(await incomingAreaCodes(connection.db))])
    }
  }
  return reading
}

async function presentFiles(
  folder: string,
  reading: FolderReading,
): Promise<readonly PresentFile[]> {
  const layouts = new Map(fileLayouts.map((layout) => [fileOnDisk(layout.file), layout]))
  const files: PresentFile[] = []
  for (const found of await findFiles(folder, [...layouts.keys()])) {
    const layout = layouts.get(found.name)
    if (found.state === 'unreadable') {
      const { name: file, advice } = found
      reading.problems.add({ file, line: 0, column: '', value: '', advice })
      reading.unreadable.add(file)
    } else if (found.state === 'plain' && layout) {
      files.push({ layout, path: found.path, bytes: found.bytes })
    } else if (layout && layout.file !== 'areas') {
      // Without areas.csv the councils already known are meant, so nothing is missing.
      reading.missing.push(layout.file)
    }
  }
  return files
}

type Tell = (file: FileName, bytes: number, rows: number) => void

const pauseBetweenTelling = 100

function progressTeller({ onProgress }: ReadingOptions, files: readonly PresentFile[]): Tell {
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  let toldAt = 0
  return (file, bytes, rows) => {
    done += bytes
    const isDue = performance.now() - toldAt >= pauseBetweenTelling || done === totalBytes
    if (!onProgress || !isDue) return
    toldAt = performance.now()
    onProgress({ file: fileOnDisk(file), bytes: done, totalBytes, rows })
  }
}

function hearerFor(file: FileName, reading: FolderReading, tell: Tell): Hearer {
  const reckoning: Reckoning = { read: 0, refused: 0, repeated: 0 }
  reading.reckonings.set(file, reckoning)
  return {
    problem: reading.problems.add,
    rows: (read, refused) => {
      reckoning.read += read
      reckoning.refused += refused
    },
    unknownColumns: (names) => {
      if (names.length > 0) reading.unknownColumns.set(file, names)
    },
    stopped: () => {
      reading.unreadable.add(fileOnDisk(file))
    },
    bytes: (more) => tell(file, more, reckoning.read),
  }
}
