import { houseKind } from '#foundations'
import { exportFolder } from '#interchange'
import { type Command, type ExitCode, oneWord, optionText, tell } from './command.ts'
import { withRecord } from './databases.ts'
import { writeInventedNote } from './invented-note.ts'

/** Writes the record as it stands as an interchange folder. */
export const exportCommand: Command = {
  details: ['The folder must be new or empty.'],
  options: { out: { type: 'string' } },
  run: (given) =>
    withRecord<ExitCode>(async (database) => {
      const folder = optionText(given, 'out') ?? oneWord(given, 'which folder to write')
      const outcome = await exportFolder(database, folder)
      if (!outcome.ok) {
        tell(`${folder} already holds something. Name a new folder.`)
        return 1
      }
      if ((await houseKind(database.db)) === 'demonstration') await writeInventedNote(folder)
      const files = Object.entries(outcome.value.files)
      tell(...files.map(([file, rows]) => `${file}: ${rows.toLocaleString('en-GB')} rows`))
      return 0
    }),
}
