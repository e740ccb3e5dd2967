import type { Temporal } from 'temporal-polyfill'
import { simulateRegion } from '#demonstration'
import { systemClock } from '#foundations'
import { readDay } from '#vocabulary'
import { type Command, oneWord, optionNumber, optionText, tell, UsageProblem } from './command.ts'
import { writeRegion } from './write-region.ts'

/** Writes the folder of an invented region. */
export const demoCommand: Command = {
  details: [
    '--people N      how many people ever appear (default: as many as the region’s size calls for)',
    '--months M      how many months of history (default 84)',
    '--seed S        another seed, another region; the same seed, the same region (default 1)',
    '--until DATE    the last day (default: the end of last month)',
    '--out DIR       the folder to write; it must not hold one already',
  ],
  options: {
    people: { type: 'string' },
    months: { type: 'string' },
    seed: { type: 'string' },
    until: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (given) => {
    const out = optionText(given, 'out') ?? oneWord(given, 'where to write with --out DIR')
    const until = optionText(given, 'until')
    const lastDay = until === undefined ? endOfLastMonth() : readDay(until)
    if (!lastDay)
      throw new UsageProblem(`--until must be a day such as 2026-10-31, not “${until}”.`)
    const written = await writeRegion(
      simulateRegion({
        until: lastDay,
        months: optionNumber(given, 'months', 1) ?? 84,
        seed: optionNumber(given, 'seed', 0) ?? 1,
        people: optionNumber(given, 'people', 1),
      }),
      out,
    )
    tell(
      `Written to ${out}: ${written.people.toLocaleString('en-GB')} people and ` +
        `${written.contacts.toLocaleString('en-GB')} contacts. All of them are invented.`,
    )
    return 0
  },
}

function endOfLastMonth(): Temporal.PlainDate {
  return systemClock.today().with({ day: 1 }).subtract({ days: 1 })
}
