import { frameworkOfFive, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** People who have slept rough for long. */
export const peopleLongTerm: Indicator = {
  ...nationalFigure,
  code: 'b1',
  strand: 'brief',
  title: 'People sleeping rough long term',
  one: 'person sleeping rough long term',
  many: 'people sleeping rough long term',
  headline: 'b1',
  cells: [{ cell: 'b1', label: 'Long term' }],
  better: 'fewer',
  counts: [
    'People seen sleeping rough in the month who were seen in three or more of the last twelve months. The month itself is one of the twelve, and one of the three.',
  ],
  options: ['night_rule', 'seen', 'long_term_window'],
  monthsBefore: 11,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'It does not say for how long somebody has been without a home: one night in each of three months is enough, and the nights between are not known.',
  ],
  doesNotProve:
    'Fewer people long term does not prove that an action ended anybody’s rough sleeping: people also move away, die, or are met less often.',
  source: frameworkOfFive,
}
