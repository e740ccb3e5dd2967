import { limitsOfBeingSeen } from './indicator.ts'
import type { LocalIndicator } from './local-indicator.ts'

/** Who left the street for a settled home, and kept it for six months. */
export const homesKept: LocalIndicator = {
  code: 'l1',
  strand: 'non_recurring',
  version: '2026-11.1',
  title: 'People who kept a settled home for six months',
  one: 'of people who moved off the street into a settled home kept it for six months',
  many: 'of people who moved off the street into a settled home kept it for six months',
  unit: 'per_cent',
  better: 'more',
  cadence: 'month',
  disclosure: 'breakdowns',
  origin: 'record',
  numerator: 'Those who kept it for six months',
  denominator: 'People who moved off the street into a settled home six months before the month',
  cells: { indicator: 'l1', numerator: 'l1_kept', denominator: 'l1_moved' },
  parts: [],
  counts: [
    'Of whom: people who moved into a settled home in the month six months earlier, and who had been seen sleeping rough on some night of the twelve months up to the day they moved in. A home that begins on the day another settled home ends goes on from it and is no new move. Each person counts once, by their first such move of the month, in the council of the home.',
    'How many: those who were in a settled home on every day from moving in until the same day six months later, wherever in the region, and were not seen sleeping rough in between. Where that month is shorter, its last day stands for the day.',
    'Someone who moved in during March counts in September. Beds opened only because of severe weather are no homes.',
  ],
  monthsBefore: 18,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'A home whose end nobody told the record still counts as kept.',
    'It does not say whether the home was a good one, or what help there was.',
  ],
  doesNotProve:
    'A higher share does not prove that support kept people in their homes: it moves with the kinds of homes found half a year ago, and with how well their ends are written down.',
}
