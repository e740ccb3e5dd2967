import { accommodationTypes } from '#vocabulary'
import type { LocalIndicator } from './local-indicator.ts'

/** Who moved in anywhere, and into which kind of place. */
export const peopleAccommodated: LocalIndicator = {
  code: 'l2',
  strand: 'rare',
  version: '2026-11.1',
  title: 'People accommodated, by kind of place',
  one: 'person who moved into accommodation',
  many: 'people who moved into accommodation',
  unit: 'people',
  better: 'more',
  cadence: 'month',
  disclosure: 'breakdowns',
  origin: 'record',
  numerator: 'People who moved into accommodation in the month',
  denominator: undefined,
  cells: { indicator: 'l2', numerator: 'l2', denominator: undefined },
  parts: [
    { cell: 'l2_settled', label: 'Into a settled home' },
    { cell: 'l2_not_settled', label: 'Into no settled home' },
    ...accommodationTypes.map(({ code, label }) => ({ cell: `l2_${code}` as const, label })),
  ],
  counts: [
    'People who moved into accommodation in the month, in the council of the place, whether or not they were seen sleeping rough in it. Each person counts once, however often they moved.',
    'Into a settled home or not: a settled home is meant to last. Who moved into both kinds in the month counts as settled.',
    'By kind of place: each person once for each kind they moved into, so the kinds add up to more than all people where somebody moved twice.',
    'Beds opened only because of severe weather do not count.',
  ],
  monthsBefore: 0,
  doesNotTell: [
    'It counts moves that somebody told the record about. A provider who tells nothing is missing.',
    'The record knows the kind of place and not the scheme that paid for it: where two schemes offer the same kind, it cannot tell them apart.',
    'It does not say whether anybody stayed.',
  ],
  doesNotProve:
    'More people moving in does not prove that one scheme accommodated them, nor that they would have slept rough without it.',
}
