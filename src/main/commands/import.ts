import { type Db, houseKind, newId, settleHouseKind, systemClock } from '#foundations'
import { nationalOptions } from '#indicators'
import { importFolder } from '#interchange'
import { connectRooms } from '../house.ts'
import { type Command, type Given, oneWord, optionText, tell } from './command.ts'
import { withRecord } from './databases.ts'
import { importReport, problemReport } from './import-report.ts'
import { progressBar } from './progress.ts'
import { settleCouncils } from './settle-councils.ts'

/** Brings an interchange folder into the record: all of it or nothing, and the figures with it. */
export const importCommand: Command = {
  name: 'import',
  summary: 'bring an interchange folder into the record, all of it or nothing',
  usage: 'import DIR',
  details: [
    '--source NAME        who gave the folder; the same id from another source is another person',
    '--accept-good-rows   keep the good rows when others are refused',
    '--into-demonstration the rows are invented, too, and go beside the invented region',
  ],
  options: {
    source: { type: 'string' },
    'accept-good-rows': { type: 'boolean' },
    'into-demonstration': { type: 'boolean' },
  },
  run: (given) =>
    withRecord(async (database) => {
      const folder = oneWord(given, 'which folder to bring in')
      if (!(await mayTake(database.db, given))) return 1
      const bar = progressBar('Importing')
      await settleCouncils(database.db, folder)
      const summary = await importFolder(database, folder, {
        source: optionText(given, 'source') ?? 'folder',
        today: systemClock.today(),
        acceptGoodRows: given.options['accept-good-rows'] === true,
        onProgress: bar.show,
        newId,
        announcements: connectRooms(nationalOptions),
      })
      bar.clear()
      tell(...importReport(summary), ...problemReport(summary.problems))
      if (summary.outcome === 'stored') {
        await settleHouseKind(database.db, 'real')
        return summary.problems.count > 0 ? 1 : 0
      }
      tell('Nothing was stored. Put the rows right, or keep the others with --accept-good-rows.')
      return 1
    }),
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
