import type { Temporal } from 'temporal-polyfill'
import type { Announcements } from '#foundations'
import { type FileName, fileOnDisk } from '../layout/layout.ts'
import { createTally, type Problem, type Tally } from '../reading/problem.ts'
import { announceTouched } from './announce-touched.ts'
import { storeAreas } from './areas.store.ts'
import { storeContacts } from './contacts.store.ts'
import type { Change, FileCount, Finding, ImportSummary, Progress } from './import-summary.ts'
import { tablesInPlace } from './in-place-tables.store.ts'
import { judgeAcrossRows } from './judge-across-rows.ts'
import type { OneConnection } from './one-connection.store.ts'
import { addPeopleNotDescribed } from './people-spoken-of.store.ts'
import { type FolderReading, readFolder, toldOneByOne } from './read-folder.ts'
import { makeStagingTables } from './staging.store.ts'
import { makeTouchedTables, storeInPlace } from './store-in-place.store.ts'
import { standWherePeopleStand } from './where-people-stand.store.ts'

export type ImportOptions = {
  /** Who gave the folder. Ids are theirs: the same id from another source is another person. */
  readonly source: string
  /** The last day that has been. */
  readonly today: Temporal.PlainDate
  /** Whether to keep the good rows when others are refused. */
  readonly acceptGoodRows: boolean
  /** Hears how far it is, at most ten times a second. */
  readonly onProgress?: (progress: Progress) => void
  readonly newId: () => string
  readonly announcements: Announcements
}

/** What bringing a folder in came to, before anybody decides to keep it. */
export type BroughtIn = { readonly keep: boolean; readonly value: ImportSummary }

/** Reads, judges and stores a folder within a transaction the caller holds. */
export async function bringIn(
  connection: OneConnection,
  folder: string,
  options: ImportOptions,
): Promise<BroughtIn> {
  await makeStagingTables(connection.db)
  const { source, today, onProgress } = options
  const reading = await readFolder(connection, { folder, source, today, onProgress })
  const notDescribed = await judgeAcrossRows(connection, source, reading)
  const outcome = outcomeOf(reading, options)
  const keep = outcome === 'stored'
  const stored = keep ? await store(connection, reading, options) : nothingStored
  const findings = [...peopleFinding(notDescribed), ...stored.findings]
  return { keep, value: { ...summaryOf(reading, stored, findings), outcome } }
}

function outcomeOf(reading: FolderReading, { acceptGoodRows }: ImportOptions) {
  if (reading.unreadable.size > 0) return 'unreadable'
  if (reading.reckonings.size === 0) return 'nothing_to_read'
  return reading.problems.sofar().count > 0 && !acceptGoodRows ? 'rows_refused' : 'stored'
}

type Kept = {
  readonly counts: ReadonlyMap<FileName, { readonly added: number; readonly changed: number }>
  readonly changes: Tally<Change>
  readonly findings: readonly Finding[]
}

const nothingStored: Kept = { counts: new Map(), changes: createTally(0), findings: [] }

async function store(
  { db }: OneConnection,
  reading: FolderReading,
  options: ImportOptions,
): Promise<Kept> {
  const counts = new Map<FileName, { readonly added: number; readonly changed: number }>()
  const changes = createTally<Change>(toldOneByOne)
  const storing = { source: options.source, few: toldOneByOne }
  await makeTouchedTables(db)
  await standWherePeopleStand(db)
  if (reading.reckonings.has('areas')) counts.set('areas', await storeAreas(db))
  for (const place of tablesInPlace) {
    const stored = await storeInPlace(db, place, storing)
    counts.set(place.file, { added: stored.added, changed: stored.changes.count })
    changes.addMany(stored.changes)
  }
  const contacts = await storeContacts(db, { ...storing, changeId: options.newId() })
  counts.set('contacts', { added: contacts.added, changed: contacts.changes.count })
  changes.addMany(contacts.changes)
  await addPeopleNotDescribed(db)
  await announceTouched(db, options.announcements)
  return { counts, changes, findings: withdrawnFinding(contacts.withdrawn) }
}

function summaryOf(reading: FolderReading, stored: Kept, findings: readonly Finding[]) {
  const files = [...reading.reckonings].map(([file, reckoning]): [string, FileCount] => {
    const { added, changed } = stored.counts.get(file) ?? { added: 0, changed: 0 }
    const good = reckoning.read - reckoning.refused - reckoning.repeated
    const unchanged = stored.counts.has(file) ? good - added - changed : 0
    return [fileOnDisk(file), { ...reckoning, new: added, changed, unchanged }]
  })
  const { count, first } = reading.problems.sofar()
  const unknown = [...reading.unknownColumns].map(([file, names]) => [fileOnDisk(file), names])
  return {
    files: Object.fromEntries(files),
    missingFiles: reading.missing.map(fileOnDisk),
    unreadableFiles: [...reading.unreadable],
    unknownColumns: Object.fromEntries(unknown) as Record<string, readonly string[]>,
    problems: { count, first: first.toSorted(byPlace) },
    findings,
    changes: stored.changes.sofar(),
  }
}

function byPlace(one: Problem, other: Problem): number {
  return one.file === other.file ? one.line - other.line : 0
}

function peopleFinding({ count, first }: { count: number; first: readonly string[] }): Finding[] {
  if (count === 0) return []
  const text =
    'People in other files who are not in people.csv: they are kept as people of whom nothing else is known'
  return [{ id: 'people_not_described', text, count, examples: first }]
}

function withdrawnFinding(count: number): Finding[] {
  if (count === 0) return []
  const text = 'Contacts in the folder that were withdrawn here since: they stay withdrawn'
  return [{ id: 'contacts_stay_withdrawn', text, count, examples: [] }]
}
