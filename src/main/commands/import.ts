import { keepCouncils, shippedCouncils } from '#directory'
import { newId, systemClock } from '#foundations'
import { nationalOptions } from '#indicators'
import { importFolder } from '#interchange'
import { connectRooms } from '../house.ts'
import { type Command, oneWord, optionText, tell } from './command.ts'
import { withRecord } from './databases.ts'
import { importReport, problemReport } from './import-report.ts'
import { progressBar } from './progress.ts'

/** Brings an interchange folder into the record: all of it or nothing, and the figures with it. */
export const importCommand: Command = {
  name: 'import',
  summary: 'bring an interchange folder into the record, all of it or nothing',
  usage: 'import DIR',
  details: [
    '--source NAME        who gave the folder; the same id from another source is another person',
    '--accept-good-rows   keep the good rows when others are refused',
  ],
  options: {
    source: { type: 'string' },
    'accept-good-rows': { type: 'boolean' },
  },
  run: (given) =>
    withRecord(async (database) => {
      const folder = oneWord(given, 'which folder to bring in')
      const bar = progressBar('Importing')
      await keepCouncils(database.db, shippedCouncils())
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
      if (summary.outcome === 'stored') return summary.problems.count > 0 ? 1 : 0
      tell('Nothing was stored. Put the rows right, or keep the others with --accept-good-rows.')
      return 1
    }),
}
