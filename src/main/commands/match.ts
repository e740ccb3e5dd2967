import { type OpenDatabase, readSealingKey, readSettings, systemClock } from '#foundations'
import { deriveAtNight, type Matched, matchRegion } from '#people'
import { openHouse } from '../house.ts'
import { linkNeeds } from '../member-pages.ts'
import { type Command, type ExitCode, tell } from './command.ts'
import { withRecord } from './databases.ts'

/** Compares everybody in the region and asks members about those who may be one person. */
export const matchCommand: Command = {
  details: ['--learn  learn a new model from the record, even if the one in use still fits'],
  options: { learn: { type: 'boolean' } },
  run: (given) =>
    withRecord<ExitCode>(async (database) => {
      const needs = linkNeeds(await openHouse(database, systemClock))
      const learnAnew = given.options['learn'] === true
      tell(...inWords(await matchRegion(needs, { learnAnew, onStep: (step) => tell(`${step} …`) })))
      await putUnderKeys(database)
      return 0
    }),
}

/** Puts what is new under the keys of those who ask without names. */
async function putUnderKeys({ db }: OpenDatabase): Promise<void> {
  const { derived, forgotten } = await deriveAtNight(db, await readSealingKey(readSettings()))
  if (derived + forgotten === 0) return
  tell(
    `${derived.toLocaleString('en-GB')} writings were put under keys, and ${forgotten.toLocaleString('en-GB')} taken from keys that are over.`,
  )
}

const modelWords = {
  kept: 'the model in use still fits',
  learnt: 'a new model was learnt from them',
  'too-few': 'they are too few to learn from',
} as const satisfies Record<Matched['model'], string>

function inWords(matched: Matched): readonly string[] {
  const number = (count: number) => count.toLocaleString('en-GB')
  return [
    `${number(matched.writings)} writings were compared; ${modelWords[matched.model]}.`,
    `${number(matched.questions)} pairs of people may be one: ${number(matched.asked)} new questions, ` +
      `${number(matched.settled)} that no longer arise.`,
    matched.linked === 0
      ? 'Nobody was moved.'
      : `${number(matched.linked)} pairs were linked, because this region lets the matcher link.`,
  ]
}
