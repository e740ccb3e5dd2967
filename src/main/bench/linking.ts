import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Command,
  type ExitCode,
  optionNumber,
  say,
  tell,
  UsageProblem,
} from '../commands/command.ts'
import { benchIndicators } from './linking-indicators.ts'
import { benchKeyed } from './linking-keyed.ts'
import { benchMany, writeInvented } from './linking-many.ts'
import { benchHalves, benchSet } from './linking-sets.ts'

/** Measures linking: how right it is on sets whose truth is known, how fast, and what its errors do to the indicators. */
export const benchLinkingCommand: Command = {
  details: [
    'FOLDER         sets with records.csv and truth.csv in a folder each (default ../shared/data/linkage)',
    '--records N    also link so many invented records (default 1000000; 0 for none)',
    '--keyed        measure nothing but how right it is to ask without names',
  ],
  options: { records: { type: 'string' }, keyed: { type: 'boolean' } },
  run: async (given) => {
    const folder = given.words[0] ?? join('..', 'shared', 'data', 'linkage')
    const many = optionNumber(given, 'records', 0) ?? 1_000_000
    const place = await mkdtemp(join(tmpdir(), 'waymark-linking-'))
    try {
      if (given.options['keyed'] === true) return await benchAllKeyed(folder, place)
      await benchSets(folder, place)
      await benchInvented(place)
      if (many > 0) say('', ...(await benchMany(place, many)))
    } finally {
      await rm(place, { recursive: true, force: true })
    }
    return 0
  },
}

async function benchSets(folder: string, place: string): Promise<void> {
  const sets = setsIn(folder)
  for (const name of sets) {
    tell(`${name} …`)
    const set = join(folder, name)
    say('', name, ...(await benchSet(set, place)), ...(await benchHalves(set)))
    if (name.startsWith('roadside'))
      say(...(await benchIndicators(set)), ...(await benchKeyed(set)))
  }
}

function setsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new UsageProblem(`There is no folder ${folder}.`)
  const isSet = (name: string) =>
    ['records.csv', 'truth.csv'].every((file) => existsSync(join(folder, name, file)))
  const sets = readdirSync(folder).sort().filter(isSet)
  if (sets.length === 0)
    throw new UsageProblem(`No folder in ${folder} holds records.csv and truth.csv.`)
  return sets
}

async function benchAllKeyed(folder: string, place: string): Promise<ExitCode> {
  for (const name of setsIn(folder)) say('', name, ...(await benchKeyed(join(folder, name))))
  const set = join(place, 'invented')
  await writeInvented(set, { people: 6000, seed: 20_261 })
  say('', 'invented, 6,000 people, seed 20261', ...(await benchKeyed(set)))
  return 0
}

/** A set of our own, that nothing was tuned on. */
async function benchInvented(place: string): Promise<void> {
  const set = join(place, 'invented')
  await writeInvented(set, { people: 6000, seed: 20_261 })
  say(
    '',
    'invented, 6,000 people, seed 20261',
    ...(await benchSet(set, place)),
    ...(await benchIndicators(set)),
  )
}
