import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backUp, hasSealingKey, readSettings, restore, SettingProblem } from '#foundations'
import { nationalOptions, rebuild } from '#indicators'
import { type Command, type ExitCode, oneWord, tell } from './command.ts'
import { withRecord, withServer } from './databases.ts'

/** Computes every figure anew. */
export const rebuildCommand: Command = {
  details: [],
  options: {},
  run: () =>
    withRecord<ExitCode>(async ({ db }) => {
      await db.transaction().execute((transaction) => rebuild(transaction, nationalOptions))
      tell('Every figure has been computed anew.')
      return 0
    }),
}

/** Writes the whole record to one file. Another file of that name may be all that is left of a record, and stays. */
export const backupCommand: Command = {
  details: ['--replace  put it in the place of the file that has this name now'],
  options: { replace: { type: 'boolean' } },
  run: async (given) => {
    const file = resolve(oneWord(given, 'which file to write'))
    const found = statSync(file, { throwIfNoEntry: false })
    if (found?.isDirectory()) {
      throw new SettingProblem(`${file} is a folder. Name a file to write, such as one inside it.`)
    }
    if (found && given.options['replace'] !== true) {
      throw new SettingProblem(`${file} is there already. Name another file, or say --replace.`)
    }
    return withRecord<ExitCode>(async ({ pool }) => {
      const { tables, rows } = await backUp(pool, file)
      tell(
        `${rows.toLocaleString('en-GB')} rows of ${tables} tables are in ${file}. Keep it as safe as the record itself.`,
        'The sealing key is not in it: keep a copy of that in another place.',
      )
      return 0
    })
  },
}

/** Puts a backup into an empty database: the way to another machine, a server, or a newer PostgreSQL. */
export const restoreCommand: Command = {
  details: [],
  options: {},
  run: async (given) => {
    const file = resolve(oneWord(given, 'which file to put back'))
    const settings = readSettings()
    return withServer<ExitCode>(async ({ pool }) => {
      const { tables, rows } = await restore(pool, file)
      tell(`${rows.toLocaleString('en-GB')} rows of ${tables} tables have been put back.`)
      if (!hasSealingKey(settings)) {
        tell(
          `Before the first start, put the sealing key of the house it was made in here: ${join(settings.dataFolder, 'sealing-key')}.`,
        )
      }
      return 0
    })
  },
}
