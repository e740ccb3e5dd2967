import { frameworkOfFive, type Indicator, limitsOfBeingSeen, nationalFigure } from './indicator.ts'

/** Everyone seen sleeping rough: the only total among the eight. */
export const peopleSleepingRough: Indicator = {
  ...nationalFigure,
  code: 'r1',
  strand: 'rare',
  title: 'People sleeping rough',
  one: 'person seen sleeping rough',
  many: 'people seen sleeping rough',
  headline: 'r1_month',
  cells: [
    { cell: 'r1_month', label: 'Over the month' },
    { cell: 'r1_night', label: 'On a single night' },
  ],
  better: 'fewer',
  counts: [
    'Over the month: each person seen sleeping rough at least once counts once. Seen means met by an outreach worker while lying down, or about to, in the open air or in a place not meant to live in.',
    'Someone named by others but not met counts in the month and nowhere else. Someone nobody could name counts once for each time they were met.',
    'On a single night: the people seen on the one night of the month that the council declared. For the region it is everyone seen on any council’s declared night, each counted once.',
    'A contact before noon belongs to the night that began the evening before, so that one outreach shift is one night.',
  ],
  options: ['night_rule', 'seen', 'intelligence', 'unidentified'],
  monthsBefore: 0,
  doesNotTell: [
    ...limitsOfBeingSeen,
    'People without a name cannot be told apart. Someone met twice without a name counts twice.',
    'It is not the official autumn snapshot, which is checked by others and made on one night in the year.',
  ],
  doesNotProve:
    'Fewer people seen does not prove that an action brought them indoors: the weather, the season and how often teams went out move the figure as well.',
  source: frameworkOfFive,
}
