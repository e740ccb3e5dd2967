import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenDatabase } from '#foundations'
import { done, type Outcome, refused } from '#vocabulary'
import type { ImportOptions } from '../import/bring-in.ts'
import { importFolder } from '../import/import-folder.ts'
import type { ImportOutcome, ImportSummary } from '../import/import-summary.ts'
import { hmisStays } from './hmis-moves.ts'
import { createHmisNotes, type HmisNotes } from './hmis-notes.ts'
import { type AreaOf, readParents } from './hmis-parents.ts'
import { hmisContacts, hmisDepartures, hmisPeople } from './hmis-people.ts'
import { hmisRows } from './hmis-rows.ts'
import { writeRows } from './write-rows.ts'

/** The source of the rows is the package's own: who exported it, and from which installation. */
export type HmisOptions = Omit<ImportOptions, 'source'> & { readonly areaOf: AreaOf }

/** Why a folder is not imported as an HMIS CSV package. */
export type HmisRefusal = 'not_a_package' | 'version_too_old' | 'version_unknown'

/** What to tell whoever gave such a folder. */
export const hmisRefusalInWords: Readonly<Record<HmisRefusal, string>> = {
  not_a_package:
    'This folder is not an HMIS CSV package: Export.csv, Client.csv, Project.csv or Enrollment.csv is not in it, or Export.csv has no row. Unzip the package first.',
  version_too_old:
    'This HMIS CSV package is older than FY2024. Its codes meant other things then; export it again in the FY2024 or FY2026 format.',
  version_unknown:
    'The CSVVersion in Export.csv is none that is known here. FY2024 and FY2026 packages can be read.',
}

/**
 * Brings an HMIS CSV package (FY2024 or FY2026, unzipped) into the record: as an interchange folder made
 * of it, by the same import, all or nothing. The summary also tells what was left out and why.
 */
export async function importHmis(
  database: Pick<OpenDatabase, 'pool'>,
  folder: string,
  options: HmisOptions,
): Promise<Outcome<ImportSummary, HmisRefusal>> {
  const { areaOf, ...importing } = options
  const { today } = options
  const notes = createHmisNotes(today.year * 10_000 + today.month * 100 + today.day)
  const read = await readExport(folder, notes)
  if (notes.sofar().unreadable.length > 0)
    return done(withNotes(nothingImported('unreadable'), notes))
  if (!read.ok) return read
  const made = await mkdtemp(join(tmpdir(), 'waymark-hmis-'))
  try {
    await mapPackage(folder, made, areaOf, notes)
    const found = notes.sofar()
    if (found.missing.some((file) => neededFiles.includes(file))) return refused('not_a_package')
    if (found.unreadable.length > 0) return done(withNotes(nothingImported('unreadable'), notes))
    if (found.problems.count > 0 && !options.acceptGoodRows) {
      return done(withNotes(nothingImported('rows_refused'), notes))
    }
    const summary = await importFolder(database, made, { ...importing, source: read.value })
    return done(withNotes(summary, notes))
  } finally {
    await rm(made, { recursive: true, force: true })
  }
}

const neededFiles = ['Client.csv', 'Project.csv', 'Enrollment.csv']

async function mapPackage(
  folder: string,
  made: string,
  areaOf: AreaOf,
  notes: HmisNotes,
): Promise<void> {
  const parents = await readParents(folder, areaOf, notes)
  await writeRows(made, 'people', hmisPeople(parents, notes))
  await writeRows(made, 'contacts', hmisContacts(folder, parents, notes))
  await writeRows(made, 'stays', hmisStays(folder, parents, notes))
  await writeRows(made, 'departures', hmisDepartures(parents, notes))
}

/** The name of the source, once the version of the package is one that can be read. */
async function readExport(folder: string, notes: HmisNotes): Promise<Outcome<string, HmisRefusal>> {
  const file = { file: 'Export.csv', needs: ['SourceID', 'CSVVersion'] }
  for await (const row of hmisRows(folder, file, notes)) {
    const year = Number(/\d{4}/.exec(row.cell('CSVVersion'))?.[0] ?? 0)
    if (year > 0 && year < 2024) return refused('version_too_old')
    if (year !== 2024 && year !== 2026) return refused('version_unknown')
    const [from, installation] = [row.cell('SourceID'), row.cell('ImplementationID')]
    return done(`hmis:${from}:${installation}`)
  }
  return refused('not_a_package')
}

function nothingImported(outcome: ImportOutcome): ImportSummary {
  return {
    outcome,
    files: {},
    missingFiles: [],
    unreadableFiles: [],
    unknownColumns: {},
    problems: { count: 0, first: [] },
    findings: [],
    changes: { count: 0, first: [] },
  }
}

function withNotes(summary: ImportSummary, notes: HmisNotes): ImportSummary {
  const { problems, missing, unreadable, findings } = notes.sofar()
  return {
    ...summary,
    missingFiles: [...missing, ...summary.missingFiles],
    unreadableFiles: [...unreadable, ...summary.unreadableFiles],
    problems: {
      count: problems.count + summary.problems.count,
      first: [...problems.first, ...summary.problems.first],
    },
    findings: [...findings, ...summary.findings],
  }
}
