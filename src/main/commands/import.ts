import { listCouncils } from '#directory'
import {
  type Db,
  houseKind,
  newId,
  type OpenDatabase,
  settleHouseKind,
  systemClock,
} from '#foundations'
import { nationalOptions } from '#indicators'
import {
  hmisRefusalInWords,
  type ImportSummary,
  importFolder,
  importHmis,
  type Progress,
} from '#interchange'
import { connectRooms } from '../house.ts'
import {
  type Command,
  type ExitCode,
  type Given,
  oneFolder,
  optionText,
  tell,
  UsageProblem,
} from './command.ts'
import { withRecordOrNew } from './databases.ts'
import { importReport, problemReport } from './import-report.ts'
import { progressBar } from './progress.ts'
import { settleCouncils } from './settle-councils.ts'

/** Brings an interchange folder, or an HMIS CSV package, into the record: all of it or nothing, and the figures with it. */
export const importCommand: Command = {
  details: [
    '--source NAME        who gave the folder; the same id from another source is another person',
    '--accept-good-rows   keep the good rows when others are refused',
    '--into-demonstration the rows are invented, too, and go beside the invented region',
    '--format hmis-csv    the folder is an unzipped HMIS CSV package (FY2024 or FY2026)',
    '--area CODE          the council that every row of the package counts to',
    '--coc COC=CODE       the council that one Continuum of Care counts to; may be given again',
  ],
  options: {
    source: { type: 'string' },
    'accept-good-rows': { type: 'boolean' },
    'into-demonstration': { type: 'boolean' },
    format: { type: 'string' },
    area: { type: 'string' },
    coc: { type: 'string', multiple: true },
  },
  run: async (given) => {
    const folder = oneFolder(given, 'which folder to bring in')
    const source = sourceGiven(given)
    const format = optionText(given, 'format') ?? 'interchange'
    if (format !== 'interchange' && format !== 'hmis-csv') {
      throw new UsageProblem(`--format is interchange or hmis-csv, not “${format}”.`)
    }
    return withRecordOrNew<ExitCode>(async (database) => {
      if (!(await mayTake(database.db, given))) return 1
      await settleCouncils(database.db, folder)
      const bar = progressBar('Importing')
      const summary = await bringIn(database, { folder, format, source, given }, bar.show)
      bar.clear()
      if (typeof summary === 'string') {
        tell(summary)
        return 1
      }
      tell(...importReport(summary), ...problemReport(summary.problems))
      if (summary.outcome === 'stored') {
        await settleHouseKind(database.db, 'real')
        return summary.problems.count > 0 ? 1 : 0
      }
      tell(whyNothing(summary.outcome))
      return 1
    })
  },
}

function whyNothing(outcome: ImportSummary['outcome']): string {
  if (outcome === 'nothing_to_read')
    return 'Nothing was stored: none of the files of an interchange folder is in it.'
  if (outcome === 'unreadable')
    return 'Nothing was stored: a file could not be read to its end, and what it holds would be missed.'
  return 'Nothing was stored. Put the rows right, or keep the others with --accept-good-rows.'
}

/** Ids belong to their source, so one without a name would silently make other people of the same ids. */
function sourceGiven(given: Given): string {
  const source = optionText(given, 'source') ?? 'folder'
  if (source.trim() === '') {
    throw new UsageProblem('--source must be the name of who gave the folder, not empty.')
  }
  return source
}

type Asked = {
  readonly folder: string
  readonly format: string
  readonly source: string
  readonly given: Given
}

/** Brings the folder in. Gives what came of it, or a sentence that says why it cannot be brought in at all. */
async function bringIn(
  database: OpenDatabase,
  { folder, format, source, given }: Asked,
  onProgress: (progress: Progress) => void,
): Promise<ImportSummary | string> {
  const options = {
    today: systemClock.today(),
    acceptGoodRows: given.options['accept-good-rows'] === true,
    onProgress,
    newId,
    announcements: connectRooms(nationalOptions),
  }
  if (format === 'interchange') {
    return importFolder(database, folder, { ...options, source })
  }
  const codes = (await listCouncils(database.db)).map(({ code }) => code)
  const outcome = await importHmis(database, folder, {
    ...options,
    areaOf: areasGiven(given, codes),
  })
  return outcome.ok ? outcome.value : hmisRefusalInWords[outcome.refusal]
}

function areasGiven(given: Given, codes: readonly string[]): (coc: string) => string | undefined {
  const all = optionText(given, 'area')
  const pairs = Array.isArray(given.options['coc']) ? given.options['coc'].map(String) : []
  const byCoc = new Map(pairs.map((pair) => pair.split('=') as [string, string | undefined]))
  for (const code of [...byCoc.values(), ...(all === undefined ? [] : [all])]) {
    if (!code || !codes.includes(code)) {
      throw new UsageProblem(
        `“${code ?? ''}” is not a council of this record: ${codes.join(', ')}.`,
      )
    }
  }
  if (!all && byCoc.size === 0)
    throw new UsageProblem('Say which council the rows count to, with --area or --coc.')
  return (coc) => byCoc.get(coc) ?? all
}

/** Keeps real people apart from invented ones. */
async function mayTake(db: Db, given: Given): Promise<boolean> {
  const kind = await houseKind(db)
  if (kind === 'demonstration' && given.options['into-demonstration'] !== true) {
    tell(
      'This record holds the invented region, and real people must not stand beside invented ones.',
      'Set WAYMARK_DATA to another folder, or DATABASE_URL to another database. If the rows are',
      'invented, too, say so with --into-demonstration.',
    )
    return false
  }
  return true
}
