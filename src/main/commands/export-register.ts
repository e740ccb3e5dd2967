import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { whyNoCopy, writeCopy } from '#commitment'
import { openForWeb, readSealingKey, readSettings, SettingProblem, systemClock } from '#foundations'
import { nationalOptions } from '#indicators'
import { openHouse } from '../house.ts'
import { type Command, type ExitCode, oneWord, tell } from './command.ts'
import { withRecord } from './databases.ts'

/** Writes the public register as files that another host can serve. */
export const exportRegisterCommand: Command = {
  details: [
    'The folder must be new, empty, or an earlier copy. PUBLIC_URL is the address that badges name; a key must sign for it.',
  ],
  options: {},
  run: (given) =>
    withRecord<ExitCode>(async (database) => {
      const folder = resolve(oneWord(given, 'which folder to write'))
      refuseOther(folder)
      const settings = readSettings()
      const { publicUrl } = settings
      if (!publicUrl) {
        throw new SettingProblem(
          'Badges name the address of the house. Set PUBLIC_URL to it, such as https://waymark.example.org.',
        )
      }
      const web = await openForWeb(database)
      try {
        const needs = await openHouse(web, systemClock, nationalOptions, {
          publicUrl: () => publicUrl,
          post: { goesTo: 'nowhere', send: async () => undefined },
          sealingKey: await readSealingKey(settings),
        })
        const why = await whyNoCopy(needs)
        if (why) throw new SettingProblem(why)
        const files = await writeCopy(needs, folder)
        tell(`${files} files are in ${folder}. Its README.txt says how to serve them.`)
        return 0
      } finally {
        await web.close()
      }
    }),
}

/** A folder with something else in it is not overwritten. */
function refuseOther(folder: string): void {
  if (!existsSync(folder)) return
  const held = readdirSync(folder)
  const isCopy = held.includes('README.txt') && held.includes('commitments.json')
  if (held.length > 0 && !isCopy) {
    throw new SettingProblem(`${folder} already holds something else. Name a new folder.`)
  }
}
