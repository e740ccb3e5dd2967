import { type OpenDatabase, readSealingKey, readSettings, systemClock } from '#foundations'
import { deriveAtNight, type Matched, matchRegion } from '#people'
import { openHouse } from '../house.ts'
import { linkNeeds } from '../member-pages.ts'
import { type Command, type ExitCode, tell } from './command.ts'
import { withRecord } from './databases.ts'

/** Compares everybody in the region and asks members about those who may be one person. Fit for a timer: run late or twice it does no harm. */
export const matchCommand: Command = {
  details: [
    '--learn   learn a new model from the record, even if the one in use still fits',
    '--anyway  go on although there is far more to compare or to ask than last time',
  ],
  options: { learn: { type: 'boolean' }, anyway: { type: 'boolean' } },
  run: ({ options }) =>
    withRecord<ExitCode>(async (database) =>
      aloneAt(database, async () => {
        const needs = linkNeeds(await openHouse(database, systemClock))
        const matched = await matchRegion(needs, {
          learnAnew: options['learn'] === true,
          goesOn: options['anyway'] === true,
          onStep: (step) => tell(`${step} …`),
        })
        tell(...inWords(matched))
        await putUnderKeys(database)
        return matched.stopped ? 1 : 0
      }),
    ),
}

/** Only one run at a time, whichever machine it comes from: whoever comes second leaves it to the first. */
async function aloneAt({ pool }: OpenDatabase, act: () => Promise<ExitCode>): Promise<ExitCode> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ isFirst: boolean }>(
      'select pg_try_advisory_lock($1) as "isFirst"',
      [matchingLock],
    )
    if (rows[0]?.isFirst) return await act()
    tell('Another run of “waymark match” is under way. This one leaves it to that.')
    return 0
  } finally {
    // with the connection the lock ends, come what may
    client.release(true)
  }
}

const matchingLock = 7_263_028

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
  first: 'they are too few to learn from, and were compared by weights learnt from invented people',
  'too-few': 'there is nobody to compare them with',
} as const satisfies Record<Matched['model'], string>

function inWords(matched: Matched): readonly string[] {
  const number = (count: number) => count.toLocaleString('en-GB')
  const compared = `${number(matched.writings)} writings were compared; ${modelWords[matched.model]}.`
  const large = matched.tooLarge
    ? [
        `The matcher would take a group of ${number(matched.tooLarge)} writings for one person. Few people are written down so often: look at them.`,
      ]
    : []
  if (matched.stopped) {
    return [
      `${matched.stopped}. Nobody was asked and nobody was moved.`,
      'Look for a broken import, or a name, phone number or date that many records share. Then run “waymark match --anyway”.',
      ...large,
    ]
  }
  return [
    compared,
    `${number(matched.questions)} pairs of people may be one: ${number(matched.asked)} new questions, ` +
      `${number(matched.settled)} that no longer arise.`,
    matched.linked === 0
      ? 'Nobody was moved.'
      : `${number(matched.linked)} pairs were linked, because this region lets the matcher link.`,
    ...large,
  ]
}
